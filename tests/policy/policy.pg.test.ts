import { startTestServer, type Client, type TestServer, type Thing } from '@baton/api/testing';
import { readsAskedFor, statementsOf } from '../../packages/persistence/src/testing/statements.ts';
import { readSettings } from '@baton/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorker, type Worker } from '../../apps/worker/src/composition.ts';
import { silent } from '../support/log.ts';
import { smallerDemo, storeTrained } from '../support/trained-demo.ts';
import { until } from '../support/until.ts';

const UNDERSTOOD_WITHIN_MS = 60_000;

let server: TestServer;
let worker: Worker;
let lead: Client;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  await storeTrained(server.db, smallerDemo(new Date()));
  worker = await startWorker(readSettings({ DATABASE_URL: server.test.url }), silent);
  ({ client: lead } = await server.agent('lead'));
  ({ client: admin } = await server.agent('admin'));
}, 180_000);
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

const HEAD = 'version note publishedBy';
const PROBLEM = `problem { __typename ... on Problem { message } ... on InvalidInput { field }
  ... on StaleVersion { version } ... on BadPolicy { problems { line path message } } }`;
const POLICY = `query ($version: Int) { policy(version: $version) { ${HEAD} text
  outline { rules { id sentence line } thresholds { name default segments { segment value } least greatest whole usedBy } } } }`;
const CHANGES = 'query ($version: Int) { policy(version: $version) { changes { kind text } } }';
const HISTORY = `{ policyHistory { ${HEAD} } }`;
const CHECK = `query ($input: CheckPolicyInput!) { checkPolicy(input: $input) {
  check { problems { line path message } outline { rules { id } } changes { kind text } } problem { ... on Problem { message } } } }`;
const VERDICT = '{ seq outcome reason ruleId explanation }';
const DRY_RUN = `query ($input: DryRunPolicyInput!) { dryRunPolicy(input: $input) {
  dryRun { version conversations before { offers escalations } after { offers escalations } newly noMore earlier later
    changed { id customerName firstLine change before ${VERDICT} after ${VERDICT} } }
  ${PROBLEM.replace('... on StaleVersion { version }', '')} } }`;
const REPLAY = `query ($input: ReplayPolicyInput!) { replayPolicy(input: $input) {
  replay { messages { seq author body before ${VERDICT} after ${VERDICT} } } problem { __typename } } }`;
const PUBLISH = `mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { ${HEAD} } ${PROBLEM} } }`;
const USE = `mutation ($input: UsePolicyVersionInput!) { usePolicyVersion(input: $input) { policy { ${HEAD} } ${PROBLEM} } }`;

async function inForce(): Promise<{ version: number; text: string }> {
  return z.looseObject({ version: z.int(), text: z.string() }).parse(await lead.the(POLICY));
}

/** Almost any mood is below it, so that a person is offered with the first message. */
function touchy(text: string, threshold = 0.99): string {
  return text.replace(/low_sentiment: \{.*\}\n/, `low_sentiment: { default: ${threshold} }\n`);
}
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

interface Conversation {
  readonly id: string;
  say(body: string): Promise<Thing>;
}

const OPEN =
  'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }';
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }';
const DECISIONS =
  'query ($id: ID!) { conversation(id: $id) { decisions { seq outcome reason policyVersion explanation } } }';
const Opened = z.object({ conversation: z.object({ id: z.string() }) });
const Sent = z.object({ message: z.object({ seq: z.int() }) });
const Decided = z.looseObject({ decisions: z.array(z.looseObject({ seq: z.int() })) });

/** A new visitor's conversation; what they say is answered by the decision on it. */
async function conversation(): Promise<Conversation> {
  const { client } = await server.visitor();
  const { id } = Opened.parse(
    await client.the(OPEN, { input: { clientConversationId: crypto.randomUUID() } }),
  ).conversation;
  const decisionAt = async (seq: number) =>
    Decided.parse(await lead.the(DECISIONS, { id })).decisions.find((d) => d.seq === seq);
  return {
    id,
    async say(body) {
      const input = { conversationId: id, clientMessageId: crypto.randomUUID(), body };
      const { seq } = Sent.parse(await client.the(SEND, { input })).message;
      await until(async () => (await decisionAt(seq)) !== undefined, UNDERSTOOD_WITHIN_MS);
      return (await decisionAt(seq)) ?? {};
    },
  };
}

const QUESTION = 'What is your return policy?';
let running: Conversation;

describe('S1.3: a lead edits a threshold', () => {
  beforeAll(async () => {
    running = await conversation();
    const others = [await conversation(), await conversation()];
    for (const one of [running, ...others])
      expect(await one.say(QUESTION)).toMatchObject({ outcome: 'CONTINUE', policyVersion: 1 });
  }, 180_000);

  it('and reads the rules in plain English, and the thresholds with their ranges', async () => {
    const policy = await lead.the(POLICY);
    expect(policy).toMatchObject({ version: 1, publishedBy: null });
    const text = String(policy['text']);
    expect(policy['outline']).toMatchObject({
      rules: expect.arrayContaining([
        {
          id: 'declining-sentiment',
          sentence: expect.stringContaining('Offer a person when the mood fell twice'),
          line: lineOf(text, 'id: declining-sentiment'),
        },
      ]),
      thresholds: expect.arrayContaining([
        expect.objectContaining({
          name: 'low_sentiment',
          default: -0.6,
          least: -1,
          greatest: 1,
          whole: false,
        }),
        expect.objectContaining({ name: 'failed_exchanges', least: 0, greatest: null, whole: true }),
      ]),
    });
  });

  it('tries it on the conversations there are: what would have been decided instead, and why', async () => {
    const { text } = await inForce();
    expect(await lead.the(DRY_RUN, { input: { text } })).toMatchObject({
      dryRun: { version: 1, conversations: 3, newly: 0, changed: [] },
    });
    const { dryRun } = await lead.the(DRY_RUN, { input: { text: touchy(text) } });
    expect(dryRun).toMatchObject({
      before: { offers: 0, escalations: 0 },
      after: { offers: 3, escalations: 0 },
      newly: 3,
      noMore: 0,
    });
    expect((dryRun as Thing)['changed']).toContainEqual(
      expect.objectContaining({
        id: running.id,
        firstLine: QUESTION,
        change: 'NEWLY',
        before: null,
        after: expect.objectContaining({
          outcome: 'OFFER',
          reason: 'LOW_SENTIMENT',
          ruleId: 'low-sentiment',
        }),
      }),
    );
    const input = { text: touchy(text), conversationId: running.id };
    const { replay } = await lead.the(REPLAY, { input });
    const [first, ...rest] = z.object({ messages: z.array(z.looseObject({})) }).parse(replay).messages;
    expect(first).toMatchObject({
      author: 'CUSTOMER',
      body: QUESTION,
      before: { outcome: 'CONTINUE' },
      after: { outcome: 'OFFER', explanation: expect.stringContaining('Offered a person because') },
    });
    expect(rest.every((message) => message['before'] === null)).toBe(true);
  });

  it('asks the database as often for one conversation as for all', async () => {
    const { text } = await inForce();
    const asked = async (conversations: number): Promise<string[]> =>
      readsAskedFor(
        await statementsOf(server.db, () => lead.the(DRY_RUN, { input: { text, conversations } })),
      );
    await asked(3);
    const [all, one] = [await asked(3), await asked(1)];
    expect(all.length, [...all, '', ...one].join('\n')).toBe(one.length);
  });

  it('publishes it with a note, and the next decision of a running conversation uses it', async () => {
    const { text } = await inForce();
    const input = { baseVersion: 1, text: touchy(text), note: 'Offer sooner' };
    const published = { version: 2, note: 'Offer sooner', publishedBy: expect.any(String) };
    expect(await lead.the(PUBLISH, { input })).toMatchObject({ policy: published, problem: null });
    expect(await running.say('And how long does delivery take?')).toMatchObject({
      outcome: 'OFFER',
      reason: 'LOW_SENTIMENT',
      policyVersion: 2,
    });
    // Sent twice, it is published once.
    expect(await lead.the(PUBLISH, { input })).toMatchObject({ policy: { version: 2 } });
    expect(await history()).toMatchObject([published, { version: 1, publishedBy: null }]);
    const { changes } = await lead.the(CHANGES, { version: 2 });
    expect((changes as Thing[]).filter(({ kind }) => kind !== 'SAME')).toEqual([
      { kind: 'REMOVED', text: expect.stringContaining('low_sentiment: { default: -0.6') },
      { kind: 'ADDED', text: '  low_sentiment: { default: 0.99 }' },
    ]);
    expect(await lead.the(CHANGES, { version: 1 })).toEqual({ changes: null });
  });

  it('S1.4: gives a segment a number of its own', async () => {
    const { text } = await inForce();
    const wish = text.replace(
      'low_sentiment: { default: 0.99 }',
      'low_sentiment: { default: -0.6, segments: { member: 0.99 } }',
    );
    const { dryRun } = await lead.the(DRY_RUN, { input: { text: wish } });
    // Visitors belong to no segment.
    expect(dryRun).toMatchObject({ noMore: 3, after: { offers: 0 } });
  });
});

async function history(): Promise<unknown[]> {
  const answer = await lead.ask(z.object({ policyHistory: z.array(z.looseObject({})) }), HISTORY);
  return answer.policyHistory;
}

describe('two leads at once', () => {
  it('publish one version; the other is told whose, and nothing is half-published', async () => {
    const { version, text } = await inForce();
    const wish = (client: Client, threshold: number) =>
      client.the(PUBLISH, {
        input: { baseVersion: version, text: touchy(text, threshold), note: 'At once' },
      });
    const answers = await Promise.all([wish(lead, 0.9), wish(admin, 0.8)]);
    const published = answers.filter((answer) => answer['problem'] === null);
    const refused = answers.filter((answer) => answer['policy'] === null);
    expect(published).toMatchObject([{ policy: { version: version + 1 } }]);
    expect(refused).toMatchObject([
      {
        problem: {
          __typename: 'StaleVersion',
          version: version + 1,
          message: expect.stringContaining(`published version ${version + 1} meanwhile`),
        },
      },
    ]);
    expect(await history()).toHaveLength(version + 1);
    expect((await inForce()).version).toBe(version + 1);
  });
});

it('S4.4: replays what was decided as it was decided, answers to offers included', async () => {
  const { text } = await inForce();
  const told = await conversation();
  const said = [
    QUESTION,
    'no thanks',
    'How long does delivery take?',
    'And to Norway?',
    'What does a repair cost?',
  ];
  const decisions: Thing[] = [];
  for (const body of [...said, 'Do you sell gift cards?', 'Where are your shops?'])
    decisions.push(await told.say(body));
  expect(decisions.map(({ outcome }) => outcome)).toContain('OFFER');
  const { replay } = await lead.the(REPLAY, { input: { text, conversationId: told.id } });
  const { messages } = z.object({ messages: z.array(z.looseObject({ author: z.string() })) }).parse(replay);
  const replayed = messages.filter(({ author }) => author === 'CUSTOMER').map(({ before }) => before);
  expect(replayed).toMatchObject(
    decisions.map(({ seq, outcome, reason, explanation }) => ({ seq, outcome, reason, explanation })),
  );
}, 180_000);

describe('a draft that cannot be used', () => {
  const refusedFor = async (change: (text: string) => string) => {
    const { version, text } = await inForce();
    const draft = change(text);
    const problem = { __typename: 'BadPolicy', problems: expect.any(Array) };
    const input = { baseVersion: version, text: draft, note: 'Broken' };
    const refused = await lead.the(PUBLISH, { input });
    expect(refused).toMatchObject({ policy: null, problem });
    expect(await lead.the(DRY_RUN, { input: { text: draft } })).toMatchObject({ problem });
    const { check } = await lead.the(CHECK, { input: { text: draft } });
    expect((await inForce()).version).toBe(version);
    return z.object({ problems: z.array(z.looseObject({})) }).parse(check).problems;
  };

  it('is refused with the line: what is no YAML, what is unknown, what is out of range', async () => {
    const { text } = await inForce();
    const line = lineOf(text, 'signal: health.declinePoints');
    const declines = 'signal: health.declinePoints';
    expect(await refusedFor((t) => t.replace(declines, 'signal: [health'))).toMatchObject([{ line }]);
    expect(await refusedFor((t) => t.replace(declines, 'signal: health.moods'))).toMatchObject([
      { line, message: expect.stringContaining('health.moods') },
    ]);
    expect(await refusedFor((t) => touchy(t, -3))).toMatchObject([
      {
        line: lineOf(text, 'threshold: low_sentiment'),
        message: expect.stringContaining('between -1 and 1'),
      },
    ]);
  });

  it('is refused when a rule can never fire: contradictory, or always outdone', async () => {
    const never = `all: [{ signal: health.declinePoints, op: '>', value: 5 }, { signal: health.declinePoints, op: '<', value: 4 }]`;
    const contradictory = await refusedFor((text) =>
      text.replace(/when: \{ signal: health.declinePoints.*\}/, `when: { ${never} }`),
    );
    expect(contradictory).toMatchObject([
      {
        path: expect.stringMatching(/^rules\[\d+\]\.when$/),
        message: expect.stringContaining('contradicts itself'),
      },
    ]);
    const again = `  - { id: again, description: Asks, when: { signal: understanding.asksForHuman, op: '=', value: true }, outcome: offer, reason: asked_for_person, priority: 1 }\n`;
    expect(await refusedFor((text) => text + again)).toMatchObject([
      {
        path: expect.stringMatching(/^rules\[\d+\]$/),
        message: expect.stringContaining('"asked-for-person" is stronger'),
      },
    ]);
    const gone = again.replace(
      `understanding.asksForHuman, op: '=', value: true`,
      `intent.id, op: '=', value: no_such_topic`,
    );
    expect(await refusedFor((text) => text + gone)).toMatchObject([
      { message: expect.stringContaining('"no_such_topic"') },
    ]);
  });

  const rules = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) =>
        `  - { id: r${i}, description: One of many, when: { signal: health.rephrasings, op: '>', value: ${i} }, outcome: offer, reason: failed_exchanges, priority: 1 }`,
    ).join('\n');
  const only = (listed: string): string => `coolDownMessages: 4\nmaxOffers: 3\nrules:\n${listed}\n`;

  it('may have a thousand rules, not one more, and not more than 200,000 characters', async () => {
    const { check } = await lead.the(CHECK, { input: { text: only(rules(1_000)) } });
    expect(check).toMatchObject({ problems: [] });
    expect(await refusedFor(() => only(rules(1_001)))).toMatchObject([{ path: 'rules' }]);
    expect(await refusedFor((text) => `${text}# ${'x'.repeat(200_000)}`)).toMatchObject([
      { message: expect.stringContaining('longer') },
    ]);
  }, 60_000);

  it('is refused for characters that nobody sees or that cannot be kept, hidden behind escapes', async () => {
    const template = (said: string) => (text: string) =>
      text.replace('\nrules:', `\ntemplates:\n  odd:\n    - text: "${said}"\n\nrules:`);
    const { text } = await inForce();
    const line = lineOf(template('Hi')(text), '- text: "Hi"');
    for (const said of ['Hi \\0', 'Hi \\ud800', 'Hi \\e[31m'])
      expect(await refusedFor(template(said))).toMatchObject([{ path: 'templates.odd[0].text', line }]);
    expect(await refusedFor((t) => t.replace(/description: .*/, 'description: "\\0"'))).toMatchObject([
      { path: 'rules[0].description', message: 'must not contain null bytes' },
    ]);
  });

  it('needs a note that says why, and not too much of it', async () => {
    const { version, text } = await inForce();
    for (const note of ['', ' ', 'x'.repeat(501)]) {
      const input = { baseVersion: version, text: touchy(text, 0.5), note };
      expect(await lead.the(PUBLISH, { input })).toMatchObject({
        problem: { __typename: 'InvalidInput', field: 'note' },
      });
    }
    const same = { baseVersion: version, text, note: 'The same' };
    expect(await lead.the(PUBLISH, { input: same })).toMatchObject({ problem: { field: 'text' } });
  });
});

describe('an earlier version', () => {
  it('is published again, as a version of its own', async () => {
    const { version } = await inForce();
    const first = await lead.the(POLICY, { version: 1 });
    const again = { input: { version: 1, baseVersion: version } };
    expect(await lead.the(USE, { input: { version: 99, baseVersion: version } })).toMatchObject({
      problem: { __typename: 'NotFound' },
    });
    expect(await lead.the(USE, again)).toMatchObject({
      policy: { version: version + 1, note: 'Version 1 again' },
    });
    expect(await lead.the(POLICY)).toMatchObject({ version: version + 1, text: first['text'] });
    const fresh = await conversation();
    expect(await fresh.say(QUESTION)).toMatchObject({ outcome: 'CONTINUE', policyVersion: version + 1 });
  });
});

it('is for leads and admins: agents, customers and programs are refused', async () => {
  const { version, text } = await inForce();
  const agent = await server.agent('agent1');
  const visitor = await server.visitor();
  const program = await server.program('ORGANISATION_READ', 'KNOWLEDGE_READ', 'CONVERSATIONS_WRITE');
  const operations: [string, Thing][] = [
    [POLICY, {}],
    [HISTORY, {}],
    [CHECK, { text }],
    [DRY_RUN, { text }],
    [REPLAY, { text, conversationId: running.id }],
    [PUBLISH, { baseVersion: version, text: touchy(text), note: 'Mine' }],
    [USE, { version: 1, baseVersion: version }],
  ];
  for (const { client } of [agent, visitor, program]) {
    for (const [operation, input] of operations) {
      const { errors } = await client.send(operation, { input });
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  }
  expect((await inForce()).version).toBe(version);
});
