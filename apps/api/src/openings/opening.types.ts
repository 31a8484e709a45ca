import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { OpeningSourceEnum } from '../schema/enums.js';

@ObjectType({
  description: 'What became of the opening messages in one wording, in the last ninety days.',
  simpleResolvers: true,
})
export class OpeningUse {
  @Field(() => Int, { description: 'How often it waited in a composer when a conversation was accepted.' })
  readonly proposed!: number;

  @Field(() => Int, { description: 'Sent as it was.' })
  readonly asIs!: number;

  @Field(() => Int, { description: 'Sent with changes: at least half of it was kept.' })
  readonly edited!: number;

  @Field(() => Int, { description: 'Something else was sent in its place.' })
  readonly replaced!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of it was kept on average, 0 to 1; null before the first was sent.',
  })
  readonly similarity?: number | null;

  @Field(() => DateTime, { nullable: true })
  readonly lastAt?: Date | null;
}

@ObjectType({ description: 'A wording that was used before the present one.', simpleResolvers: true })
export class EarlierOpening {
  @Field(() => String, { description: 'Empty for the default.' })
  readonly template!: string;

  @Field(() => OpeningUse)
  readonly use!: OpeningUse;
}

@ObjectType({ description: 'How a team or an agent begins to write after accepting.', simpleResolvers: true })
export class Opening {
  @Field(() => OpeningSourceEnum)
  readonly source!: string;

  @Field(() => String, { description: 'Key of the team or id of the agent; empty for the default.' })
  readonly key!: string;

  @Field(() => String, { description: 'Of the team or the agent; empty for the default.' })
  readonly name!: string;

  @Field(() => String, { description: 'Empty while there is none of its own.' })
  readonly template!: string;

  @Field(() => Boolean)
  readonly mayEdit!: boolean;

  @Field(() => OpeningUse, { description: 'Of the present wording.' })
  readonly use!: OpeningUse;

  @Field(() => [EarlierOpening], { description: 'The last five, the latest first.' })
  readonly earlier!: EarlierOpening[];
}

@ObjectType({ simpleResolvers: true })
export class OpeningVariable {
  @Field(() => String, { description: 'Written `{{name}}`.' })
  readonly name!: string;

  @Field(() => String)
  readonly explanation!: string;

  @Field(() => String)
  readonly example!: string;
}

@ObjectType({ description: 'What one needs to word an opening message.', simpleResolvers: true })
export class OpeningGuide {
  @Field(() => [OpeningVariable])
  readonly variables!: OpeningVariable[];

  @Field(() => String, { description: 'The default, to begin with.' })
  readonly starter!: string;

  @Field(() => Int, { description: 'Characters of a template, at most.' })
  readonly longest!: number;
}

@ObjectType({ simpleResolvers: true })
export class TemplateProblem {
  @Field(() => String, { nullable: true, description: 'What stands between the braces.' })
  readonly variable?: string | null;

  @Field(() => String, { nullable: true, description: 'The variable that was probably meant.' })
  readonly suggestion?: string | null;

  @Field(() => String, { description: 'Completes “The template …”.' })
  readonly message!: string;
}

@ObjectType({
  description: 'How a wording reads; the texts are null when it is too long.',
  simpleResolvers: true,
})
export class OpeningPreview {
  @Field(() => [TemplateProblem], { description: 'Empty when it can be saved.' })
  readonly problems!: TemplateProblem[];

  @Field(() => String, { nullable: true, description: 'With everything that is known.' })
  readonly known?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With nothing known of the customer but what they wrote.',
  })
  readonly bare?: string | null;
}

@ObjectType({
  description: 'Whose wording waited in the composer at the last accept.',
  simpleResolvers: true,
})
export class ConversationOpening {
  @Field(() => Int, { description: 'Number of the accept.' })
  readonly seq!: number;

  @Field(() => OpeningSourceEnum)
  readonly source!: string;

  @Field(() => String, { description: 'Key of the team or id of the agent; empty for the default.' })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'Of the team or the agent; null for the default.' })
  readonly name?: string | null;
}
