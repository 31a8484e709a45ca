import type { AccountInfo, PastConversation } from '@baton/application';
import type { CustomerRow } from '@baton/persistence';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
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
    return Object.entries(customer.attributes).map(([name, value]) => ({ name, value: String(value) }));
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: "What the organisation's own systems know; null when unknown or out of reach.",
  })
  async account(@Root() customer: CustomerRow, @Ctx() context: RequestContext): Promise<AccountInfo | null> {
    return context.knowsCustomers ? context.reading.account.load(customer.id) : null;
  }

  @FieldResolver(() => [ConversationSummary], {
    description: 'Earlier conversations, newest first. Agents and integrators only.',
  })
  async history(
    @Root() customer: CustomerRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10 }) first: number | null,
  ): Promise<readonly PastConversation[]> {
    const count = pageSize('first', first, MAX_HISTORY);
    return context.knowsCustomers ? (await context.reading.history.load(customer.id)).slice(0, count) : [];
  }
}

@Resolver(() => Account)
export class AccountFields {
  @FieldResolver(() => [Order])
  orders(
    @Root() account: AccountInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) first: number | null,
  ): AccountInfo['orders'] {
    return account.orders.slice(0, pageSize('first', first, MAX_ORDERS));
  }
}
