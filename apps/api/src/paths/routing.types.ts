import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { TicketChannelEnum, TicketReasonEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class RoutingStep {
  @Field(() => String)
  readonly step!: string;

  @Field(() => String)
  readonly result!: string;
}

@ObjectType({ simpleResolvers: true })
export class WaitRange {
  @Field(() => Int)
  readonly lowSeconds!: number;

  @Field(() => Int)
  readonly highSeconds!: number;

  @Field(() => String)
  readonly text!: string;
}

@ObjectType({ simpleResolvers: true })
export class Routing {
  @Field(() => Int)
  readonly position!: number;

  @Field(() => Boolean)
  readonly nobodyOnline!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'While the team is closed: when it opens; null while it is open, or when it never opens.',
  })
  readonly opensAt?: Date | string | null;

  @Field(() => DateTime)
  readonly decidedAt!: Date | string;
}

@ObjectType({
  description: 'A conversation that is answered later, where the customer wants it.',
  simpleResolvers: true,
})
export class Ticket {
  @Field(() => Int, { description: 'What people call it by.' })
  readonly number!: number;

  @Field(() => TicketChannelEnum)
  readonly channel!: string;

  @Field(() => TicketReasonEnum)
  readonly reason!: string;

  @Field(() => DateTime)
  readonly openedAt!: Date | string;

  @Field(() => DateTime, { nullable: true, description: 'When somebody was there to take it.' })
  readonly reopenedAt?: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  readonly closedAt?: Date | string | null;
}
