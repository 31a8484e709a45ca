/** The API refuses longer ones (`MessageBody` in the domain package, which would bring a parser with it). */
const MAX_MESSAGE_LENGTH = 4000;
/** Nobody needs to count before the end is near. */
const COUNT_FROM = 3500;

/** Characters left, negative when there are too many; null while there is plenty of room. */
export function room(text: string): number | null {
  return text.length < COUNT_FROM ? null : MAX_MESSAGE_LENGTH - text.length;
}
