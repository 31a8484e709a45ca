/** Pieces of a long text that are read; with 128 positions about 350 words. */
const MOST_WINDOWS = 4;

/**
 * Token ids cut into pieces that fit the model, each with the special tokens of the whole around it. Of a text that is
 * too long even for that the beginning and the end are kept: people say what it is about first and what they want last.
 */
export function windowsOf(ids: readonly number[], longest: number): number[][] {
  const first = ids[0];
  const last = ids.at(-1);
  if (ids.length <= longest || first === undefined || last === undefined) return [[...ids]];
  const body = ids.slice(1, -1);
  const room = longest - 2;
  const pieces = Array.from({ length: Math.ceil(body.length / room) }, (_, i) =>
    body.slice(i * room, (i + 1) * room),
  );
  const half = MOST_WINDOWS / 2;
  const kept = pieces.length <= MOST_WINDOWS ? pieces : [...pieces.slice(0, half), ...pieces.slice(-half)];
  return kept.map((piece) => [first, ...piece, last]);
}
