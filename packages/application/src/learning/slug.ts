const LONGEST = 80;

/** An address for an article that can be read, and that no other has: "Do you rent tents?" is `do-you-rent-tents`. */
export function freshSlug(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let base = '';
  for (const word of words) {
    const longer = base === '' ? word.slice(0, LONGEST) : `${base}-${word}`;
    if (longer.length > LONGEST) break;
    base = longer;
  }
  base ||= 'article';
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
