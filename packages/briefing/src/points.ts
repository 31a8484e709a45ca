import type { BriefLine, IntentDefinition } from '@baton/domain';
import { excerpt } from './quote.js';
import { saysSomething, type Transcript } from './transcript.js';

const SHOWN_LAST = 3;
const LONGEST = 200;

/**
 * The last three things the customer said, the latest first, quoted. Bare reactions, greetings and requests
 * for a person are passed over as long as anything else was said.
 */
export function lastPointsOf(
  { customer }: Transcript,
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): BriefLine[] {
  const telling = customer.filter((m) => saysSomething(m, taxonomy));
  return (telling.length > 0 ? telling : customer)
    .slice(-SHOWN_LAST)
    .toReversed()
    .map(({ body, seq }) => ({ text: excerpt(body, LONGEST), seqs: [seq], quote: true }));
}
