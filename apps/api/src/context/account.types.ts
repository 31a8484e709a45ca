import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from './money.js';
import { DateTime } from '../schema/date-time.js';

@ObjectType({ simpleResolvers: true })
export class OrderItem {
  @Field(() => String)
  readonly sku!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly quantity!: number;

  @Field(() => Money)
  readonly price!: Money;
}

@ObjectType({ simpleResolvers: true })
export class Refund {
  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => String)
  readonly status!: string;

  @Field(() => DateTime)
  readonly at!: Date | string;
}

@ObjectType({ simpleResolvers: true })
export class Order {
  @Field(() => String)
  readonly number!: string;

  @Field(() => DateTime)
  readonly placedAt!: Date | string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => [OrderItem])
  readonly items!: OrderItem[];

  @Field(() => Money)
  readonly total!: Money;

  @Field(() => Int)
  readonly payments!: number;

  @Field(() => String, { nullable: true })
  readonly carrier?: string | null;

  @Field(() => String, { nullable: true })
  readonly trackingCode?: string | null;

  @Field(() => DateTime, { nullable: true })
  readonly expectedAt?: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  readonly deliveredAt?: Date | string | null;

  @Field(() => Refund, { nullable: true })
  readonly refund?: Refund | null;
}

@ObjectType({ simpleResolvers: true })
export class Membership {
  @Field(() => String)
  readonly plan!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => DateTime, { nullable: true })
  readonly renewsAt?: Date | string | null;

  @Field(() => Money)
  readonly price!: Money;
}

@ObjectType({ simpleResolvers: true })
export class Invoice {
  @Field(() => String)
  readonly number!: string;

  @Field(() => Money)
  readonly total!: Money;

  @Field(() => DateTime)
  readonly dueAt!: Date | string;
}

@ObjectType({ simpleResolvers: true })
export class Account {
  @Field(() => String)
  readonly externalId!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => DateTime, { nullable: true })
  readonly since?: Date | string | null;

  @Field(() => Membership, { nullable: true })
  readonly subscription?: Membership | null;

  @Field(() => [Invoice])
  readonly openInvoices!: Invoice[];
}
