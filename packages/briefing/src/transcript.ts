import type { Author, Fact, IntentDefinition, Seq, Understanding } from '@baton/domain';

/** One message of the conversation, in the words that were sent. */
export interface BriefMessage {
  readonly seq: Seq;
  readonly author: Author;
  readonly body: string;
}

/** A customer message and what was understood of it; null before the models have run. */
export interface CustomerMessage extends BriefMessage {
  readonly understanding: Understanding | null;
  /** Filled into a form while waiting: a fact, and nothing about the issue. */
  readonly isForm: boolean;
}

/** The conversation, prepared for looking things up. Messages are in order of seq. */
export interface Transcript {
  readonly messages: readonly BriefMessage[];
  readonly customer: readonly CustomerMessage[];
  readonly bySeq: ReadonlyMap<Seq, BriefMessage>;
}

export function transcriptOf(
  messages: readonly BriefMessage[],
  understandings: readonly Understanding[],
  facts: readonly Fact[] = [],
): Transcript {
  const ordered = messages.toSorted((a, b) => a.seq - b.seq);
  const understood = new Map(understandings.map((u) => [u.seq, u]));
  return {
    messages: ordered,
    customer: ordered
      .filter((m) => m.author === 'customer')
      .map((m) => ({
        ...m,
        understanding: understood.get(m.seq) ?? null,
        isForm: facts.some((fact) => fact.sourceSeq === m.seq && isFilledIn(fact, m.body)),
      })),
    bySeq: new Map(ordered.map((m) => [m.seq, m])),
  };
}

/** “Order number: 48213”: a name, a colon, and the value that the customer stands by. */
function isFilledIn({ status, span }: Fact, body: string): boolean {
  return status !== 'extracted' && span.end === body.length && FIELD_NAME.test(body.slice(0, span.start));
}

const FIELD_NAME = /^[^:\n]{1,40}: $/;

/** Below this a reaction ("no that didn't help", "get me a human") or a greeting carries nothing of its own. */
const FEWEST_WORDS_OF_REACTION = 7;
const FEWEST_WORDS = 2;

/** Does the message say something about the issue, beyond reacting, greeting or asking for a person? */
export function saysSomething(
  { body, understanding, isForm }: CustomerMessage,
  taxonomy: readonly Pick<IntentDefinition, 'id' | 'smallTalk'>[],
): boolean {
  if (isForm) return false;
  const words = wordsIn(body);
  if (words < FEWEST_WORDS) return (understanding?.facts.length ?? 0) > 0;
  // Anger at this chat names no issue, however many words it takes.
  if (understanding?.target === 'interaction') return false;
  if (words >= FEWEST_WORDS_OF_REACTION || !understanding) return true;
  const best = understanding.intents[0]?.intent;
  if (taxonomy.some((i) => i.id === best && i.smallTalk)) return false;
  return understanding.signal === 'none' && !understanding.asksForHuman;
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
