import { z } from 'zod';

const Turn = z.object({
  author: z.enum(['customer', 'agent']),
  text: z.string(),
  /** Seconds since the dialogue began. */
  t: z.number().optional(),
});

/** A recorded dialogue; fields beyond these are read by whoever needs them. */
export const Dialogue = z.looseObject({
  id: z.union([z.string(), z.number()]),
  turns: z.array(Turn),
});
export type Dialogue = z.output<typeof Dialogue>;
