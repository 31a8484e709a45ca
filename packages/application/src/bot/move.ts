import type { AttemptKind, EscalationMode, OfferRung, ReasonCode, TeamKey } from '@baton/domain';
import type { BotState } from './state.js';

/** A message the bot is about to send, with what the transaction must record beside it. */
export type BotMessage =
  | { readonly kind: 'text'; readonly body: string; readonly chips?: readonly Chip[] }
  | {
      readonly kind: 'attempt';
      readonly body: string;
      readonly chips?: readonly Chip[];
      readonly article?: { readonly slug: string; readonly title: string; readonly summary: string };
      /** Ask "Did that help?" below the message. */
      readonly askHelpful: boolean;
      readonly attempt: {
        readonly kind: AttemptKind;
        readonly ref: string;
        readonly title: string;
        readonly intent: string | null;
      };
    }
  | {
      readonly kind: 'offer';
      readonly body: string;
      readonly rung: OfferRung;
      readonly reason: ReasonCode;
      /** Slug of the article behind a resource offer. */
      readonly resource: string | null;
      /** As the rule behind it asks; null for as usual. */
      readonly path: TeamKey | null;
      readonly coolDownMessages: number | null;
    };

export interface Chip {
  readonly label: string;
  readonly send: string;
}

/** What the bot does with its turn. `state` is what it remembers afterwards. */
export type Move =
  | { readonly kind: 'speak'; readonly messages: readonly BotMessage[]; readonly state: BotState }
  | {
      readonly kind: 'escalate';
      readonly mode: EscalationMode;
      readonly reason: ReasonCode;
      /** The team that a rule names; null for the one that what was said points to. */
      readonly path: TeamKey | null;
      readonly state: BotState;
    };
