import type { Brief, Message, Understanding } from '@baton/domain';

/** What the customer wanted to know, and what the bot had made of it. */
export interface Question {
  readonly text: string;
  /** Null when the models never read it. */
  readonly understanding: Understanding | null;
}

const FEWEST_WORDS = 3;

/**
 * The question behind a conversation: the issue that the brief quotes, else the first thing the customer said
 * that says something and is more than the wish for a person. Null when they said nothing.
 */
export function questionOf(what: {
  readonly brief: Pick<Brief, 'issue'> | null;
  readonly messages: readonly Message[];
  readonly understandings: readonly Understanding[];
}): Question | null {
  const { brief, messages, understandings } = what;
  const read = new Map(understandings.map((u) => [u.seq, u]));
  const issue = brief?.issue;
  if (issue) return { text: issue.text, understanding: read.get(issue.seqs[0] ?? 0) ?? null };
  const said = messages.filter(({ author }) => author === 'customer');
  const telling = said.find(({ seq }) => {
    const found = read.get(seq);
    return found !== undefined && found.wordCount >= FEWEST_WORDS && !found.asksForHuman;
  });
  const message = telling ?? said[0];
  return message ? { text: message.body, understanding: read.get(message.seq) ?? null } : null;
}
