/** A name of the vocabulary as people read it: `not_helped` → `not helped`. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}
