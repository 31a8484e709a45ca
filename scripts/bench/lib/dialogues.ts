import { z } from 'zod';

/** A recorded dialogue; fields beyond these are read by whoever needs them. */
export const Dialogue = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  turns: z.array(z.object({ author: z.enum(['customer', 'agent']), text: z.string() })),
});
export type Dialogue = z.infer<typeof Dialogue>;
