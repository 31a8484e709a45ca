import type { Account, CustomerId } from '@baton/domain';

/** How a customer can be recognised in the organisation's own systems. */
export interface AccountQuery {
  readonly customerId: CustomerId;
  /** Subject of the host's signed identity; null for an anonymous visitor. */
  readonly externalId: string | null;
  /** What the customer wrote. An anonymous visitor is recognised only by e-mail and order number together. */
  readonly email: string | null;
  readonly orderNumber: string | null;
}

/** Where account data comes from: the in-product store, or the customer's own CRM. */
export interface AccountConnector {
  /**
   * The account, or null when there is none.
   * @param signal Ends the wait for another system; `find` then rejects with the signal's reason.
   * @throws AccountSystemUnavailable when the organisation's own system gives no usable answer.
   */
  find(query: AccountQuery, signal?: AbortSignal): Promise<Account | null>;
}
