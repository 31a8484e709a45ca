import type { Thing } from '@baton/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

let shop: Shop;
let text: string;

beforeAll(async () => {
  shop = await startShop();
  ({ text } = z.object({ text: z.string() }).parse(await shop.lead.the('{ policy { text } }')));
}, 600_000);
afterAll(() => shop.stop());

const FILE = 'file { id name uploadedBy dialogues read failure }';
const ADD = `mutation ($input: AddDialoguesInput!) { addDialogues(input: $input) { ${FILE}
  problem { __typename ... on Problem { message } ... on BadDialogues { problems { line message } } } } }`;
const FILES = '{ dialogueFiles { id name dialogues read } }';
const REMOVE =
  'mutation ($input: RemoveDialoguesInput!) { removeDialogues(input: $input) { fileId problem { __typename } } }';
const DRY_RUN = `query ($input: DryRunPolicyInput!) { dryRunPolicy(input: $input) {
  dryRun { conversations before { offers escalations } after { offers escalations } newly
    changed { id firstLine after { seq outcome reason } } } problem { __typename } } }`;
const REPLAY = `query ($input: ReplayPolicyInput!) { replayPolicy(input: $input) {
  replay { messages { author body before { outcome } after { outcome } } } problem { __typename } } }`;

const File = z.object({ id: z.string(), dialogues: z.int(), read: z.int() });

const dialogue = (id: string, ...texts: readonly string[]): string =>
  JSON.stringify({
    id,
    turns: texts.map((said, i) => ({ author: i % 2 === 0 ? 'customer' : 'agent', text: said, t: i * 30 })),
    outcome: 'unknown fields may be there',
  });
const calm = dialogue('calm', 'What is your return policy?', 'Thirty days.', 'Thanks!');
const person = dialogue('person', 'get me a human');

async function add(input: Partial<Record<string, unknown>>): Promise<Thing> {
  return shop.lead.the(ADD, { input: { fileId: crypto.randomUUID(), name: 'october.jsonl', ...input } });
}
async function files(): Promise<z.infer<typeof File>[]> {
  return (await shop.lead.ask(z.object({ dialogueFiles: z.array(File) }), FILES)).dialogueFiles;
}
async function read(fileId: string): Promise<void> {
  const isRead = (file: z.infer<typeof File>) => file.id === fileId && file.read === file.dialogues;
  await until(async () => (await files()).some(isRead), 60_000);
}

describe('S1.3: a draft is tried on an uploaded file', { timeout: 120_000 }, () => {
  const fileId = crypto.randomUUID();

  it('which the models read once, in parts or at one go', async () => {
    expect(await add({ fileId, text: calm })).toMatchObject({
      file: { id: fileId, name: 'october.jsonl', dialogues: 1, failure: null },
      problem: null,
    });
    // The second part repeats what a broken connection may have taken along already.
    expect(await add({ fileId, text: `${calm}\n${person}` })).toMatchObject({ file: { dialogues: 2 } });
    await read(fileId);
  });

  it('and says what would be decided there, dialogue by dialogue', async () => {
    const touchy = text.replace(/low_sentiment: \{.*\}\n/, 'low_sentiment: { default: 0.99 }\n');
    const { dryRun } = await shop.lead.the(DRY_RUN, { input: { text: touchy, fileId } });
    expect(dryRun).toMatchObject({
      conversations: 2,
      before: { offers: 0, escalations: 1 },
      after: { offers: 1, escalations: 1 },
      newly: 1,
      changed: [
        {
          id: 'calm',
          firstLine: 'What is your return policy?',
          after: { seq: 1, outcome: 'OFFER', reason: 'LOW_SENTIMENT' },
        },
      ],
    });
    const { replay } = await shop.lead.the(REPLAY, {
      input: { text: touchy, fileId, conversationId: 'calm' },
    });
    expect(replay).toMatchObject({
      messages: [
        { author: 'CUSTOMER', before: { outcome: 'CONTINUE' }, after: { outcome: 'OFFER' } },
        { author: 'BOT', body: 'Thirty days.', before: null, after: null },
        { author: 'CUSTOMER', before: { outcome: 'CONTINUE' } },
      ],
    });
    const elsewhere = { text: touchy, fileId, conversationId: 'person-2' };
    expect(await shop.lead.the(REPLAY, { input: elsewhere })).toMatchObject({
      problem: { __typename: 'NotFound' },
    });
  });

  it('until it is removed', async () => {
    expect(await shop.lead.the(REMOVE, { input: { fileId } })).toEqual({ fileId, problem: null });
    expect(await shop.lead.the(REMOVE, { input: { fileId } })).toEqual({ fileId, problem: null });
    expect(await files()).toEqual([]);
    expect(await shop.lead.the(DRY_RUN, { input: { text, fileId } })).toMatchObject({
      dryRun: null,
      problem: { __typename: 'NotFound' },
    });
  });
});

describe('a file that cannot be read', () => {
  it('is refused with its lines, and nothing of it is kept', async () => {
    const broken = `${calm}\n{"id":\n${dialogue('agent')}\n${dialogue('nul', 'a\u0000b')}`;
    expect(await add({ text: broken, firstLine: 11 })).toMatchObject({
      file: null,
      problem: {
        __typename: 'BadDialogues',
        message: expect.stringMatching(/^The file cannot be read: line 12 is no JSON/),
        problems: [
          { line: 12, message: expect.stringContaining('no JSON') },
          { line: 13, message: expect.stringContaining('no turn of a customer') },
        ],
      },
    });
    expect(await add({ text: dialogue('nul', 'a\u0000b') })).toMatchObject({
      problem: { problems: [{ line: 1, message: expect.stringContaining('null bytes') }] },
    });
    expect(await files()).toEqual([]);
  });

  it('is one too many, or too much', async () => {
    const many = (from: number) =>
      Array.from({ length: 300 }, (_, i) => dialogue(`d${from + i}`, 'hello')).join('\n');
    const fileId = crypto.randomUUID();
    await add({ fileId, text: many(0) });
    expect(await add({ fileId, text: many(300) })).toMatchObject({
      problem: { message: expect.stringContaining('at most 500') },
    });
    for (let i = 0; i < 4; i += 1) expect(await add({ text: calm })).toMatchObject({ problem: null });
    expect(await add({ text: calm })).toMatchObject({
      problem: { message: expect.stringContaining('5 files already') },
    });
    for (const { id } of await files()) await shop.lead.the(REMOVE, { input: { fileId: id } });
  });
});

it('is for leads and admins: agents, customers and programs are refused', async () => {
  const { client: agent } = await shop.server.agent('agent1');
  const { client: visitor } = await shop.server.visitor();
  const { client: program } = await shop.server.program('CONVERSATIONS_READ');
  for (const client of [agent, visitor, program, shop.server.anyone])
    for (const document of [FILES, ADD, REMOVE]) {
      const input = { fileId: crypto.randomUUID(), ...(document === ADD && { name: 'x', text: calm }) };
      const answer = await client.send(document, document === FILES ? {} : { input });
      expect(answer.errors[0]?.extensions['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  expect(await files()).toEqual([]);
});
