import { CustomerPanelDocument, type CustomerPanelQuery } from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';

export type CustomerData = NonNullable<CustomerPanelQuery['conversation']>['customer'];
export type AccountData = NonNullable<CustomerData['account']>;
export type OrderData = AccountData['orders'][number];

/**
 * The customer beside a conversation. Read on its own, because the shop's systems answer in their own time and the
 * conversation must not wait for them.
 */
export function customerQuery(
  conversationId: string,
  { transport, wake }: { transport: Pick<Transport, 'request'>; wake: Wake },
): Query<CustomerData | null> {
  return new Query({
    load: async (signal) => {
      const { conversation } = await transport.request(CustomerPanelDocument, { conversationId }, { signal });
      return conversation?.customer ?? null;
    },
    wake,
  });
}
