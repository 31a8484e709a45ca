import { rougeTokens } from '@baton/nlp';
import type { DialogueTurn } from './dialogue.ts';
import { rougeOf } from './scores.ts';

const TURNS = 3;

/** The first three turns. */
export function leadOf(turns: readonly DialogueTurn[]): string {
  return join(turns.slice(0, TURNS));
}

/** The three longest turns, in the order of the dialogue. */
export function longestOf(turns: readonly DialogueTurn[]): string {
  const longest = turns
    .toSorted((a, b) => rougeTokens(b.text).length - rougeTokens(a.text).length)
    .slice(0, TURNS);
  return join(turns.filter((turn) => longest.includes(turn)));
}

/** The turns that raise the mean of ROUGE-1 and -2 most, one after the other, until none does: no extract of turns can know this. */
export function oracleOf(turns: readonly DialogueTurn[], references: readonly string[]): string {
  const chosen = new Set<DialogueTurn>();
  for (let best = 0; ;) {
    let next: DialogueTurn | null = null;
    for (const turn of turns) {
      if (chosen.has(turn)) continue;
      const { rouge1, rouge2 } = rougeOf(join(turns.filter((t) => t === turn || chosen.has(t))), references);
      if (rouge1 + rouge2 > best) [best, next] = [rouge1 + rouge2, turn];
    }
    if (next === null) return join(turns.filter((turn) => chosen.has(turn)));
    chosen.add(next);
  }
}

function join(turns: readonly DialogueTurn[]): string {
  return turns.map(({ text }) => text).join(' ');
}
