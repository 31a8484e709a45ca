import type { Dispatcher } from 'undici';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';

/**
 * The body as JSON. Stops reading, and closes the connection, as soon as there are more than `maxBytes`.
 * @throws AccountSystemUnavailable `not_json` or `too_large`; other errors as the connection makes them.
 */
export async function readJson(response: Dispatcher.ResponseData, maxBytes: number): Promise<unknown> {
  if (!isJson(response.headers['content-type'])) throw new AccountSystemUnavailable('not_json');
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Bytes are counted rather than `content-length` believed: it may be absent or wrong.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AccountSystemUnavailable('too_large');
    chunks.push(chunk);
  }
  try {
    // RFC 8259: JSON between systems is UTF-8.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch {
    throw new AccountSystemUnavailable('not_json');
  }
}

/** `application/json` or any type with the suffix `+json` (RFC 6839), with or without parameters. */
function isJson(contentType: string | string[] | undefined): boolean {
  if (typeof contentType !== 'string') return false;
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^application\/(?:[a-z0-9!#$&^_.+-]+\+)?json$/.test(type);
}

/** Leaves an answer unread whose body does not matter; keeps the connection if little is left of it. */
export function discard(response: Dispatcher.ResponseData, signal: AbortSignal): void {
  response.body.dump({ limit: 16 * 1024, signal }).catch(() => undefined);
}
