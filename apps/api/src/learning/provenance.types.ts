import { Field, ObjectType } from 'type-graphql';
import { Conversation } from '../conversations/conversation.types.js';
import { DateTime } from '../schema/date-time.js';

@ObjectType({ description: 'Where an article came from that nobody wrote as one.', simpleResolvers: true })
export class Provenance {
  @Field(() => [Conversation])
  readonly conversations!: Conversation[];

  @Field(() => String, { nullable: true })
  readonly resolvedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Null when a program approved it.' })
  readonly approvedBy?: string | null;

  @Field(() => DateTime, { nullable: true })
  readonly approvedAt?: Date | string | null;
}
