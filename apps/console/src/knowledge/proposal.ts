import type { ProposalCardFragment } from '@baton/graphql-client/console';
import { t } from './messages.js';

export type Proposal = ProposalCardFragment;

/** The fields of a draft as one edits them; those that a kind does not have stay empty. */
export interface Edits {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly question: string;
  /** Empty for no topic. */
  readonly intent: string;
  readonly text: string;
}

export function editsOf({ draft }: Proposal): Edits {
  const none = { title: '', summary: '', body: '', question: '', text: '' };
  if (draft.__typename === 'ExampleDraft') return { ...none, intent: draft.exampleIntent, text: draft.text };
  const { title, summary, body, question, articleIntent } = draft;
  return { ...none, title, summary, body, question, intent: articleIntent ?? '' };
}

/** What is sent to the server: the fields that the kind of proposal has. */
export function inputOf({ id, draft }: Proposal, edits: Edits): Record<string, string> & { id: string } {
  const { title, summary, body, question, intent, text } = edits;
  return draft.__typename === 'ExampleDraft'
    ? { id, intent, text }
    : { id, title, summary, body, question, intent };
}

/** Is there anything that must be filled in before it can be approved? */
export function isComplete(proposal: Proposal, edits: Edits): boolean {
  const { id: _, intent, ...texts } = inputOf(proposal, edits);
  const needsTopic = proposal.draft.__typename === 'ExampleDraft';
  return Object.values(texts).every((text) => text.trim() !== '') && (!needsTopic || intent !== '');
}

const NEAR = 0.88;
const MUCH = 0.78;

/** How much alike two texts are, for people: the number means nothing to them. */
export function likeness(similarity: number): string {
  if (similarity >= NEAR) return t.resembles.near;
  return similarity >= MUCH ? t.resembles.much : t.resembles.somewhat;
}

/** The words in brackets that stand for personal details, each once: a customer should not read them in an answer. */
export function placeholdersIn({ title, summary, body }: Edits): readonly string[] {
  const found = `${title} ${summary} ${body}`.matchAll(/\[(?:[a-z]+[ -]?){1,3}\](?!\()/g);
  return [...new Set(Array.from(found, ([place]) => place))];
}
