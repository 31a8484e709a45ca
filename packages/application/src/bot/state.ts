import { FactKind } from '@baton/domain';
import { z } from 'zod';

/** What the bot is waiting for; it decides how the customer's next message is read. */
export const Awaiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clarification'), intents: z.array(z.string()).min(1).max(2) }),
  z.object({ kind: z.literal('fact'), fact: FactKind, intent: z.string() }),
  /** The article behind an open offer of another resource. */
  z.object({ kind: z.literal('resource'), slug: z.string() }),
  /** The bot asked whether there is anything else: "no" is a goodbye, "yes" asks for the next issue. */
  z.object({ kind: z.literal('anything_else') }),
]);
export type Awaiting = z.infer<typeof Awaiting>;

/** The bot's memory between turns, stored with the conversation. */
export const BotState = z.object({
  awaiting: Awaiting.nullable().default(null),
  /** Clarifying steps taken in a row: one guess, one request to rephrase, then towards a person. */
  clarifications: z.int().nonnegative().default(0),
});
export type BotState = z.infer<typeof BotState>;

export const initialBotState: BotState = { awaiting: null, clarifications: 0 };
/** After a "no" to an offer: what was asked beside the offer still waits for its answer. */
export function afterDecline(state: BotState): BotState {
  return state.awaiting?.kind === 'fact' ? state : anythingElse;
}

export const anythingElse: BotState = { awaiting: { kind: 'anything_else' }, clarifications: 0 };
