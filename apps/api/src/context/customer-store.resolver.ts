import type { CustomerRow } from '@baton/persistence';
import { Arg, Args, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { badInput } from '../kernel/errors.js';
import { InvalidInput, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { CustomerImportProblem, ImportCustomersInput } from './customer-import.types.js';
import { SaveCustomerInput } from './customer.inputs.js';
import { Customer, CustomerConnection, CustomersArgs } from './customer.types.js';

const MAX_PAGE = 100;

const SaveCustomerResult = resultType({
  name: 'SaveCustomer',
  fields: { customer: () => Customer },
  problems: () => [InvalidInput, NotAllowed],
});
const ImportCustomersResult = resultType({
  name: 'ImportCustomers',
  description:
    'How many customers were made, changed, or left as they were, and the rows that were left out.',
  fields: {
    created: () => Int,
    updated: () => Int,
    unchanged: () => Int,
    problems: () => [CustomerImportProblem],
  },
  problems: () => [InvalidInput, NotAllowed],
});

/** The in-product customer store. */
@Resolver()
export class CustomerStoreOperations {
  @Authorized('read_customers')
  @Query(() => CustomerConnection, {
    description: 'Customers of whom a name, an address or a number is known, by name.',
  })
  async customers(
    @Ctx() { reading, reads }: RequestContext,
    @Args(() => CustomersArgs) { search, first, after }: CustomersArgs,
  ): Promise<object> {
    const request = {
      search: search ?? null,
      first: pageSize('first', first, MAX_PAGE),
      after: after ?? null,
    };
    const page = await reads.listCustomers(reading, request);
    if (!page) throw badInput('after', 'is not a cursor of this list; use pageInfo.endCursor');
    const { edges, hasNextPage, totalCount } = page;
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage }, totalCount };
  }

  @Authorized('read_customers')
  @Query(() => Customer, { nullable: true })
  async customer(
    @Ctx() { reading, reads }: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<CustomerRow | null> {
    return reads.findCustomer(reading, id);
  }

  @Authorized('edit_customers')
  @Mutation(() => SaveCustomerResult, { description: 'What is left out stays as it is. Safe to send twice.' })
  async saveCustomer(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveCustomerInput) input: SaveCustomerInput,
  ): Promise<object> {
    const saved = await context.application.saveCustomer(context.caller, input);
    return answer(saved, async (id) => ({ customer: await context.freshReading().customer.load(id) }));
  }

  @Authorized('edit_customers')
  @Mutation(() => ImportCustomersResult, {
    description: 'What a row leaves empty stays as it is. Safe to send twice.',
  })
  async importCustomers(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ImportCustomersInput) input: ImportCustomersInput,
  ): Promise<object> {
    return answer(await application.importCustomers(caller, input), (imported) => ({ ...imported }));
  }
}
