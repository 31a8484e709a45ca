import { Field, ID, InputType } from 'type-graphql';
import { OpeningSourceEnum } from '../schema/enums.js';

@InputType()
export class SaveOpeningTemplateInput {
  @Field(() => OpeningSourceEnum, { description: '`TEAM` or `AGENT`.' })
  readonly source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the team, or id of the agent; an agent’s own when left out.',
  })
  readonly key?: string | null;

  @Field(() => String, {
    description: 'With `{{variables}}`, at most 2,000 characters; empty to go back to the default.',
  })
  readonly template!: string;
}

@InputType()
export class PreviewOpeningInput {
  @Field(() => OpeningSourceEnum)
  readonly source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the team, or id of the agent; an agent’s own when left out.',
  })
  readonly key?: string | null;

  @Field(() => String, { description: 'Empty for what is used without a wording of one’s own.' })
  readonly template!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Fills it from the brief of this conversation; a made-up customer when left out.',
  })
  readonly conversationId?: string | null;
}
