import type { IntentHandling, SaveTaxonomyInput, TaxonomySheetFragment } from '@baton/graphql-client/console';

export type Sheet = TaxonomySheetFragment;
type SheetTopic = Sheet['intents'][number];

/** A topic as the form shows it: its examples are one text, one on each line. */
export interface Topic extends Omit<SheetTopic, 'examples'> {
  readonly text: string;
}

export const handlings: readonly IntentHandling[] = ['BOT', 'PERSON', 'RESTRICTED'];

/** What has been changed and not saved. */
export interface Draft {
  readonly edits: Readonly<Record<string, Topic>>;
  readonly deleted: readonly string[];
  /** All out-of-scope examples, one on each line; null while they are as saved. */
  readonly outOfScope: string | null;
}

export const emptyDraft: Draft = { edits: {}, deleted: [], outOfScope: null };

/** Stands where a topic's id would, for the examples that belong to none. */
export const OUT_OF_SCOPE = 'out of scope';

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function topicOf({ examples, ...rest }: SheetTopic): Topic {
  return { ...rest, text: examples.join('\n') };
}

/** A topic may have the id "constructor", which every object answers to. */
function editOf(edits: Draft['edits'], id: string): Topic | undefined {
  return Object.hasOwn(edits, id) ? edits[id] : undefined;
}

/** The topics as they would be saved, new ones last. */
export function topicsOf(sheet: Sheet, { edits, deleted }: Draft): Topic[] {
  const known = new Set(sheet.intents.map(({ id }) => id));
  return [
    ...sheet.intents
      .filter(({ id }) => !deleted.includes(id))
      .map((intent) => editOf(edits, intent.id) ?? topicOf(intent)),
    ...Object.values(edits).filter(({ id }) => !known.has(id)),
  ];
}

export function outOfScopeOf(sheet: Sheet, draft: Draft): string {
  return draft.outOfScope ?? sheet.outOfScope.join('\n');
}

/** The topics that differ from what is saved: an edit taken back by hand is none. */
export function changedTopics(sheet: Sheet, draft: Draft): Topic[] {
  const saved = new Map(sheet.intents.map((intent) => [intent.id, fingerprint(topicOf(intent))]));
  return Object.values(draft.edits).filter((topic) => saved.get(topic.id) !== fingerprint(topic));
}

function fingerprint({ text, requiredFacts, ...rest }: Topic): string {
  const { name, handling, path, smallTalk, reply } = rest;
  const facts = requiredFacts.toSorted();
  return JSON.stringify([name, handling, path, smallTalk, reply || null, facts, linesOf(text)]);
}

export function outOfScopeChanged(sheet: Sheet, draft: Draft): boolean {
  return draft.outOfScope !== null && linesOf(draft.outOfScope).join('\n') !== sheet.outOfScope.join('\n');
}

export function isChanged(sheet: Sheet, draft: Draft): boolean {
  return (
    draft.deleted.length > 0 || outOfScopeChanged(sheet, draft) || changedTopics(sheet, draft).length > 0
  );
}

/** Only what differs is sent. A topic that somebody else deleted meanwhile needs no deleting. */
export function changesOf(sheet: Sheet, draft: Draft): Omit<SaveTaxonomyInput, 'baseVersion' | 'note'> {
  return {
    upsert: changedTopics(sheet, draft).map(({ text, reply, ...topic }) => ({
      ...topic,
      requiredFacts: [...topic.requiredFacts],
      reply: reply ?? '',
      examples: linesOf(text),
    })),
    delete: draft.deleted.filter((id) => sheet.intents.some((intent) => intent.id === id)),
    outOfScope: outOfScopeChanged(sheet, draft) ? linesOf(draft.outOfScope ?? '') : null,
  };
}

/** `Lost & found` becomes `lost_found`; a number tells it apart from one that is there. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 56);
  const base = words.length < 2 ? 'topic' : words;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The text without one example; null when it is not in there. */
export function without(text: string, example: string): string | null {
  const lines = linesOf(text);
  const at = lines.indexOf(example.trim());
  return at === -1 ? null : lines.toSpliced(at, 1).join('\n');
}
