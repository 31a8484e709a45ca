// The same shapes as the accounts of @baton/domain; written out here so that the demo data stands on its own.

/** Integer cents with an ISO 4217 code. */
export interface DemoMoney {
  amount: number;
  currency: string;
}

export type DemoSegment = 'high_value' | 'recent_churner' | 'new' | 'member';

export type DemoOrderStatus = 'processing' | 'shipped' | 'delivered' | 'delayed' | 'returned' | 'cancelled';

export interface DemoOrder {
  /** Five digits, unique among all customers. */
  number: string;
  /** All moments are ISO 8601 in UTC. */
  placedAt: string;
  status: DemoOrderStatus;
  items: { sku: string; name: string; quantity: number; price: DemoMoney }[];
  /** Items and delivery. */
  total: DemoMoney;
  /** How many payments were booked; two for one order is a case for billing. */
  payments: number;
  carrier: string | null;
  trackingCode: string | null;
  expectedAt: string | null;
  deliveredAt: string | null;
  refund: { amount: DemoMoney; status: 'pending' | 'paid'; at: string } | null;
}

export interface DemoSubscription {
  plan: string;
  status: 'active' | 'paused' | 'past_due' | 'cancelled';
  /** Null once cancelled. */
  renewsAt: string | null;
  price: DemoMoney;
}

export interface DemoCustomer {
  /** Such as C-10023; the subject of the shop's identity token. */
  externalId: string;
  name: string;
  email: string;
  city: string;
  locale: string;
  status: string;
  since: string;
  segments: DemoSegment[];
  subscription: DemoSubscription | null;
  /** Newest first. */
  orders: DemoOrder[];
  openInvoices: { number: string; total: DemoMoney; dueAt: string }[];
  notes: string | null;
}

export function euros(amount: number): DemoMoney {
  return { amount, currency: 'EUR' };
}
