import { Circumstances, type Understanding } from '@baton/domain';
import { z } from 'zod';
import type { RecordedTurn } from './record-dialogue.js';

/** In seconds; beyond a few hundred thousand of them there are no dates. */
const THIRTY_YEARS = 1e9;

const Turn = z.object({
  author: z.enum(['customer', 'agent']),
  text: z.string(),
  /** Seconds since the dialogue began. */
  t: z.number().min(-THIRTY_YEARS).max(THIRTY_YEARS).optional(),
});

/** A dialogue from elsewhere; fields beyond these are read by whoever needs them. */
export const Dialogue = z.looseObject({
  id: z.union([z.string(), z.number()]),
  turns: z.array(Turn),
  /** What is known of who wrote. */
  about: Circumstances.omit({ knowledgeFound: true, technicalFailure: true }).partial().optional(),
});
export type Dialogue = z.output<typeof Dialogue>;

const BEGINNING = Date.UTC(2026, 0, 1);
/** Where the record does not say when. */
const SECONDS_A_MESSAGE = 30;

/** What customers say in a dialogue, in order, with when they said it, in milliseconds. */
export function saidByCustomer({ turns }: Pick<Dialogue, 'turns'>): { text: string; at: number }[] {
  return turns.flatMap((turn, i) =>
    turn.author === 'customer' ? [{ text: turn.text, at: timeOf(turn, i) }] : [],
  );
}

/** The turns with what the models make of each of `saidByCustomer`, in that order. */
export function withUnderstandings(
  { turns }: Pick<Dialogue, 'turns'>,
  understandings: readonly Omit<Understanding, 'seq'>[],
): RecordedTurn[] {
  let next = 0;
  return turns.map((turn, i) => ({
    author: turn.author,
    text: turn.text,
    at: new Date(timeOf(turn, i)),
    understanding: turn.author === 'customer' ? understandings[next++] : undefined,
  }));
}

function timeOf({ t }: z.output<typeof Turn>, index: number): number {
  return BEGINNING + (t ?? index * SECONDS_A_MESSAGE) * 1000;
}
