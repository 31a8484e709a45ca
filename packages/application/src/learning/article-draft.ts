import type { ArticleDraft } from '@baton/domain';

/** What is known of a resolved conversation, personal details already taken out. */
export interface Learned {
  readonly question: string;
  readonly cause: string;
  readonly whatWorked: string;
  /** Notes that were written for the knowledge base. */
  readonly notes: readonly string[];
  readonly intent: string | null;
}

const LONGEST_TITLE = 100;
const LONGEST_SUMMARY = 240;
const LONGEST_QUESTION = 300;

/** A draft for a lead to finish: what is not known is left empty rather than made up. */
export function articleDraft(learned: Learned): ArticleDraft {
  const { question, cause, whatWorked, notes, intent } = learned;
  const title = titleFrom(question);
  return {
    kind: 'article',
    title,
    summary: firstSentences(whatWorked, LONGEST_SUMMARY),
    body: bodyOf({ title, cause, whatWorked, notes }),
    intent,
    question: cut(oneLine(question), LONGEST_QUESTION),
  };
}

/**
 * The question stands as a heading, because the bot quotes paragraphs: it must never answer a question with the question.
 */
function bodyOf(what: Pick<Learned, 'cause' | 'whatWorked' | 'notes'> & { readonly title: string }): string {
  const { title, cause, whatWorked, notes } = what;
  return [
    `## ${title}`,
    whatWorked,
    ...(cause ? ['## Why', cause] : []),
    ...(notes.length > 0 ? ['## Good to know', ...notes] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const FILLER =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^,.!?\n]{0,24}[,.!?]*|(?:quick|short|just a(?: quick)?) question\b[,:.]?|(?:i was |just )?wondering[,:]|please[,:]?|sorry[,:]?|so[,:]|and|but|well[,:]|ok(?:ay)?[,:])\s+/i;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How a person would look for it: the sentence that asks, without greeting, filler or places that were masked. */
export function titleFrom(question: string): string {
  const sentences = [...SENTENCES.segment(question)].map(({ segment }) => withoutFiller(oneLine(segment)));
  const said = sentences.filter((sentence) => /\p{L}{2}/u.test(sentence));
  const asked = said.find((sentence) => sentence.endsWith('?')) ?? said[0] ?? oneLine(question);
  const bare = oneLine(asked.replaceAll(/\s*\[[a-z -]+\]/g, '')).replace(/[\s.,;:!]+$/u, '');
  return capitalised(cut(bare, LONGEST_TITLE));
}

function withoutFiller(sentence: string): string {
  const rest = sentence.replace(FILLER, '');
  return rest === sentence ? rest : withoutFiller(rest);
}

function firstSentences(text: string, longest: number): string {
  const line = oneLine(text);
  let summary = '';
  for (const { segment } of SENTENCES.segment(line)) {
    if (summary !== '' && (summary + segment).trimEnd().length > longest) break;
    summary += segment;
  }
  return cut(summary.trim(), longest);
}

const NOTE_FOR_KNOWLEDGE = /^\s*(?:kb|knowledge(?: base)?)\s*[:-]\s*/i;

/** The text of a note that is meant for the knowledge base, "KB: …"; null of any other. */
export function noteForKnowledge(body: string): string | null {
  return NOTE_FOR_KNOWLEDGE.test(body) ? body.replace(NOTE_FOR_KNOWLEDGE, '').trim() : null;
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** At most `longest` characters, whole words where there are any. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1);
  const space = head.lastIndexOf(' ');
  const words = (space > longest / 2 ? head.slice(0, space) : head).trimEnd();
  // A cut between the halves of an emoji would leave half a character.
  return `${words.isWellFormed() ? words : words.slice(0, -1)}…`;
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
