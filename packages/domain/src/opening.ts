import { z } from 'zod';

/** Whose wording an opening message is; `default` is the product's own. */
export const OpeningSource = z.enum(['team', 'agent', 'default']);
export type OpeningSource = z.infer<typeof OpeningSource>;

/** What became of a proposed opening: sent as it was, changed, or something else was written in its place. */
export const OpeningVerdict = z.enum(['as_is', 'edited', 'replaced']);
export type OpeningVerdict = z.infer<typeof OpeningVerdict>;
