import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoutingModeEnum, SegmentEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Team {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly handles!: string;

  @Field(() => Boolean)
  readonly generalist!: boolean;
}

@ObjectType({
  description: 'How the queue of a team is served. Times are seconds.',
  simpleResolvers: true,
})
export class TeamRouting {
  @Field(() => RoutingModeEnum)
  readonly mode!: string;

  @Field(() => Int, { description: 'An agent has so long to answer an offer.' })
  readonly acceptSeconds!: number;

  @Field(() => Int, { description: 'No customer should wait longer.' })
  readonly targetSeconds!: number;

  @Field(() => Int, { description: 'How long the agent is waited for who knows the customer.' })
  readonly preferredSeconds!: number;

  @Field(() => Int, { description: 'How long somebody with all skills is waited for.' })
  readonly skilledSeconds!: number;

  @Field(() => Int, { description: 'How long anybody of the team is waited for after that.' })
  readonly relaxedSeconds!: number;

  @Field(() => Int, { description: 'How long the fallback team is waited for before anybody is asked.' })
  readonly fallbackSeconds!: number;

  @Field(() => Int, {
    description: 'An agent is warned after it, and loses the conversation after twice as long.',
  })
  readonly silentSeconds!: number;

  @Field(() => Int, { description: 'From here on a customer is offered other ways than waiting.' })
  readonly longWaitSeconds!: number;

  @Field(() => Int, { description: "What a conversation takes of an agent's capacity." })
  readonly units!: number;
}

@ObjectType({ description: 'Evidence for the path besides the topic.', simpleResolvers: true })
export class TeamClaims {
  @Field(() => [SegmentEnum])
  readonly segments!: string[];

  @Field(() => [String])
  readonly products!: string[];
}
