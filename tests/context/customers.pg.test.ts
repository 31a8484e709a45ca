import { startTestServer, type Client, type TestServer, type Thing } from '@baton/api/testing';
import { ConversationRow } from '@baton/persistence';
import { readsAskedFor, statementsOf } from '@baton/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

let server: TestServer;
let lead: Client;
let agent: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ client: lead } = await server.agent('lead'));
  ({ client: agent } = await server.agent('agent1'));
  await agent.the('mutation { setPresence(input: { presence: ONLINE }) { agent { id } } }');
}, 180_000);
afterAll(() => server.stop());

const PROBLEM = 'problem { __typename ... on Problem { message } }';
const LIST = `query ($search: String, $first: Int, $after: String) { customers(search: $search, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id externalId name email segments lastContactAt } } } }`;
const ONE = `query ($id: ID!) { customer(id: $id) { id name email locale segments attributes { name value type }
  highlights accountState account { status subscription { plan } openInvoices { number } orders(first: 50) { number payments } } } }`;
const SAVE = `mutation ($input: SaveCustomerInput!) { saveCustomer(input: $input) {
  customer { id externalId name email locale segments attributes { name value type } accountState account { orders { number } } }
  problem { __typename ... on Problem { message } ... on InvalidInput { field } } } }`;
const IMPORT = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) {
  created updated unchanged problems { row field message } ${PROBLEM} } }`;

const Listed = z.object({
  totalCount: z.int(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  edges: z.array(z.object({ node: z.looseObject({ id: z.string(), name: z.string().nullable() }) })),
});
async function listed(variables: Record<string, unknown>): Promise<z.infer<typeof Listed>> {
  return Listed.parse(await agent.the(LIST, variables));
}
async function idOf(search: string): Promise<string> {
  return (await listed({ search })).edges[0]?.node.id ?? '';
}

describe('S2.C: the in-product customer store', () => {
  it('is searched by name, address and number, and read page by page', async () => {
    expect((await listed({ search: 'ada park' })).edges).toMatchObject([{ node: { externalId: 'C-10023' } }]);
    expect((await listed({ search: 'C-10023' })).edges).toMatchObject([{ node: { name: 'Ada Park' } }]);
    expect(await listed({ search: '%' })).toMatchObject({ totalCount: 0, edges: [] });
    const names: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: z.infer<typeof Listed> = await listed({ first: 60, after });
      names.push(...page.edges.map(({ node }) => node.name ?? ''));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toHaveLength(total);
    expect(new Set(names).size).toBe(total);
    for (const variables of [{ after: 'made up' }, { first: 0 }, { first: 101 }]) {
      const refused = await agent.send(LIST, variables);
      expect(refused.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('lists fifty customers with their last contact in four statements', async () => {
    const statements = await statementsOf(server.db, async () => listed({ first: 50 }));
    const reading = statements.filter((sql) => sql.includes('customer'));
    expect(reading.length, statements.join('\n')).toBeLessThanOrEqual(4);
  });

  it('makes a customer and changes the one that has the number, field by field', async () => {
    const price = { amount: 450, currency: 'EUR' };
    const made = await lead.the(SAVE, {
      input: {
        externalId: 'S-1',
        name: 'Mira Holt',
        email: 'mira@example.com',
        segments: ['MEMBER'],
        attributes: [
          { name: 'tier', value: 'gold' },
          { name: 'seats', value: '40', type: 'NUMBER' },
          { name: 'vip', value: 'true', type: 'BOOLEAN' },
        ],
        account: {
          subscription: { plan: 'Gold', status: 'active', price },
          orders: [
            { number: '776', placedAt: '2026-10-01T10:00:00Z', status: 'delivered', total: price },
            { number: '777', placedAt: '2026-11-01T10:00:00Z', status: 'shipped', total: price },
          ],
        },
      },
    });
    expect(made).toMatchObject({
      customer: {
        externalId: 'S-1',
        name: 'Mira Holt',
        locale: 'en',
        segments: ['member'],
        attributes: [
          { name: 'seats', value: '40', type: 'NUMBER' },
          { name: 'tier', value: 'gold', type: 'TEXT' },
          { name: 'vip', value: 'true', type: 'BOOLEAN' },
        ],
        accountState: 'FOUND',
        account: { orders: [{ number: '777' }, { number: '776' }] },
      },
      problem: null,
    });
    expect(await lead.the(SAVE, { input: { externalId: 'S-1', email: null, locale: 'de' } })).toMatchObject({
      customer: {
        name: 'Mira Holt',
        email: null,
        locale: 'de',
        segments: ['member'],
        account: { orders: [{ number: '777' }, { number: '776' }] },
      },
    });
    expect(await lead.the(SAVE, { input: { externalId: 'S-1', account: null } })).toMatchObject({
      customer: { name: 'Mira Holt', accountState: 'NONE', account: null },
    });
  });

  it('refuses what cannot be kept, names the field, and changes nothing', async () => {
    const total = { amount: 1, currency: 'EUR' };
    const order = { number: '1', placedAt: '2026-11-01T10:00:00Z', status: 'shipped', total };
    const wrong: readonly [Record<string, unknown>, string][] = [
      [{ externalId: ' ' }, 'externalId'],
      [{ email: 'nobody' }, 'email'],
      [{ name: 'a\u0000b' }, 'name'],
      [{ locale: 'the moon' }, 'locale'],
      [{ attributes: [{ name: '9', value: '' }] }, 'attributes.0.name'],
      [{ attributes: [{ name: 'seats', value: 'many', type: 'NUMBER' }] }, 'attributes.0.value'],
      [{ attributes: [1, 2].map((n) => ({ name: 'tier', value: `${n}` })) }, 'attributes.1.name'],
      [{ account: { orders: [{ ...order, status: 'lost' }] } }, 'account.orders.0.status'],
      [{ account: { orders: [{ ...order, placedAt: 'monday' }] } }, 'account.orders.0.placedAt'],
      [
        { account: { orders: [{ ...order, total: { ...total, currency: 'euro' } }] } },
        'account.orders.0.total.currency',
      ],
      [{ account: { orders: Array.from({ length: 201 }, () => order) } }, 'account.orders'],
    ];
    for (const [input, field] of wrong)
      expect(await lead.the(SAVE, { input: { externalId: 'S-2', ...input } })).toMatchObject({
        customer: null,
        problem: { __typename: 'InvalidInput', field, message: expect.stringContaining(`${field}: `) },
      });
    expect((await listed({ search: 'S-2' })).totalCount).toBe(0);
  });
});

const HEADER =
  'externalId,name,email,segments,attributes.tier,order.number,order.placedAt,order.status,order.total,currency';
const table = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const importing = async (input: Record<string, unknown>): Promise<Thing> =>
  lead.the(IMPORT, { input: { format: 'CSV', ...input } });

describe('S2.C: customers from a file', () => {
  const good = [
    'I-1,"Lind, Mara",mara@example.com,high_value;member,gold,5001,2026-11-01,shipped,129.00,EUR',
    'I-1,,,,,5002,2026-11-02,processing,9.50,EUR',
    'I-2,Jon Lund,jon@example.com,,,,,,,',
  ];
  const wrong = 'I-3,Nobody,not-an-address,,,,,,,';

  it('are tried first: rows that cannot be read are named, and nothing is kept', async () => {
    expect(await importing({ text: table(...good, wrong), dryRun: true })).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      problems: [{ row: 5, field: 'email', message: 'is not an e-mail address' }],
      problem: null,
    });
    expect((await listed({ search: 'I-' })).totalCount).toBe(0);
  });

  it('come in without the wrong ones, once', async () => {
    const result = { problems: [{ row: 5, field: 'email' }] };
    expect(await importing({ text: table(...good, wrong) })).toMatchObject({
      created: 2,
      updated: 0,
      ...result,
    });
    expect(await importing({ text: table(...good, wrong) })).toMatchObject({
      created: 0,
      unchanged: 2,
      ...result,
    });
    expect(await agent.the(ONE, { id: await idOf('I-1') })).toMatchObject({
      name: 'Lind, Mara',
      email: 'mara@example.com',
      segments: ['high_value', 'member'],
      attributes: [{ name: 'tier', value: 'gold' }],
      account: { orders: [{ number: '5002' }, { number: '5001' }] },
    });
  });

  it('change what they say, and leave what they do not', async () => {
    const text = 'externalId;name\nI-1;Mara Berg\nI-2;Jon Lund\n';
    expect(await importing({ text, dryRun: true })).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await importing({ text })).toMatchObject({ created: 0, updated: 1, unchanged: 1, problems: [] });
    expect(await agent.the(ONE, { id: await idOf('I-1') })).toMatchObject({
      name: 'Mara Berg',
      email: 'mara@example.com',
      segments: ['high_value', 'member'],
      account: { orders: [{ number: '5002' }, { number: '5001' }] },
    });
  });

  it('come as JSON too, where escapes hide nothing', async () => {
    const text = JSON.stringify([
      { externalId: 'J-1', name: 'Lea', attributes: { seats: 40 }, account: { status: 'paused' } },
      { externalId: 'J-2', name: 'a\u0007b' },
      { name: 'Nobody' },
    ]);
    const imported = await importing({ format: 'JSON', text });
    expect(imported).toMatchObject({
      problems: expect.arrayContaining([{ row: 3, field: 'externalId', message: 'is missing' }]),
    });
    expect(await agent.the(ONE, { id: await idOf('J-1') })).toMatchObject({
      attributes: [{ name: 'seats', value: '40', type: 'NUMBER' }],
      account: { status: 'paused' },
    });
    expect(JSON.stringify(await listed({ search: 'J-' }))).not.toContain(String.raw`\u0007`);
    expect(await importing({ format: 'JSON', text: '[{' })).toMatchObject({
      created: 0,
      problems: [{ row: 0 }],
    });
    expect(await importing({ format: 'JSON', text: '\u0000' })).toMatchObject({
      created: null,
      problem: { __typename: 'InvalidInput' },
    });
  });

  it('may be many, and two files at once do not stand in each other’s way', async () => {
    const rows = Array.from({ length: 450 }, (_, i) => ({ externalId: `M-${i}`, name: `Many ${i}` }));
    const both = [rows, rows.toReversed()].map(async (list) =>
      importing({ format: 'JSON', text: JSON.stringify(list) }),
    );
    const created = z
      .array(z.looseObject({ created: z.int(), unchanged: z.int() }))
      .parse(await Promise.all(both));
    expect(created.map((one) => one.created).reduce((a, b) => a + b)).toBe(450);
    expect(created.map((one) => one.unchanged).reduce((a, b) => a + b)).toBe(450);
    expect((await listed({ search: 'M-' })).totalCount).toBe(450);
  });
});

const OPEN =
  'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }';
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }';
const PERSON =
  'mutation ($input: ConversationInput!) { requestHuman(input: $input) { conversation { id } } }';
const ACCEPT = `mutation ($input: ConversationInput!) { acceptConversation(input: $input) { conversation { id } ${PROBLEM} } }`;
const RESOLVE = `mutation ($input: ResolveConversationInput!) { resolveConversation(input: $input) { conversation { id } ${PROBLEM} } }`;
const RATE = `mutation ($input: RateConversationInput!) { rateConversation(input: $input) { csat { score } ${PROBLEM} } }`;
const HISTORY = `query ($id: ID!) { conversation(id: $id) { customer { highlights history(first: 50) {
  id state headline intent topic createdAt resolvedAt csat escalated handledBy resolution { by cause whatWorked } } } } }`;

/** A conversation of this customer with one message. */
async function begun(client: Client, body: string): Promise<string> {
  const { conversation } = await client.the(OPEN, { input: { clientConversationId: crypto.randomUUID() } });
  const { id } = z.object({ id: z.string() }).parse(conversation);
  await client.the(SEND, { input: { conversationId: id, clientMessageId: crypto.randomUUID(), body } });
  return id;
}

describe('S5.3: a customer’s earlier conversations', () => {
  it('say how each ended, who had it and how it was rated', async () => {
    const client = await server.customer('H-1', { name: 'Hanna Roth' });
    const handled = await begun(client, 'I was charged twice');
    const input = { conversationId: handled };
    await client.the(PERSON, { input });
    expect(await agent.the(ACCEPT, { input })).toMatchObject({ problem: null });
    const finding = { cause: 'the page timed out', whatWorked: 'refunded by hand' };
    expect(await agent.the(RESOLVE, { input: { ...input, ...finding } })).toMatchObject({ problem: null });
    expect(await client.the(RATE, { input: { ...input, score: 1 } })).toMatchObject({ problem: null });
    const left = await begun(client, 'Never mind');
    await client.the(RESOLVE, { input: { conversationId: left } });
    const present = await begun(client, 'Where is my order?');
    await server.test.db
      .fork()
      .nativeUpdate(ConversationRow, { id: handled as never }, { intent: 'charged_twice' });
    const { customer } = await agent.the(HISTORY, { id: present });
    expect(customer).toMatchObject({
      highlights: ['Rated the last conversation 1 of 5', 'Three conversations in the last 10 days'],
      history: [
        { id: present, state: 'WITH_BOT', escalated: false, handledBy: null, resolution: null, csat: null },
        {
          id: left,
          state: 'RESOLVED',
          escalated: false,
          handledBy: null,
          resolution: { by: 'customer', cause: null },
        },
        {
          id: handled,
          state: 'RESOLVED',
          headline: expect.stringMatching(/\w/),
          intent: 'charged_twice',
          topic: expect.stringMatching(/\w/),
          escalated: true,
          handledBy: expect.stringMatching(/\w/),
          csat: 1,
          resolution: { by: 'agent', ...finding },
        },
      ],
    });
  });

  it('cost as many statements for a dozen as for one', async () => {
    const few = await begun(await server.customer('H-2'), 'hello');
    const client = await server.customer('H-3');
    for (let i = 0; i < 11; i += 1) await begun(client, 'hello again');
    const many = await begun(client, 'and again');
    const reading = async (id: string): Promise<string[]> =>
      readsAskedFor(await statementsOf(server.db, async () => agent.the(HISTORY, { id })));
    // What a process reads once is not counted.
    await reading(few);
    const [one, dozen] = [await reading(few), await reading(many)];
    expect(dozen.length, [...one, '', ...dozen].join('\n')).toBe(one.length);
    expect(dozen.length, dozen.join('\n')).toBeLessThanOrEqual(14);
  });
});

describe('S2.2: what stands out', () => {
  it('is the second contact about an order, which the customer named, and an earlier one still open', async () => {
    const client = await server.customer('H-4');
    const first = await begun(client, 'Where is order 48213?');
    await client.the(PERSON, { input: { conversationId: first } });
    const second = await begun(client, 'Order 48213 again');
    const fact = (id: string) =>
      server.test.db.fork().execute(
        `insert into fact (id, conversation_id, kind, value, source_seq, span, status, created_at)
         values (gen_random_uuid(), '${id}', 'order_number', '48213', 2, '{"start": 0, "end": 5}', 'extracted', now())`,
      );
    await fact(first);
    await fact(second);
    const { customer } = await agent.the(HISTORY, { id: second });
    expect(customer).toMatchObject({
      highlights: [
        'Second contact about order 48213 in 10 days',
        expect.stringMatching(/^An earlier conversation is still open/),
      ],
    });
  });
});

describe('customers are for those who may know them', () => {
  const save = { input: { externalId: 'P-1', name: 'Nobody' } };
  const file = { input: { format: 'CSV', text: 'externalId\nP-2' } };
  const reach = async (client: Client): Promise<string> => {
    const asked: readonly [string, Record<string, unknown>][] = [
      [LIST, {}],
      [ONE, { id: crypto.randomUUID() }],
      [SAVE, save],
      [IMPORT, file],
    ];
    const answers = await Promise.all(
      asked.map(async ([document, variables]) => client.send(document, variables)),
    );
    return answers
      .map(({ errors }) => (errors.length === 0 ? 'yes' : String(errors[0]?.extensions['code'])))
      .join(' ');
  };

  it('read by agents, edited by leads; nobody else comes near', async () => {
    expect(await reach(agent)).toBe('yes yes FORBIDDEN FORBIDDEN');
    expect(await reach(lead)).toBe('yes yes yes yes');
    expect(await reach((await server.visitor()).client)).toBe('FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN');
    expect(await reach(server.anyone)).toBe(Array.from({ length: 4 }, () => 'UNAUTHENTICATED').join(' '));
  });

  it('and by programs as their scopes say', async () => {
    const program = async (...scopes: string[]) => reach((await server.program(...scopes)).client);
    expect(await program('CUSTOMERS_READ')).toBe('yes yes FORBIDDEN FORBIDDEN');
    expect(await program('CUSTOMERS_WRITE')).toBe('yes yes yes yes');
    expect(await program('CONVERSATIONS_WRITE')).toBe('FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN');
  });
});
