import type { Span } from '@baton/domain';
import type { TextModel } from '../model/ports.js';
import type { CommitmentModel } from './commitments.js';
import { featuresOf } from './features.js';
import type { SalienceModel } from './salience-model.js';
import { sentencesOf, type SaidTurn } from './sentences.js';
import { VectorCache } from './vector-cache.js';

/** How much one sentence of a dialogue matters. */
export interface ScoredSentence {
  /** Number of its turn, from 0. */
  readonly turn: number;
  /** Where in the turn's text, in UTF-16 code units. */
  readonly span: Span;
  /** 0 … 1: the probability that a person would put it into a summary. */
  readonly score: number;
  /** 0 … 1: the probability that it commits somebody to something; null for what the customer says. */
  readonly commits: number | null;
}

/** Extractive summaries: weighs every sentence of a dialogue given the whole of it. */
export interface Summarizer {
  /** Names the weights. */
  readonly id: string;
  /** In the order of the dialogue; of one with very many sentences only the beginning and the end. */
  salience(turns: readonly SaidTurn[]): Promise<ScoredSentence[]>;
}

/**
 * Brings encoder and salience model together. Vectors of another encoder than the one it learned from would mean
 * nothing to it; then it weighs by structure and words alone, which it was trained for as well.
 */
export function summarizerOf(
  encoder: Pick<TextModel, 'id' | 'size' | 'analyse'>,
  model: SalienceModel,
  commitments: CommitmentModel | null = null,
): Summarizer {
  const cache = new VectorCache();
  const fits = encoder.id === model.encoderId && encoder.size === model.vectorSize;
  const blank = new Float32Array(model.vectorSize);
  const hears = fits && commitments?.encoderId === encoder.id ? commitments : null;
  const hear = (text: string, vector: Float32Array): number | null =>
    hears === null ? null : rounded(hears.probability(text, vector));
  const encode = async (texts: readonly string[]) =>
    (await encoder.analyse(texts)).map(({ vector }) => vector);
  return {
    id: model.id,
    async salience(turns) {
      const sentences = sentencesOf(turns);
      const features = featuresOf(sentences, turns);
      const vectors = fits
        ? await cache.of(
            sentences.map(({ text }) => text),
            encode,
          )
        : sentences.map(() => blank);
      const scores = await model.score(
        sentences.map((_, i) => ({ vector: vectors[i] ?? blank, features: features[i] ?? [] })),
      );
      return sentences.map(({ turn, span, text }, i) => {
        const heard = turns[turn]?.byCustomer ? null : hear(text, vectors[i] ?? blank);
        return { turn, span, score: rounded(scores[i] ?? 0), commits: heard };
      });
    },
  };
}

/** Four decimals: what is stored should not be longer than it is precise. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
