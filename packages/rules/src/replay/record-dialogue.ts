import type { Circumstances, Understanding } from '@baton/domain';
import { computeHealth } from '../health/compute-health.js';
import type { HealthTurn } from '../health/turn.js';
import type { KnownIntents, RecordedConversation, RecordedDecision } from './recorded-conversation.js';

/** One message of a dialogue from elsewhere; customers' messages carry what the models make of them. */
export interface RecordedTurn {
  readonly author: 'customer' | 'agent';
  readonly text: string;
  /** When it was written; only differences count. */
  readonly at: Date;
  readonly understanding?: Omit<Understanding, 'seq'> | undefined;
}

/** Dialogues from elsewhere say nothing of who wrote and what was found. */
const UNKNOWN: Circumstances = {
  segments: [],
  attributes: {},
  plan: null,
  subscription: null,
  channel: 'widget',
  locale: 'en',
  knowledgeFound: false,
  technicalFailure: false,
};

/** A dialogue from elsewhere as if the bot had written the agent's messages, numbered from 1; nothing was offered in it. */
export function recordDialogue(
  dialogue: readonly RecordedTurn[],
  intents: KnownIntents,
  about: Partial<Circumstances> = {},
): RecordedConversation {
  const smallTalkIntents = new Set(intents?.filter((i) => i.smallTalk).map((i) => i.id));
  const turns = dialogue.map((turn, i): HealthTurn => {
    const seq = i + 1;
    const understanding = turn.understanding && { ...turn.understanding, seq };
    const author = turn.author === 'customer' ? 'customer' : 'bot';
    return { seq, author, at: turn.at, body: turn.text, understanding };
  });
  const decisions = turns.flatMap(({ seq, understanding }, i): RecordedDecision[] => {
    if (!understanding) return [];
    const health = computeHealth({ turns: turns.slice(0, i + 1), attempts: [], smallTalkIntents });
    return [{ seq, health, circumstances: { ...UNKNOWN, ...about }, offered: false }];
  });
  return { turns, decisions, attempts: [], offers: [], leftBotAt: null };
}
