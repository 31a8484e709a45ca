import { Attempt, Author, Circumstances, Health, Offer, Seq, Understanding } from '@baton/domain';
import type { RecordedConversation } from '@baton/rules';
import { z } from 'zod';

/** A recorded conversation as it is kept: dates as text, and without the vectors, whose use is in the health. */
const Recording = z.object({
  turns: z.array(
    z.object({
      seq: Seq,
      author: Author,
      at: z.iso.datetime().transform((at) => new Date(at)),
      body: z.string(),
      understanding: Understanding.optional(),
    }),
  ),
  decisions: z.array(
    z.object({ seq: Seq, health: Health, circumstances: Circumstances, offered: z.boolean() }),
  ),
  attempts: z.array(Attempt),
  offers: z.array(Offer),
  leftBotAt: Seq.nullable(),
});

/** Turns always have a text here. */
export type FileRecording = RecordedConversation & z.output<typeof Recording>;

export function packRecording(recorded: RecordedConversation): Record<string, unknown> {
  const turns = recorded.turns.map(({ understanding, at, ...turn }) => ({
    ...turn,
    at: at.toISOString(),
    ...(understanding && { understanding: { ...understanding, vector: [] } }),
  }));
  return { ...recorded, turns };
}

/** @throws ZodError when it was packed by a version that kept something else */
export function unpackRecording(packed: unknown): FileRecording {
  return Recording.parse(packed);
}
