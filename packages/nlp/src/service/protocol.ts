import { Taxonomy, type IntentReport } from '@baton/domain';
import { z } from 'zod';
import { FactSettings } from '../facts/fact-finder.js';
import type { SaidTurn } from '../summary/sentences.js';
import type { ScoredSentence } from '../summary/summarizer.js';
import type { SaidText, TextUnderstanding } from './understanding.js';

/** Both ends of a thread come from one build, so the messages between them are typed and not parsed again. */
export const InferenceSetup = z.object({
  modelFolder: z.string(),
  encoderFolder: z.string().optional(),
  sentimentFolder: z.string().optional(),
  /** The salience model; without one nothing is summarised. */
  salienceFolder: z.string().optional(),
  facts: FactSettings,
});
export type InferenceSetup = z.infer<typeof InferenceSetup>;

/** What is wanted of each text; texts that want the same thing are run as one batch. */
export type Wish =
  { readonly kind: 'encode' } | { readonly kind: 'understand'; readonly intentModel: string | null };

export type TextResult = Float32Array | TextUnderstanding | ScoredSentence;

export type ToInference =
  | { readonly type: 'run'; readonly id: number; readonly wish: Wish; readonly said: readonly SaidText[] }
  | { readonly type: 'salience'; readonly id: number; readonly turns: readonly SaidTurn[] }
  | { readonly type: 'load'; readonly id: number; readonly model: string; readonly bytes: Uint8Array }
  | { readonly type: 'unload'; readonly model: string }
  | { readonly type: 'close' };

export type FromInference =
  | {
      readonly type: 'ready';
      readonly modelId: string;
      readonly size: number;
      readonly summarizerId: string | null;
    }
  | { readonly type: 'unavailable'; readonly message: string }
  | { readonly type: 'done'; readonly id: number; readonly results: readonly TextResult[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

export const TrainingSetup = z.object({
  taxonomy: Taxonomy,
  encoderId: z.string(),
  /** Vectors of `trainingSet(taxonomy).texts`, one after the other, `size` numbers each. */
  vectors: z.instanceof(Float32Array),
  size: z.int().positive(),
});
export type TrainingSetup = z.infer<typeof TrainingSetup>;

export interface TrainedIntents {
  readonly bytes: Uint8Array;
  readonly report: IntentReport;
}

export const WritingSetup = z.object({ folder: z.string() });

export interface ToWriting {
  readonly id: number;
  readonly turns: readonly SaidTurn[];
}

export type FromWriting =
  | { readonly type: 'ready' }
  | { readonly type: 'unavailable'; readonly message: string }
  | { readonly type: 'written'; readonly id: number; readonly text: string }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
