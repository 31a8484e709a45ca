import { defineEntity, p, type Opt } from '@mikro-orm/core';
import type { Account, Attributes, CustomerId, Segment } from '@baton/domain';
import { createdAt, textArray, timestamp } from './columns.js';

const CustomerSchema = defineEntity({
  name: 'CustomerRow',
  tableName: 'customer',
  properties: {
    id: p.uuid().$type<CustomerId>().primary(),
    externalId: p.text().unique().strictNullable(),
    name: p.text().strictNullable(),
    email: p.text().strictNullable(),
    locale: p.text().default('en'),
    segments: textArray().$type<Segment[]>().defaultRaw(`'{}'`),
    /** What the host says of its customer in its own words. */
    attributes: p.json<Opt<Attributes>>().defaultRaw(`'{}'`),
    createdAt: createdAt(),
  },
});
export class CustomerRow extends CustomerSchema.class {}
CustomerSchema.setClass(CustomerRow);

/** The in-product customer store, for deployments whose account data lives nowhere else. */
const CustomerAccountSchema = defineEntity({
  name: 'CustomerAccountRow',
  tableName: 'customer_account',
  properties: {
    customerId: () =>
      p.manyToOne(CustomerRow).joinColumn('customer_id').mapToPk().primary().deleteRule('cascade'),
    data: p.json<Account>(),
    updatedAt: timestamp()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});
export class CustomerAccountRow extends CustomerAccountSchema.class {}
CustomerAccountSchema.setClass(CustomerAccountRow);
