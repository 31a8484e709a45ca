import type { Topic } from './ports.js';

/** PostgreSQL allows 8,000 bytes in a NOTIFY; both adapters hold to half of that. */
const MAX_FRAME_BYTES = 4_096;

/** A frame that says: messages were lost, read again. */
export const GAP = '!';

let counter = 0;

/**
 * `<number> <topic> <json>`. The number makes frames of one process differ, because PostgreSQL merges equal
 * notifications of one transaction into one.
 * @throws RangeError when the frame is too large, TypeError when the payload is not JSON
 */
export function encodeFrame(topic: Topic, payload: unknown): string {
  if (!/^[\x21-\x7e]+$/.test(topic)) throw new RangeError(`not a topic: ${JSON.stringify(topic)}`);
  counter = (counter + 1) % 1_000_000;
  const frame = `${counter} ${topic} ${JSON.stringify(payload ?? null)}`;
  if (Buffer.byteLength(frame) > MAX_FRAME_BYTES)
    throw new RangeError(`a message on ${topic} exceeds ${MAX_FRAME_BYTES} bytes; send an id instead`);
  return frame;
}

/** Topic and payload of a frame; null when `wanted` declines the topic. @throws SyntaxError on foreign content */
export function decodeFrame(
  frame: string,
  wanted: (topic: string) => boolean,
): { topic: Topic; payload: unknown } | null {
  const afterNumber = frame.indexOf(' ') + 1;
  const afterTopic = frame.indexOf(' ', afterNumber);
  const topic = frame.slice(afterNumber, afterTopic);
  if (!wanted(topic)) return null;
  const payload: unknown = JSON.parse(frame.slice(afterTopic + 1));
  return { topic: topic as Topic, payload };
}
