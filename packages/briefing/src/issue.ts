import type { BriefLine, IntentDefinition, SentenceSalience } from '@baton/domain';
import { excerpt } from './quote.js';
import { type CustomerMessage, saysSomething, type Transcript, wordsIn } from './transcript.js';

const LONGEST = 240;
/** A message of this many words tells as much as a longer one. */
const ENOUGH_WORDS = 25;

const WEIGHTS = { length: 1, onIntent: 1.5, early: 0.5, fact: 0.2, stake: 0.2, salience: 2 };

/**
 * The issue in the customer's own words: a quote from the most informative message, i.e. long enough, about
 * the main intent, telling to the model that weighs sentences, early, and carrying facts or stakes. Null when the customer has written no word, or nothing
 * but that they want a person: that is no issue, and quoting it back would sound like mockery.
 */
export function issueOf(
  { customer }: Transcript,
  {
    intent,
    taxonomy,
    salience,
  }: {
    intent: string | null;
    taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[];
    salience: readonly SentenceSalience[];
  },
): BriefLine | null {
  const weights = new Map<number, number>();
  for (const { seq, score } of salience) weights.set(seq, Math.max(score, weights.get(seq) ?? 0));
  const withWords = customer.filter(
    (m) => !m.isForm && wordsIn(m.body) > 0 && !onlyAsksForPerson(m, taxonomy),
  );
  const telling = withWords.filter((m) => saysSomething(m, taxonomy));
  const candidates = telling.length > 0 ? telling : withWords;
  const scored = candidates.map((message, i) => ({
    message,
    score:
      informativeness(message, intent) +
      WEIGHTS.salience * (weights.get(message.seq) ?? 0) +
      WEIGHTS.early * (1 - i / candidates.length),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score || a.message.seq - b.message.seq)[0]?.message;
  return best ? { text: excerpt(best.body, LONGEST), seqs: [best.seq], quote: true } : null;
}

const LONGEST_BARE_REQUEST = 11;
const SURE_TOPIC = 0.5;

/** "get me a human", "can I please talk to a real person now": however polite, without a topic. */
function onlyAsksForPerson(
  { body, understanding }: CustomerMessage,
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): boolean {
  if (!understanding?.asksForHuman || wordsIn(body) > LONGEST_BARE_REQUEST) return false;
  const { facts, stakes, intents } = understanding;
  const topic = intents[0];
  const named =
    topic && topic.confidence >= SURE_TOPIC && !taxonomy.some((i) => i.id === topic.intent && i.smallTalk);
  return !named && facts.length === 0 && stakes.length === 0;
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
