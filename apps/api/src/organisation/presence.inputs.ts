import { Field, ID, InputType } from 'type-graphql';
import { PresenceEnum } from '../schema/enums.js';

@InputType()
export class SetPresenceInput {
  @Field(() => PresenceEnum)
  readonly presence!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Found by the client, not chosen: nobody at the keyboard, or somebody again.',
  })
  readonly automatic?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'A colleague; for leads and admins.' })
  readonly agentId?: string | null;
}
