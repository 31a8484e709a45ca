import { rougeL, rougeN, rougeTokens } from '@baton/nlp';
import { mean } from '../lib/metrics.ts';

/** F-measures, 0 … 1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** Of one summary, mean over its references. */
export function rougeOf(summary: string, references: readonly string[]): Rouge {
  const own = rougeTokens(summary);
  return meanRouge(
    references.map((reference) => {
      const wanted = rougeTokens(reference);
      return {
        rouge1: rougeN(own, wanted, 1).f,
        rouge2: rougeN(own, wanted, 2).f,
        rougeL: rougeL(own, wanted).f,
      };
    }),
  );
}

export function meanRouge(all: readonly Rouge[]): Rouge {
  return {
    rouge1: mean(all.map(({ rouge1 }) => rouge1)),
    rouge2: mean(all.map(({ rouge2 }) => rouge2)),
    rougeL: mean(all.map((scores) => scores.rougeL)),
  };
}
