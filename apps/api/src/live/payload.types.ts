import type { EventType } from '@baton/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Fact } from '../context/fact.types.js';
import { Message } from '../conversations/message.types.js';
import { Note } from '../conversations/note.types.js';
import { Escalation } from '../handoff/handoff.types.js';
import { Attempt } from '../offers/attempt.types.js';
import { Offer } from '../offers/offer.types.js';
import { Routing } from '../paths/routing.types.js';
import {
  AttemptOutcomeEnum,
  ConversationStateEnum,
  FactKindEnum,
  FactStatusEnum,
  OfferStateEnum,
  TicketChannelEnum,
  TicketReasonEnum,
} from '../schema/enums.js';
import { Decision } from '../triggers/decision.types.js';
import { Indicator, Understanding } from '../triggers/understanding.types.js';

abstract class EventPayload {
  /** Not shown: it decides which of the union's types this is. */
  readonly eventType!: EventType | 'resync';
}

@ObjectType({ simpleResolvers: true })
export class MessagePayload extends EventPayload {
  @Field(() => Message)
  readonly message!: Message;
}

@ObjectType({ simpleResolvers: true })
export class OfferPayload extends EventPayload {
  @Field(() => Offer)
  readonly offer!: Offer;
}

@ObjectType({ simpleResolvers: true })
export class OfferAnsweredPayload extends EventPayload {
  @Field(() => ID)
  readonly offerId!: string;

  @Field(() => OfferStateEnum)
  readonly state!: string;
}

@ObjectType({ simpleResolvers: true })
export class StatePayload extends EventPayload {
  @Field(() => ConversationStateEnum)
  readonly from!: string;

  @Field(() => ConversationStateEnum)
  readonly to!: string;

  @Field(() => String)
  readonly cause!: string;
}

@ObjectType({ simpleResolvers: true })
export class RoutingPayload extends EventPayload {
  @Field(() => Routing)
  readonly routing!: Routing;
}

@ObjectType({ simpleResolvers: true })
export class AcceptedPayload extends EventPayload {
  @Field(() => String)
  readonly agentName!: string;
}

@ObjectType({ simpleResolvers: true })
export class FactPayload extends EventPayload {
  @Field(() => Fact)
  readonly fact!: Fact;
}

@ObjectType({ simpleResolvers: true })
export class FactsAskedPayload extends EventPayload {
  @Field(() => [FactKindEnum])
  readonly kinds!: string[];
}

@ObjectType({ simpleResolvers: true })
export class FactSettledPayload extends EventPayload {
  @Field(() => ID)
  readonly factId!: string;

  @Field(() => FactStatusEnum)
  readonly status!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType({ simpleResolvers: true })
export class UnderstandingPayload extends EventPayload {
  @Field(() => Understanding)
  readonly understanding!: Understanding;

  @Field(() => [Indicator])
  readonly health!: Indicator[];
}

@ObjectType({ simpleResolvers: true })
export class DecisionPayload extends EventPayload {
  @Field(() => Decision)
  readonly decision!: Decision;
}

@ObjectType({ simpleResolvers: true })
export class AttemptPayload extends EventPayload {
  @Field(() => Attempt)
  readonly attempt!: Attempt;
}

@ObjectType({ simpleResolvers: true })
export class AttemptSettledPayload extends EventPayload {
  @Field(() => ID)
  readonly attemptId!: string;

  @Field(() => AttemptOutcomeEnum)
  readonly outcome!: string;

  @Field(() => String, { nullable: true })
  readonly why?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class EscalationPayload extends EventPayload {
  @Field(() => Escalation)
  readonly escalation!: Escalation;
}

@ObjectType({ simpleResolvers: true })
export class BriefPayload extends EventPayload {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => String)
  readonly headline!: string;

  @Field(() => [FactKindEnum])
  readonly missingFacts!: string[];
}

@ObjectType({ simpleResolvers: true })
export class NotePayload extends EventPayload {
  @Field(() => Note)
  readonly note!: Note;
}

@ObjectType({ simpleResolvers: true })
export class TicketPayload extends EventPayload {
  @Field(() => TicketChannelEnum)
  readonly channel!: string;

  @Field(() => TicketReasonEnum)
  readonly reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class CsatPayload extends EventPayload {
  @Field(() => Int)
  readonly score!: number;

  @Field(() => String, { nullable: true })
  readonly comment?: string | null;
}

@ObjectType({
  description: 'The subscriber was too slow: read `conversation` again and subscribe from its lastSeq.',
  simpleResolvers: true,
})
export class ResyncPayload extends EventPayload {
  @Field(() => Int)
  readonly fromSeq!: number;
}
