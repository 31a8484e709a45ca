import type { AccountInfo } from '@baton/application';
import type { AccountState } from '@baton/domain';
import type { ConversationRow, CustomerRow } from '@baton/persistence';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { DateTime } from '../schema/date-time.js';
import { AccountStateEnum } from '../schema/enums.js';
import { Account, Order } from './account.types.js';
import { ConversationSummary, Customer, CustomerAttribute } from './customer.types.js';

const MAX_HISTORY = 50;
const MAX_ORDERS = 50;

/** Customers see who they are, not how they are sorted. */
@Resolver(() => Customer)
export class CustomerFields {
  @FieldResolver(() => [String])
  segments(@Root() customer: CustomerRow, @Ctx() { knowsCustomers }: RequestContext): readonly string[] {
    return knowsCustomers ? customer.segments : [];
  }

  @FieldResolver(() => [CustomerAttribute], { description: 'What the host says of them in its own words.' })
  attributes(@Root() customer: CustomerRow, @Ctx() { knowsCustomers }: RequestContext): CustomerAttribute[] {
    if (!knowsCustomers) return [];
    const all = Object.entries(customer.attributes).toSorted(([a], [b]) => a.localeCompare(b));
    return all.map(([name, value]) => ({
      name,
      value: String(value),
      type: typeof value === 'string' ? 'text' : typeof value,
    }));
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: "What the organisation's own systems know; `accountState` says why it is null.",
  })
  async account(@Root() customer: CustomerRow, @Ctx() context: RequestContext): Promise<AccountInfo | null> {
    return context.knowsCustomers ? (await context.reading.account.load(customer.id)).account : null;
  }

  @FieldResolver(() => AccountStateEnum, {
    nullable: true,
    description:
      'UNAVAILABLE: the system that would know did not answer in time; ask again after some seconds. Null for callers who may not know.',
  })
  async accountState(
    @Root() customer: CustomerRow,
    @Ctx() context: RequestContext,
  ): Promise<AccountState | null> {
    return context.knowsCustomers ? (await context.reading.account.load(customer.id)).state : null;
  }

  @FieldResolver(() => [String], {
    description:
      'What stands out, most pressing first; also without an account. Agents and integrators only.',
  })
  async highlights(
    @Root() customer: CustomerRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly string[]> {
    return context.knowsCustomers ? context.reading.highlights.load(customer.id) : [];
  }

  @FieldResolver(() => [ConversationSummary], {
    description: 'Their conversations, newest first. Agents and integrators only.',
  })
  async history(
    @Root() customer: CustomerRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10 }) first: number | null,
  ): Promise<readonly ConversationRow[]> {
    const count = pageSize('first', first, MAX_HISTORY);
    return context.knowsCustomers ? (await context.reading.history.load(customer.id)).slice(0, count) : [];
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When something last happened in a conversation of theirs. Agents and integrators only.',
  })
  async lastContactAt(@Root() customer: CustomerRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return context.knowsCustomers ? context.reading.lastContact.load(customer.id) : null;
  }
}

@Resolver(() => Account)
export class AccountFields {
  @FieldResolver(() => [String], { description: 'The same as `highlights` of the customer.' })
  async highlights(
    @Root() { customerId }: AccountInfo,
    @Ctx() { reading }: RequestContext,
  ): Promise<readonly string[]> {
    return reading.highlights.load(customerId);
  }

  @FieldResolver(() => [Order])
  orders(
    @Root() account: AccountInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) first: number | null,
  ): AccountInfo['orders'] {
    return account.orders.slice(0, pageSize('first', first, MAX_ORDERS));
  }
}
