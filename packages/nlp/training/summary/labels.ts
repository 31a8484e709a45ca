import { rougeN, rougeTokens } from '../../src/summary/rouge.ts';
import type { Sentence } from '../../src/summary/sentences.ts';

export interface Labels {
  /** 1 for the sentences of the greedy oracle, mean over the references. */
  readonly oracle: number[];
  /** ROUGE of each sentence alone, 0 … 1; of the rest of the dialogue where nobody has summarised it. */
  readonly alone: number[];
}

/**
 * What to learn from abstractive summaries: which sentences, one after the other, raise ROUGE-1 and -2 most until none
 * does (the greedy oracle of R. Nallapati et al., "SummaRuNNer", 2017), and how well each would do alone. Without a
 * summary a sentence counts as much as it says of the rest (as gap sentences of J. Zhang et al., "PEGASUS", 2020).
 */
export function labelsOf(sentences: readonly Sentence[], references: readonly string[]): Labels {
  const tokens = sentences.map(({ text }) => rougeTokens(text));
  if (references.length === 0) {
    const alone = tokens.map((own, i) => rougeN(own, tokens.filter((_, j) => j !== i).flat(), 1).f);
    return { oracle: [], alone };
  }
  const wanted = references.map(rougeTokens);
  const oracles = wanted.map((reference) => greedyOracle(tokens, reference));
  return {
    oracle: tokens.map((_, i) => oracles.filter((chosen) => chosen.has(i)).length / oracles.length),
    alone: tokens.map((own) => mean(wanted.map((reference) => score(own, reference)))),
  };
}

function greedyOracle(tokens: readonly string[][], reference: readonly string[]): Set<number> {
  const chosen = new Set<number>();
  let best = 0;
  for (;;) {
    let next: number | null = null;
    for (const [i] of tokens.entries()) {
      if (chosen.has(i)) continue;
      const candidate = tokens.filter((_, j) => j === i || chosen.has(j)).flat();
      const gained = score(candidate, reference);
      if (gained > best + 1e-6) [best, next] = [gained, i];
    }
    if (next === null) return chosen;
    chosen.add(next);
  }
}

function score(candidate: readonly string[], reference: readonly string[]): number {
  return (rougeN(candidate, reference, 1).f + rougeN(candidate, reference, 2).f) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
