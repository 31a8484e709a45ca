import type { NlpLog } from '../service/inference.js';

/** A log that remembers its messages. */
export function memoryLog(): NlpLog & { readonly messages: string[] } {
  const messages: string[] = [];
  const remember = (_details: object, message: string): void => void messages.push(message);
  return { messages, info: remember, warn: remember, error: remember };
}
