import { Field, InputType } from 'type-graphql';
import { PresenceEnum } from '../schema/enums.js';

@InputType()
export class SetPresenceInput {
  @Field(() => PresenceEnum)
  readonly presence!: string;
}
