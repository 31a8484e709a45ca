import { Field, InputType, Int } from 'type-graphql';

const INSTANT = 'ISO 8601 in UTC, such as 2026-11-29T12:00:00Z.';

@InputType()
export class MoneyInput {
  @Field(() => Int, { description: 'In cents, or what the smallest unit of the currency is.' })
  readonly amount!: number;

  @Field(() => String, { description: 'ISO 4217, such as EUR.' })
  readonly currency!: string;
}

@InputType()
export class OrderItemInput {
  @Field(() => String)
  readonly sku!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly quantity!: number;

  @Field(() => MoneyInput)
  readonly price!: MoneyInput;
}

@InputType()
export class RefundInput {
  @Field(() => MoneyInput)
  readonly amount!: MoneyInput;

  @Field(() => String, { description: 'pending or paid.' })
  readonly status!: string;

  @Field(() => String, { description: INSTANT })
  readonly at!: string;
}

@InputType()
export class OrderInput {
  @Field(() => String)
  readonly number!: string;

  @Field(() => String, { description: INSTANT })
  readonly placedAt!: string;

  @Field(() => String, { description: 'processing, shipped, delivered, delayed, returned or cancelled.' })
  readonly status!: string;

  @Field(() => [OrderItemInput], { defaultValue: [] })
  readonly items!: OrderItemInput[];

  @Field(() => MoneyInput)
  readonly total!: MoneyInput;

  @Field(() => Int, { defaultValue: 1, description: 'How many payments were booked.' })
  readonly payments!: number;

  @Field(() => String, { nullable: true, defaultValue: null })
  readonly carrier!: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  readonly trackingCode!: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: INSTANT })
  readonly expectedAt!: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: INSTANT })
  readonly deliveredAt!: string | null;

  @Field(() => RefundInput, { nullable: true, defaultValue: null })
  readonly refund!: RefundInput | null;
}

@InputType()
export class MembershipInput {
  @Field(() => String)
  readonly plan!: string;

  @Field(() => String, { description: 'active, paused, past_due or cancelled.' })
  readonly status!: string;

  @Field(() => String, { nullable: true, defaultValue: null, description: INSTANT })
  readonly renewsAt!: string | null;

  @Field(() => MoneyInput)
  readonly price!: MoneyInput;
}

@InputType()
export class InvoiceInput {
  @Field(() => String)
  readonly number!: string;

  @Field(() => MoneyInput)
  readonly total!: MoneyInput;

  @Field(() => String, { description: INSTANT })
  readonly dueAt!: string;
}

@InputType()
export class AccountInput {
  @Field(() => String, { defaultValue: 'active' })
  readonly status!: string;

  @Field(() => String, { nullable: true, defaultValue: null, description: INSTANT })
  readonly since!: string | null;

  @Field(() => MembershipInput, { nullable: true, defaultValue: null })
  readonly subscription!: MembershipInput | null;

  @Field(() => [OrderInput], { defaultValue: [], description: 'At most 200.' })
  readonly orders!: OrderInput[];

  @Field(() => [InvoiceInput], { defaultValue: [] })
  readonly openInvoices!: InvoiceInput[];
}
