import { z } from 'zod';
import { Seq } from './ids.js';

/** A number and the messages that produced it, so that every claim can be checked by a reader. */
export const Indicator = z.object({ value: z.number(), seqs: z.array(Seq) });
export type Indicator = z.infer<typeof Indicator>;

/** State of the conversation after one customer turn. Definitions: `packages/rules/src/health`. */
export const Health = z.object({
  customerMessages: Indicator,
  failedExchanges: Indicator,
  sentimentNow: Indicator,
  sentimentMean: Indicator,
  sentimentSlope: Indicator,
  declinePoints: Indicator,
  rephrasings: Indicator,
  circlingBack: Indicator,
  terseness: Indicator,
  messageRate: Indicator,
  repeatedFailedIntent: Indicator,
  clarificationRequests: Indicator,
  /** Absent from what was stored before there was such an assessment. */
  risk: Indicator.default(() => ({ value: 0, seqs: [] })),
});
export type Health = z.infer<typeof Health>;
export type IndicatorName = keyof Health;
