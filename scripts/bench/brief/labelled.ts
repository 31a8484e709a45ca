import { Author, FactKind } from '@baton/domain';
import { z } from 'zod';

const Id = z.union([z.string(), z.number()]);

/** A dialogue, and what people who read it found in it. */
export const LabelledDialogue = z.object({
  id: Id,
  intent: z.string().nullish(),
  turns: z.array(z.object({ author: Author, text: z.string() })).min(1),
  facts: z.array(z.object({ kind: FactKind, value: z.string(), turn: z.int().nonnegative() })),
  commitments: z.array(z.object({ turn: z.int().nonnegative(), text: z.string() })),
});

export type Labelled = Readonly<z.infer<typeof LabelledDialogue>>;

/** Turns from one file and labels from the same or another. */
export function labelled(
  { id, turns }: Pick<Labelled, 'id' | 'turns'>,
  { intent, facts, commitments }: Pick<Labelled, 'intent' | 'facts' | 'commitments'>,
): Labelled {
  return { id, turns, intent, facts, commitments };
}
