/** `1 topic`, `2 topics`. */
export function many(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
