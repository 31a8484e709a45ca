import type { BriefLine } from '@baton/domain';
import { sentencesOf } from './quote.js';
import type { BriefMessage } from './transcript.js';

/** Share of a sentence's words that its messages must have; a summary names people and says who did what. */
const SHARED = 0.6;
/** More messages than this bear anything. */
const MOST_CITED = 3;

/** Words of retelling, which no message needs to have. */
const RETELLING = new Set(
  'a about after agent an and are as asks at be because before bot but by customer did does for from had has have he her his in is it its not of on or she so that the their them then there they this to user wants was were what when which who will with would'.split(
    ' ',
  ),
);

/**
 * The sentences of a summary that was written in a model's own words, each with the messages that bear it: all of its
 * numbers and names stand in them, most of its words, and “not” only where they say so too. What they do not bear is
 * left out: a brief that is wrong is worse than one that is short.
 */
export function supportedLines(summary: string, messages: readonly BriefMessage[]): BriefLine[] {
  return sentencesOf(summary).flatMap((text) => {
    const seqs = bearers(text, messages);
    return seqs === null ? [] : [{ text, seqs, quote: false }];
  });
}

/** Do these messages bear the sentence? The same check, for whoever has the citation already. */
export function isBorneBy(text: string, cited: readonly BriefMessage[]): boolean {
  const wanted = wordsOf(text).filter((word) => !RETELLING.has(word));
  if (wanted.length === 0) return false;
  const said = new Set(cited.flatMap(({ body }) => wordsOf(body)));
  const shared = wanted.filter((word) => said.has(word)).length;
  const literal = [...numbersIn(text), ...namesIn(text)];
  return (
    shared >= SHARED * wanted.length &&
    literal.every((word) => said.has(word)) &&
    negatesAlike(text, cited) &&
    saidByThem(text, cited)
  );
}

/** The fewest messages, best first, that bear the sentence; null when none do. */
function bearers(text: string, messages: readonly BriefMessage[]): number[] | null {
  const wanted = new Set(wordsOf(text).filter((word) => !RETELLING.has(word)));
  const ranked = messages
    .map((message) => ({ message, shared: wordsOf(message.body).filter((word) => wanted.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.message.seq - b.message.seq)
    .map(({ message }) => message);
  for (let count = 1; count <= Math.min(MOST_CITED, ranked.length); count++) {
    const cited = ranked.slice(0, count);
    if (isBorneBy(text, cited)) return cited.map(({ seq }) => seq).toSorted((a, b) => a - b);
  }
  return null;
}

/** Lower case and without the endings of English, so that “charged” bears “charge”. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word,
  );
}

function numbersIn(text: string): string[] {
  return text.match(/\p{N}+/gu) ?? [];
}

/** Capitalised words that do not begin the sentence. */
function namesIn(text: string): string[] {
  return (text.match(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}]+/gu) ?? []).flatMap(wordsOf);
}

const NEGATION = /\b(?:not|no|never|none|nothing|nobody|without|cannot|[a-z]+n['’]t)\b/i;

/**
 * Is denied what the messages deny, and only that? Held against the sentences that the line retells, those with most of
 * its words: a “not” elsewhere in a long message says nothing about it.
 */
function negatesAlike(text: string, cited: readonly BriefMessage[]): boolean {
  const wanted = new Set(wordsOf(text).filter((word) => !RETELLING.has(word)));
  const told = cited
    .flatMap(({ body }) => sentencesOf(body))
    .map((sentence) => ({ sentence, shared: wordsOf(sentence).filter((word) => wanted.has(word)).length }));
  const most = Math.max(...told.map(({ shared }) => shared));
  const retold = told.filter(({ shared }) => shared > 0 && shared >= most / 2);
  const denies = NEGATION.test(text);
  return denies
    ? retold.some(({ sentence }) => NEGATION.test(sentence))
    : !retold.some(({ sentence }) => NEGATION.test(sentence) || UNMET.test(sentence));
}

/** “Why was I not …?”, “you should have …”, “if you send …”: spoken of, not done. */
const UNMET = /\b(?:should have|if (?:you|i|we)|instead of)\b/i;

/** What somebody of ours is said to have said, promised or done. */
const BY_US =
  /\b(?:agent|bot|assistant|support|team|shop|company)\b[^.,;]{0,20}\b(?:promis|agree|confirm|offer|said|say|told|tell|approv|guarant|will|refund|sen[dt])/i;

/** Customers say what they were promised; that is no promise. */
function saidByThem(text: string, cited: readonly BriefMessage[]): boolean {
  return !BY_US.test(text) || cited.some(({ author }) => author === 'bot' || author === 'agent');
}
