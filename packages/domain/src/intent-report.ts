import { z } from 'zod';

const Share = z.number().min(0).max(1);

/** How well an intent model does on examples it has not seen; shown in the taxonomy editor. */
export const IntentReport = z.object({
  examples: z.int(),
  folds: z.int(),
  accuracy: Share,
  /** Expected calibration error, 0 (confidences can be trusted) … 1. */
  calibrationError: Share,
  /** Share of out-of-scope examples recognised at probability 0.5; null when the taxonomy has none. */
  outOfScopeRecall: Share.nullable(),
  intents: z.array(
    z.object({ intent: z.string(), examples: z.int(), precision: Share, recall: Share, f1: Share }),
  ),
  /** `count` examples of `intent` were taken for `takenFor`; most frequent first. */
  confusions: z.array(z.object({ intent: z.string(), takenFor: z.string(), count: z.int() })),
  /** Examples that look as if they stood under the wrong intent; most suspicious first. */
  suspicious: z.array(
    z.object({ example: z.string(), intent: z.string(), looksLike: z.string(), confidence: Share }),
  ),
  trainSeconds: z.number(),
});
export type IntentReport = z.infer<typeof IntentReport>;

/** Stands in `TaxonomyProblem.intents` for the examples that belong to no intent. */
export const OUT_OF_SCOPE_EXAMPLES = 'out of scope';

/** Why a taxonomy cannot be trained on; `intents` and `example` say where to look. */
export const TaxonomyProblem = z.object({
  code: z.enum([
    'too_few_intents',
    'too_few_examples',
    'duplicate_intent',
    'duplicate_name',
    'contradiction',
    'empty_example',
  ]),
  message: z.string(),
  intents: z.array(z.string()).readonly(),
  example: z.string().nullable(),
});
export type TaxonomyProblem = Readonly<z.infer<typeof TaxonomyProblem>>;
