import { TaxonomyVersionRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer, type Thing } from '../testing/server.js';

let server: TestServer;
let lead: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ client: lead } = await server.agent('lead'));
});
afterAll(() => server.stop());

const HEAD = 'version status failure inUse problems { code message intents example }';
const READ = `{ taxonomy { ${HEAD} intents { id path examples } outOfScope report { accuracy }
  history { version status note savedBy savedAt } } }`;
const SAVE = `mutation ($input: SaveTaxonomyInput!) { saveTaxonomy(input: $input) {
  taxonomy { ${HEAD} intents { id name examples } history { version note savedBy } }
  problem { __typename ... on Problem { message } ... on InvalidInput { field } ... on StaleVersion { version } }
} }`;
const USE = `mutation ($input: UseTaxonomyVersionInput!) { useTaxonomyVersion(input: $input) {
  taxonomy { version status } problem { __typename ... on Problem { message } } } }`;

const topic = (path: unknown): Thing => ({
  id: 'gift_cards',
  name: 'Gift cards',
  handling: 'BOT',
  path,
  requiredFacts: ['ORDER_NUMBER'],
  smallTalk: false,
  examples: ['do you sell gift cards', 'a voucher for a friend', 'gift card balance'],
});

describe('the taxonomy', () => {
  it('is shown to leads and admins and to nobody else', async () => {
    const admin = await server.agent('admin');
    for (const client of [lead, admin.client])
      expect(await client.the(READ)).toMatchObject({
        version: 1,
        status: 'TRAINING',
        report: null,
        inUse: null,
      });
    const agent = await server.agent('agent1');
    const { client: visitor } = await server.visitor();
    const program = await server.program('ORGANISATION_READ', 'KNOWLEDGE_READ', 'CONVERSATIONS_WRITE');
    for (const client of [agent.client, visitor, program.client]) {
      const refused = await client.send(READ);
      expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
      const input = { baseVersion: 1, upsert: [], delete: ['nothing'] };
      expect((await client.send(SAVE, { input })).errors[0]?.extensions['code']).toBe('FORBIDDEN');
      const again = { version: 1, baseVersion: 1 };
      expect((await client.send(USE, { input: again })).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await server.anyone.send(READ)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is saved as a new version that waits for its training; who is late is told so', async () => {
    const { intents } = await lead.the(READ);
    const [first] = intents as Thing[];
    const input = {
      baseVersion: 1,
      note: 'Gift cards are new',
      upsert: [topic(first?.['path'])],
      delete: [first?.['id']],
    };
    const { taxonomy, problem } = await lead.the(SAVE, { input });
    expect(problem).toBeNull();
    expect(taxonomy).toMatchObject({ version: 2, status: 'TRAINING', problems: [] });
    const saved = taxonomy as { intents: Thing[]; history: Thing[] };
    expect(saved.intents.map((i) => i['id'])).not.toContain(first?.['id']);
    expect(saved.intents.at(-1)).toMatchObject({ id: 'gift_cards', name: 'Gift cards' });
    expect(saved.history[0]).toMatchObject({ version: 2, note: 'Gift cards are new' });
    expect(saved.history[0]?.['savedBy']).toEqual(expect.any(String));
    expect(saved.history[1]).toMatchObject({ version: 1, savedBy: null });
    const late = await lead.the(SAVE, { input: { ...input, note: 'Late' } });
    expect(late).toMatchObject({ taxonomy: null, problem: { __typename: 'StaleVersion', version: 2 } });
  });

  it('says what is wrong with the input, and with a version that could not be learned from', async () => {
    const input = { baseVersion: 2, upsert: [topic('nobody')], delete: [] };
    expect(await lead.the(SAVE, { input })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'upsert.0.path' },
    });
    const problem = {
      code: 'too_few_examples',
      message: '"gift_cards" has 1 different examples; it needs at least 3.',
      intents: ['gift_cards'],
      example: null,
    } as const;
    // What the worker writes when it refuses.
    await server.db.fork().nativeUpdate(TaxonomyVersionRow, { version: 2 }, { problems: [problem] });
    expect(await lead.the(READ)).toMatchObject({
      status: 'REFUSED',
      problems: [{ ...problem, code: 'TOO_FEW_EXAMPLES' }],
    });
    const again = { input: { version: 2, baseVersion: 2 } };
    expect(await lead.the(USE, again)).toMatchObject({ problem: { __typename: 'InvalidInput' } });
    const first = { input: { version: 1, baseVersion: 2 } };
    expect(await lead.the(USE, first)).toMatchObject({ taxonomy: { version: 3, status: 'TRAINING' } });
  });
});
