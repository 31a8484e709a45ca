import { z } from 'zod';

const Turn = z.union([
  z.string(),
  z.object({ author: z.string().optional(), speaker: z.string().optional(), text: z.string() }),
]);

/** A dialogue with what people wrote about it. */
export const SummaryLine = z.object({
  turns: z.array(Turn).min(1),
  references: z.union([
    z
      .string()
      .min(1)
      .transform((one) => [one]),
    z.array(z.string().min(1)).min(1),
  ]),
});
export type SummaryLine = z.infer<typeof SummaryLine>;

/** A turn as the summariser takes it. */
export interface DialogueTurn {
  readonly byCustomer: boolean;
  readonly text: string;
}

/** "#Person1#: Hello" in turns that are strings. */
const SPOKEN = /^\s*(#?[\p{L}][\p{L}\p{N} _.-]{0,30}#?)\s*:\s+/u;
const CUSTOMERS = new Set(['customer', 'user', 'client', 'visitor']);

/** The dialogue is about the customer; where nobody is called so, about whoever speaks first. */
export function turnsOf(turns: SummaryLine['turns']): DialogueTurn[] {
  const spoken = turns.map((turn) => (typeof turn === 'string' ? fromText(turn) : fromObject(turn)));
  const isCustomer = (speaker: string): boolean => CUSTOMERS.has(speaker.toLowerCase());
  const named = spoken.some(({ speaker }) => isCustomer(speaker));
  const first = spoken[0]?.speaker;
  return spoken.map(({ speaker, text }) => ({
    byCustomer: named ? isCustomer(speaker) : speaker === first,
    text,
  }));
}

interface Spoken {
  readonly speaker: string;
  readonly text: string;
}

function fromText(turn: string): Spoken {
  const prefix = SPOKEN.exec(turn);
  return { speaker: prefix?.[1] ?? '', text: prefix ? turn.slice(prefix[0].length) : turn };
}

function fromObject(turn: {
  author?: string | undefined;
  speaker?: string | undefined;
  text: string;
}): Spoken {
  return { speaker: turn.author ?? turn.speaker ?? '', text: turn.text };
}
