import type { BriefLine, SentenceSalience, Seq } from '@baton/domain';
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

/** Handing the customer over: what becomes of that is the state of the conversation, not a promise. */
const HANDOVER =
  /\b(?:pass|hand|connect|put|transfer|switch)(?:ing)? (?:you|this|it|the chat|over|the conversation)\b(?! (?:a|an|your|the label|the form)\b)|\b(?:bring|fetch|get|call)(?:ing)? (?:in|someone|somebody|one|them|a colleague|the)\b.{0,40}(?:team|for you|in|someone|them|one)?\.?$|\bbeing called\b|\bhere(?:'|’)s the .{0,30}team\b/i;

/** From here the model alone is believed … */
const SURE = 0.6;
/** … and from here where the words look like a promise as well. */
const LIKELY = 0.3;

/**
 * Sentences in which the bot (or an agent before) told the customer what will happen or what was set in motion: quotes
 * with the messages they stand in, the same sentence once. What the model makes of a sentence and what its words look
 * like decide together; where no model has looked, the words alone. Questions and politeness promise nothing.
 */
export function commitmentsIn(
  { messages }: Pick<Transcript, 'messages'>,
  weighed: readonly SentenceSalience[],
): BriefLine[] {
  const bySeq = Map.groupBy(weighed, ({ seq }) => seq);
  const found = new Map<string, Seq[]>();
  for (const { author, body, seq } of messages) {
    if (author !== 'bot' && author !== 'agent') continue;
    for (const { text, commits } of sentencesWith(body, bySeq.get(seq) ?? []))
      if (promises(text, commits)) found.set(text, [...(found.get(text) ?? []), seq]);
  }
  return [...found].map(([text, seqs]) => ({ text, seqs: [...new Set(seqs)], quote: true }));
}

interface Heard {
  readonly text: string;
  readonly commits: number | null;
}

/** The sentences as the model saw them; as they come where it has not looked. */
function sentencesWith(body: string, weighed: readonly SentenceSalience[]): Heard[] {
  if (weighed.length === 0) return sentencesOf(body).map((text) => ({ text, commits: null }));
  return weighed.map(({ span, commits }) => ({ text: body.slice(span.start, span.end), commits }));
}

function promises(sentence: string, commits: number | null): boolean {
  if (sentence === '' || /[?:]["”’)]*$/.test(sentence)) return false;
  const bare = sentence.replaceAll(FILLER, '');
  const looksSo = PROMISE.test(bare);
  if (HANDOVER.test(sentence)) return false;
  if (commits === null) return looksSo;
  if (looksSo) return commits >= LIKELY;
  return commits >= SURE && bare === sentence;
}
