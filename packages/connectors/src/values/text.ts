/**
 * Text from outside as it can be stored: without the NUL and the halves of surrogate pairs that PostgreSQL refuses in
 * text and JSON, and without space around it.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').trim();
}
