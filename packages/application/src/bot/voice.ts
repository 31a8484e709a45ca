import { z } from 'zod';

/**
 * The organisation's message catalogue: everything the bot says. Sentences that come often have several
 * variants; `{{variables}}` are filled in by `fillTemplate`.
 */
export const Voice = z.object({
  messages: z.record(z.string(), z.array(z.string()).min(1)),
  reasons: z.record(z.string(), z.array(z.string()).min(1)),
  playbooks: z.record(z.string(), z.string()),
  facts: z.record(z.string(), z.string()),
  /** Sentence about the last attempt in an opening message, by kind of attempt, with `{{title}}`. */
  attempts: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
});
export type Voice = z.infer<typeof Voice>;

/** Picks a variant by turn, so that a conversation does not repeat itself and a replay says the same again. */
export function pickVariant(variants: readonly string[], turn: number): string {
  return variants[turn % variants.length] ?? '';
}
