import { assessRisk, replayDialogue, type Policy, type RecordedTurn, type RiskModel } from '@baton/rules';
import { healthAlong } from './health-along.ts';
import type { Rival } from '../lib/rivals.ts';

/** Says after every message of a customer how much a person is needed. */
export interface Decider {
  readonly name: string;
  /** One number for each message of a customer, in order; more needs a person more. */
  readonly needs: (turns: readonly RecordedTurn[]) => readonly number[];
  /** From here on a person is offered. */
  readonly offersFrom: number;
  /** Does it make sense to move `offersFrom`? Then it has a curve. */
  readonly isGraded: boolean;
}

function customers(turns: readonly RecordedTurn[]): RecordedTurn[] {
  return turns.filter(({ author }) => author === 'customer');
}

/** Baton: offers and escalations of a policy. */
export function byPolicy(policy: Policy): Decider {
  return {
    name: 'default',
    needs: (turns) =>
      replayDialogue(turns, { policy, intents: null }).map(({ decision }) =>
        decision.outcome === 'continue' ? 0 : 1,
      ),
    offersFrom: 1,
    isGraded: false,
  };
}

/** Baton: the assessed risk alone, without the other rules. */
export function byRisk(model: RiskModel, offersFrom: number): Decider {
  return {
    name: 'risk alone',
    needs: (turns) => healthAlong(turns).map((input) => assessRisk(model, input).value),
    offersFrom,
    isGraded: true,
  };
}

const request =
  /\b(?:human|agent|representative|operator|real person|live (?:chat|person|support)|customer service|(?:talk|speak) to (?:a |some)(?:person|one|body))\b/i;

/** Nobody but who asks for a person in so many words. */
export const byKeyword: Decider = {
  name: 'keyword',
  needs: (turns) => customers(turns).map(({ text }) => (request.test(text) ? 1 : 0)),
  offersFrom: 1,
  isGraded: false,
};

const CAP = 6;

/** Everybody after so many messages. */
export const byTurnCap: Decider = {
  name: 'turn cap 6',
  needs: (turns) => customers(turns).map((_, i) => i + 1),
  offersFrom: CAP,
  isGraded: true,
};

const LOW = 0.6;

/** Whoever writes one message that a word list finds bad enough. */
export function bySentiment({ name, score }: Rival): Decider {
  return {
    name: `one message, ${name}`,
    needs: (turns) => customers(turns).map(({ text }) => -score(text)),
    offersFrom: LOW,
    isGraded: true,
  };
}
