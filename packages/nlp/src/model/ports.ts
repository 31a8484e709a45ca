import type { SentimentTarget } from '@baton/domain';

export type SentimentClass = 'negative' | 'neutral' | 'positive';

/** Probability of each thing that a bad feeling may be about. */
export type TargetShares = Readonly<Record<SentimentTarget, number>>;

export interface Affect {
  /** −1 (very negative) … 1 (very positive). */
  readonly sentiment: number;
  readonly sentimentClass: SentimentClass;
  /** Emotions that stand out, strongest first; "neutral" is not one. */
  readonly emotions: readonly { readonly emotion: string; readonly confidence: number }[];
  /** Null when the model does not tell, or the text says nothing. */
  readonly targets: TargetShares | null;
  /** Probability that a person is asked for; null when the model does not tell, or the text says nothing. */
  readonly asksForHuman: number | null;
}

/** Texts to unit-length vectors of `size` numbers; close in direction means close in meaning. */
export interface Encoder {
  readonly id: string;
  readonly size: number;
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

export interface SentimentClassifier {
  readonly id: string;
  classify(texts: readonly string[]): Promise<Affect[]>;
  close(): Promise<void>;
}

export interface Analysis extends Affect {
  /** Unit length, `size` numbers. */
  readonly vector: Float32Array;
}

/** Both ports behind one call, so that a joint model needs one forward pass. Any text is accepted. */
export interface TextModel {
  /** Names the weights: two models with one id give the same vectors. */
  readonly id: string;
  readonly sentimentId: string;
  readonly size: number;
  /** One analysis per text, in order. */
  analyse(texts: readonly string[]): Promise<Analysis[]>;
  close(): Promise<void>;
}

/** Puts an encoder and a sentiment classifier of different origin behind the one call. */
export function combine(encoder: Encoder, classifier: SentimentClassifier): TextModel {
  return {
    id: encoder.id,
    sentimentId: classifier.id,
    size: encoder.size,
    async analyse(texts) {
      const vectors = await encoder.encode(texts);
      const affects = await classifier.classify(texts);
      return vectors.flatMap((vector, i) => {
        const affect = affects[i];
        return affect === undefined ? [] : [{ ...affect, vector }];
      });
    },
    async close() {
      await encoder.close();
      await classifier.close();
    },
  };
}
