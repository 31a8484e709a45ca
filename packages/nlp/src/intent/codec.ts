import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { BUCKETS } from './ngrams.js';
import type { IntentModel } from './intent-model.js';
import { Vectoriser } from './vectoriser.js';

/** The bytes are no intent model of this version, or were damaged on the way. */
export class IntentModelUnreadable extends Error {
  override readonly name = 'IntentModelUnreadable';
}

const FORMAT = 'baton-intents/1';
const MARK = new TextEncoder().encode('BTNI');

const Numbers = z.array(z.number()).readonly();
const Header = z.object({
  format: z.literal(FORMAT),
  encoderId: z.string(),
  intents: z.array(z.object({ id: z.string(), smallTalk: z.boolean() })).min(1),
  features: z.int().nonnegative().max(BUCKETS),
  width: z.int().nonnegative().max(8192),
  unseenIdf: z.number(),
  sharpness: z.number().positive(),
  scope: z.object({ means: Numbers, deviations: Numbers, weights: Numbers, bias: z.number() }),
});
type Header = z.infer<typeof Header>;

/** Layout, little-endian: mark, CRC-32 of the rest, header length, header (JSON), then the arrays of `sections`. */
export function serialiseIntentModel(model: IntentModel): Uint8Array {
  const { head } = model;
  const header = new TextEncoder().encode(
    JSON.stringify({
      format: FORMAT,
      encoderId: model.encoderId,
      intents: model.intents.map(({ id, smallTalk }) => ({ id, smallTalk })),
      features: head.vectoriser.size,
      width: head.width,
      unseenIdf: head.vectoriser.unseenIdf,
      sharpness: model.sharpness,
      scope: model.scope,
    } satisfies Header),
  );
  const { buckets, idf } = head.vectoriser;
  const { scales, multiples } = head.weights;
  const arrays = [buckets, idf, scales, head.centroids, multiples];
  const size = arrays.reduce((sum, array) => sum + array.byteLength, 12 + header.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(MARK);
  view.setUint32(8, header.length, true);
  bytes.set(header, 12);
  let at = 12 + header.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
}

/** @throws IntentModelUnreadable when mark, checksum, version or sizes do not fit */
export function deserialiseIntentModel(bytes: Uint8Array): IntentModel {
  const header = readHeader(bytes);
  const intents = header.intents.length;
  const columns = header.features + header.width + 1;
  let at = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const section = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw new IntentModelUnreadable('The intent model ends too early.');
    const copy = bytes.slice(at, at + length).buffer;
    at += length;
    return copy;
  };
  const buckets = new Uint32Array(section(header.features * 4));
  const idf = new Float32Array(section(header.features * 4));
  const scales = new Float32Array(section((intents + 1) * 4));
  const centroids = new Float32Array(section(intents * header.width * 4));
  const multiples = new Int16Array(section(columns * (intents + 1) * 2));
  if (at !== bytes.length)
    throw new IntentModelUnreadable('The intent model has bytes that belong to nothing.');
  const vectoriser = new Vectoriser({ buckets, idf, unseenIdf: header.unseenIdf });
  return {
    intents: header.intents,
    encoderId: header.encoderId,
    head: { intents, width: header.width, vectoriser, weights: { multiples, scales }, centroids },
    sharpness: header.sharpness,
    scope: header.scope,
  };
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < 12 || MARK.some((byte, i) => bytes[i] !== byte)) {
    throw new IntentModelUnreadable('These bytes are not an intent model.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(4, true) !== crc32(bytes.subarray(8))) {
    throw new IntentModelUnreadable('The intent model is damaged: its checksum does not fit.');
  }
  const length = view.getUint32(8, true);
  if (12 + length > bytes.length) throw new IntentModelUnreadable('The intent model ends too early.');
  const header = Header.safeParse(parseJson(bytes.subarray(12, 12 + length)));
  if (!header.success) throw new IntentModelUnreadable('The intent model was written by another version.');
  return header.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new IntentModelUnreadable('The header of the intent model is not JSON.', { cause });
  }
}
