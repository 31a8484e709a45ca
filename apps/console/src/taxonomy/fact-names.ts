import type { FactKind } from '@baton/graphql-client/console';
import { m } from '../messages.js';

const { factKind } = m.brief;

/** The kinds of facts with their names, in the order in which they are offered. */
export const factNames: readonly (readonly [FactKind, string])[] = [
  ['ORDER_NUMBER', factKind.order_number],
  ['ACCOUNT_ID', factKind.account_id],
  ['EMAIL', factKind.email],
  ['PHONE', factKind.phone],
  ['AMOUNT', factKind.amount],
  ['DATE', factKind.date],
  ['PRODUCT', factKind.product],
  ['CATEGORY', factKind.category],
];
