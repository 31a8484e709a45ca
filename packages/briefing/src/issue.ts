import type { BriefLine, IntentDefinition } from '@baton/domain';
import { excerpt } from './quote.js';
import { type CustomerMessage, saysSomething, type Transcript, wordsIn } from './transcript.js';

const LONGEST = 240;
/** A message of this many words tells as much as a longer one. */
const ENOUGH_WORDS = 25;

const WEIGHTS = { length: 1, onIntent: 1.5, early: 0.5, fact: 0.2, stake: 0.2 };

/**
 * The issue in the customer's own words: a quote from the most informative message, i.e. long enough, about
 * the main intent, early, and carrying facts or stakes. Null when the customer has written no word.
 */
export function issueOf(
  { customer }: Transcript,
  {
    intent,
    taxonomy,
  }: { intent: string | null; taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[] },
): BriefLine | null {
  const withWords = customer.filter((m) => wordsIn(m.body) > 0);
  const telling = withWords.filter((m) => saysSomething(m, taxonomy));
  const candidates = telling.length > 0 ? telling : withWords;
  const scored = candidates.map((message, i) => ({
    message,
    score: informativeness(message, intent) + WEIGHTS.early * (1 - i / candidates.length),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score || a.message.seq - b.message.seq)[0]?.message;
  return best ? { text: excerpt(best.body, LONGEST), seqs: [best.seq], quote: true } : null;
}

function informativeness({ body, understanding }: CustomerMessage, intent: string | null): number {
  const onIntent = understanding?.intents.find((g) => g.intent === intent)?.confidence ?? 0;
  return (
    (WEIGHTS.length * Math.min(wordsIn(body), ENOUGH_WORDS)) / ENOUGH_WORDS +
    WEIGHTS.onIntent * onIntent +
    WEIGHTS.fact * Math.min(2, understanding?.facts.length ?? 0) +
    WEIGHTS.stake * Math.min(1, understanding?.stakes.length ?? 0)
  );
}
