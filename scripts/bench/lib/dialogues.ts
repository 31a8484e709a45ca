import { z } from 'zod';

/** In seconds; beyond a few hundred thousand of them there are no dates. */
const THIRTY_YEARS = 1e9;

const Turn = z.object({
  author: z.enum(['customer', 'agent']),
  text: z.string(),
  /** Seconds since the dialogue began. */
  t: z.number().min(-THIRTY_YEARS).max(THIRTY_YEARS).optional(),
});

/** A recorded dialogue; fields beyond these are read by whoever needs them. */
export const Dialogue = z.looseObject({
  id: z.union([z.string(), z.number()]),
  turns: z.array(Turn),
});
export type Dialogue = z.output<typeof Dialogue>;
