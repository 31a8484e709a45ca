import { SaveCustomerDocument, type SaveCustomerInput } from '@baton/graphql-client/console';
import { expect, it } from 'vitest';
import type { CustomerData } from '../customer/customer.svelte.js';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { CustomerForm } from './customer-form.svelte.js';

const ada: CustomerData = {
  id: '1',
  externalId: 'C-1',
  name: 'Ada Park',
  email: 'ada@example.com',
  locale: 'en',
  segments: ['member'],
  attributes: [{ name: 'seats', value: '40', type: 'NUMBER' }],
  highlights: [],
  accountState: 'NONE',
  account: null,
  history: [],
};

function opened() {
  const sent: SaveCustomerInput[] = [];
  let shown = ada;
  const transport = new FakeTransport().on(SaveCustomerDocument, ({ input }) => {
    sent.push(input);
    if (input.email === 'wrong')
      return {
        saveCustomer: {
          customer: null,
          problem: { __typename: 'InvalidInput' as const, message: 'email: is wrong', field: 'email' },
        },
      };
    const customer = { ...ada, name: input.name ?? null, email: input.email ?? null };
    return { saveCustomer: { customer, problem: null } };
  });
  const form = new CustomerForm(
    { transport, announcer: new Announcer(), wake: () => () => undefined },
    { customer: () => shown, onSaved: (saved) => (shown = saved) },
  );
  return { form, sent, shown: () => shown };
}

it('saves what was changed with its kinds, and leaves out rows that nobody filled in', async () => {
  const { form, sent, shown } = opened();
  expect(form.values).toMatchObject({ name: 'Ada Park', segments: ['MEMBER'] });
  form.change({ name: ' Ada Berg ', email: '' });
  form.toggleSegment('HIGH_VALUE', true);
  form.addAttribute();
  form.addAttribute();
  form.changeAttribute(1, { name: 'vip', value: 'true', type: 'BOOLEAN' });
  await form.save();
  expect(sent).toEqual([
    {
      externalId: 'C-1',
      name: 'Ada Berg',
      email: null,
      segments: ['HIGH_VALUE', 'MEMBER'],
      attributes: [
        { name: 'seats', value: '40', type: 'NUMBER' },
        { name: 'vip', value: 'true', type: 'BOOLEAN' },
      ],
    },
  ]);
  expect(shown().name).toBe('Ada Berg');
  expect(form.problem).toBeNull();
});

it('keeps what was written when it is refused, and says at which field', async () => {
  const { form, shown } = opened();
  form.change({ email: 'wrong' });
  expect(form.isChanged).toBe(true);
  await form.save();
  expect(form).toMatchObject({ problem: 'email: is wrong', field: 'email', busy: false });
  expect(form.values.email).toBe('wrong');
  expect(shown()).toBe(ada);
  form.discard();
  expect(form.isChanged).toBe(false);
  expect(form.values.email).toBe('ada@example.com');
});
