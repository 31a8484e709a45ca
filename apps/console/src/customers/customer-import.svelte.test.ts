import { ImportCustomersDocument } from '@baton/graphql-client/console';
import { expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { CustomerImport } from './customer-import.svelte.js';

interface Sent {
  readonly text: string;
  readonly dryRun?: boolean | null | undefined;
}

/** A server to which every row is new, but for those that are "wrong". */
function server() {
  const sent: Sent[] = [];
  const transport = new FakeTransport().on(ImportCustomersDocument, ({ input }) => {
    sent.push(input);
    const [header = '', ...rows] = input.text.split('\n');
    if (rows.some((row) => row.includes('offline'))) throw new Error('offline');
    const problems = [
      ...(header.includes('shoe')
        ? [{ row: 1, field: 'shoe', message: 'is not a column that is known' }]
        : []),
      ...rows.flatMap((row, i) =>
        row.includes('wrong') ? [{ row: i + 2, field: 'email', message: 'is wrong' }] : [],
      ),
    ];
    const created = rows.filter((row) => !row.includes('wrong')).length;
    return { importCustomers: { created, updated: 0, unchanged: 0, problems, problem: null } };
  });
  const file = new CustomerImport({ transport });
  return { file, sent };
}

const long = 'x'.repeat(100_000);

it('tries a file first, part by part, and names the rows of the file', async () => {
  const { file, sent } = server();
  await file.choose('customers.csv', `externalId,name,shoe\nC-1,${long}\nC-2,${long}\nC-3,wrong`);
  expect(sent.map(({ dryRun }) => dryRun)).toEqual([true, true]);
  expect(file.trial).toEqual({
    created: 2,
    updated: 0,
    unchanged: 0,
    problems: [
      { row: 1, field: 'shoe', message: 'is not a column that is known' },
      { row: 4, field: 'email', message: 'is wrong' },
    ],
  });
  expect(file.result).toBeNull();
  await file.run();
  expect(sent.slice(2).map(({ dryRun }) => dryRun)).toEqual([false, false]);
  expect(file.result).toMatchObject({ created: 2 });
  expect(file.sent).toBeNull();
});

it('says that it stopped half-way, and can be run again', async () => {
  const { file } = server();
  await file.choose('customers.csv', `externalId,name\nC-1,${long}\nC-2,${long}`);
  expect(file.trial).toMatchObject({ created: 2 });
  const [first] = file.file?.parts ?? [];
  if (file.file && first)
    file.file = { ...file.file, parts: [first, { text: 'externalId\noffline', rows: [1, 3] }] };
  await file.run();
  expect(file.problem).toMatch(/It stopped half-way/);
  expect(file.result).toBeNull();
});

it('refuses a file of another kind before it is sent', async () => {
  const { file, sent } = server();
  await file.choose('customers.xlsx', 'PK');
  expect(file.problem).toMatch(/must end in .csv/);
  expect(sent).toEqual([]);
});
