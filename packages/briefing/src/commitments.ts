import type { BriefLine, Seq } from '@baton/domain';
import { sentencesOf } from './quote.js';
import type { Transcript } from './transcript.js';

/** What a promise looks like: "I'll …", "we will …", "you'll get …", "… will be refunded", "the team will …". */
const PROMISE = new RegExp(
  [
    String.raw`\b(?:i|we)(?:['’]ll| will| (?:am|are) going to|['’](?:m|re) going to| promise| guarantee| won['’]t)\b`,
    String.raw`\byou(?:['’]ll| will)(?: \w+)? (?:get|receive|have|hear|see|be)\b`,
    String.raw`\b(?:they|someone|somebody|colleagues?|team|specialist|warehouse|carrier)(?:['’]ll| will)\b`,
    String.raw`\bwill be (?:refunded|credited|paid|sent|shipped|delivered|replaced|repaired|cancelled|collected|waived|extended)\b`,
  ].join('|'),
  'i',
);

/** Politeness that promises nothing, and rules about what never happens. */
const FILLER =
  /\b(?:i|we)(?:['’]ll| will) (?:be (?:happy|glad|here|right)|always be|carry on|do my best|do our best|never|need|assume)\b|\byou(?:['’]ll| will) (?:have to|need to|be asked)\b/gi;

/**
 * Sentences in which the bot (or an agent before) told the customer what will happen: quotes with the
 * messages they stand in, the same sentence once. Questions promise nothing.
 */
export function commitmentsIn({ messages }: Transcript): BriefLine[] {
  const found = new Map<string, Seq[]>();
  for (const { author, body, seq } of messages) {
    if (author !== 'bot' && author !== 'agent') continue;
    for (const sentence of sentencesOf(body))
      if (promises(sentence)) found.set(sentence, [...(found.get(sentence) ?? []), seq]);
  }
  return [...found].map(([text, seqs]) => ({ text, seqs: [...new Set(seqs)], quote: true }));
}

function promises(sentence: string): boolean {
  return !/\?["”’)]*$/.test(sentence) && PROMISE.test(sentence.replaceAll(FILLER, ''));
}
