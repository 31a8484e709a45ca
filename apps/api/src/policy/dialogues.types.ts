import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { Problem } from '../schema/problem.js';

@ObjectType({
  description: 'Dialogues from elsewhere, on which a policy can be tried.',
  simpleResolvers: true,
})
export class DialogueFile {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DateTime)
  readonly uploadedAt!: Date;

  @Field(() => Int)
  readonly dialogues!: number;

  @Field(() => Int, { description: 'How many of them the models have read so far.' })
  readonly read!: number;

  @Field(() => String, { nullable: true, description: 'Why reading was given up; null unless it was.' })
  readonly failure?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class DialogueProblem {
  @Field(() => Int, { nullable: true, description: 'From 1; null when it is not about a line.' })
  readonly line?: number | null;

  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ description: 'The file cannot be read as it is.', simpleResolvers: true, implements: Problem })
export class BadDialogues extends Problem {
  @Field(() => [DialogueProblem], { description: 'The first fifty.' })
  readonly problems!: DialogueProblem[];
}

@InputType()
export class AddDialoguesInput {
  @Field(() => ID, {
    description: 'A UUID made by the caller; with that of an earlier part, what follows it.',
  })
  readonly fileId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, {
    description:
      'JSON, one dialogue in a line: `{"id": …, "turns": [{"author": "customer" | "agent", "text": …, "t": seconds}]}`; `t` may be missing. `about` may say who wrote: `{"segments": ["high_value"], "plan": …, "attributes": {…}}`.',
  })
  readonly text!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'On which line of the file the text begins; 1 when left out.',
  })
  readonly firstLine?: number | null;
}

@InputType()
export class RemoveDialoguesInput {
  @Field(() => ID)
  readonly fileId!: string;
}
