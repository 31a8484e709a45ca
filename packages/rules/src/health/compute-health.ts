import type { Attempt, Health } from '@baton/domain';
import { circlingBack } from './circling-back.js';
import { defaultRiskModel } from '../risk/default-risk-model.js';
import { assessRisk } from '../risk/risk-model.js';
import { clarificationRequests } from './clarification-requests.js';
import { customerMessages } from './customer-messages.js';
import { declinePoints } from './decline-points.js';
import { exchangesOf, failedExchangesOf } from './exchanges.js';
import { failedExchanges } from './failed-exchanges.js';
import { messageRate } from './message-rate.js';
import { repeatedFailedIntent } from './repeated-failed-intent.js';
import { rephrasings } from './rephrasings.js';
import { sentimentMean } from './sentiment-mean.js';
import { sentimentNow } from './sentiment-now.js';
import { sentimentSlope } from './sentiment-slope.js';
import { terseness } from './terseness.js';
import type { HealthTurn } from './turn.js';

export interface HealthInput {
  /** All messages in order of seq. */
  readonly turns: readonly HealthTurn[];
  /** The ledger of what the bot tried, in any order. */
  readonly attempts: readonly Attempt[];
  /** Intents that are small talk in the taxonomy; they are no topic one could circle back to. */
  readonly smallTalkIntents?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * State of a conversation: every indicator a number with the messages that produced it (definitions and
 * ranges in the file of each). Time grows linearly with the number of messages. Customer messages without
 * understanding are counted as messages and otherwise left out.
 */
export function computeHealth({ turns, attempts, smallTalkIntents = NONE }: HealthInput): Health {
  const repeated = rephrasings(turns);
  const failed = failedExchangesOf(exchangesOf(turns, attempts), new Set(repeated.seqs));
  const indicators = {
    customerMessages: customerMessages(turns),
    failedExchanges: failedExchanges(failed),
    sentimentNow: sentimentNow(turns),
    sentimentMean: sentimentMean(turns),
    sentimentSlope: sentimentSlope(turns),
    declinePoints: declinePoints(turns),
    rephrasings: repeated,
    circlingBack: circlingBack({ turns, attempts, smallTalkIntents }),
    terseness: terseness(turns),
    messageRate: messageRate(turns),
    repeatedFailedIntent: repeatedFailedIntent(failed),
    clarificationRequests: clarificationRequests(turns),
  };
  const { value, seqs } = assessRisk(defaultRiskModel, { turns, indicators });
  return { ...indicators, risk: { value, seqs: [...seqs] } };
}
