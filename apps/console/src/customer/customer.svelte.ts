import {
  CustomerAloneDocument,
  CustomerPanelDocument,
  type CustomerDetailsFragment,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { Query } from '../shared/query.svelte.js';
import { Retry } from '../shared/retry.js';
import type { Wake } from '../shared/wake.js';

export type CustomerData = CustomerDetailsFragment;
export type AccountData = NonNullable<CustomerData['account']>;
export type OrderData = AccountData['orders'][number];
export type HistoryEntry = CustomerData['history'][number];
export type CustomerQuery = Query<CustomerData | null>;

interface Reach {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  /** Can the window be seen? */
  readonly isSeen?: () => boolean;
}

/**
 * The customer beside a conversation. Read on its own, because the shop's systems answer in their own time and the
 * conversation must not wait for them.
 */
export function customerQuery(conversationId: string, reach: Reach): CustomerQuery {
  return untilFound(reach, async (signal) => {
    const { conversation } = await reach.transport.request(
      CustomerPanelDocument,
      { conversationId },
      { signal },
    );
    return conversation?.customer ?? null;
  });
}

/** A customer by their id, as a lead looks them up. */
export function customerById(id: string, reach: Reach): CustomerQuery {
  return untilFound(reach, async (signal) => {
    const { customer } = await reach.transport.request(CustomerAloneDocument, { id }, { signal });
    return customer ?? null;
  });
}

/** Reads again, after longer and longer pauses, as long as the account is out of reach and somebody looks. */
function untilFound(
  { wake, isSeen }: Reach,
  read: (signal: AbortSignal) => Promise<CustomerData | null>,
): CustomerQuery {
  const retry = new Retry(() => void query.refetch(), isSeen);
  const query: CustomerQuery = new Query({
    load: async (signal) => {
      try {
        const customer = await read(signal);
        if (signal.aborted) return customer;
        if (customer?.accountState === 'UNAVAILABLE') retry.next();
        else retry.stop();
        return customer;
      } catch (thrown) {
        if (!signal.aborted && retry.isTrying) retry.next();
        throw thrown;
      }
    },
    live: () => () => retry.stop(),
    wake,
  });
  return query;
}
