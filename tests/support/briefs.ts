import type { Client } from '@baton/api/testing';
import { z } from 'zod';

const Line = z.object({ text: z.string(), seqs: z.array(z.int()), quote: z.boolean() });
const Brief = z.object({
  version: z.int(),
  headline: z.string(),
  intent: z.string().nullable(),
  intentConfidence: z.number(),
  issue: Line.nullable(),
  summary: z.array(Line),
  attempts: z.array(
    z.object({ title: z.string(), outcome: z.string(), why: z.string().nullable(), seqs: z.array(z.int()) }),
  ),
  facts: z.array(
    z.object({
      kind: z.string(),
      value: z.string(),
      status: z.string(),
      seqs: z.array(z.int()),
      superseded: z.boolean(),
    }),
  ),
  missingFacts: z.array(z.string()),
  commitments: z.array(Line),
  sentimentNow: z.number(),
  sentimentCurve: z.array(z.object({ seq: z.int(), sentiment: z.number() })),
  emotions: z.array(z.object({ emotion: z.string(), seqs: z.array(z.int()) })),
  stakes: z.array(z.object({ kind: z.string(), quote: z.string(), seqs: z.array(z.int()) })),
  lastCustomerPoints: z.array(Line),
  lastBotAttempts: z.array(Line),
  stateNow: z.string(),
  openingMessage: z.string(),
  flags: z.array(z.object({ path: z.string() })),
  text: z.string(),
  changes: z.array(z.object({ change: z.string(), section: z.string(), text: z.string() })),
});
export type Brief = z.infer<typeof Brief>;

const Briefed = z.object({
  conversation: z.object({
    state: z.string(),
    askedFacts: z.array(z.string()),
    messages: z.array(z.object({ seq: z.int(), author: z.string(), body: z.string() })),
    facts: z.array(z.object({ id: z.string(), kind: z.string(), value: z.string(), status: z.string() })),
    brief: Brief.nullable(),
  }),
});
/** A conversation that was handed over, as an agent or a program reads it. */
export type Briefed = z.infer<typeof Briefed>['conversation'] & { readonly brief: Brief };

const READ = `query ($id: ID!, $since: Int) { conversation(id: $id) {
  state askedFacts
  messages(last: 100) { seq author body }
  facts { id kind value status }
  brief {
    version headline intent intentConfidence
    issue { text seqs quote } summary { text seqs quote }
    attempts { title outcome why seqs }
    facts { kind value status seqs superseded } missingFacts
    commitments { text seqs quote }
    sentimentNow sentimentCurve { seq sentiment } emotions { emotion seqs } stakes { kind quote seqs }
    lastCustomerPoints { text seqs quote } lastBotAttempts { text seqs quote }
    stateNow openingMessage flags { path } text
    changes(since: $since) { change section text }
  }
} }`;

/** @throws Error when there is no brief */
export async function briefed(reader: Client, id: string, since: number | null = null): Promise<Briefed> {
  const { conversation } = await reader.ask(Briefed, READ, { id, since });
  if (!conversation.brief) throw new Error('there is no brief');
  return { ...conversation, brief: conversation.brief };
}

/** Every message number that the brief names. */
export function citations(brief: Brief): number[] {
  const lines = [
    ...(brief.issue ? [brief.issue] : []),
    ...brief.summary,
    ...brief.attempts,
    ...brief.facts,
    ...brief.commitments,
    ...brief.emotions,
    ...brief.stakes,
    ...brief.lastCustomerPoints,
    ...brief.lastBotAttempts,
  ];
  return lines.flatMap(({ seqs }) => seqs);
}
