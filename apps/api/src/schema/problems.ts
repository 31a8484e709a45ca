import { Field, Int, ObjectType } from 'type-graphql';
import { ConversationStateEnum } from './enums.js';
import { Problem } from './problem.js';

@ObjectType({ simpleResolvers: true, implements: Problem })
export class InvalidInput extends Problem {
  @Field(() => String)
  readonly field!: string;
}

@ObjectType({ simpleResolvers: true, implements: Problem })
export class NotFound extends Problem {}

@ObjectType({
  description: 'The caller may not do this here: not their conversation, not their role.',
  simpleResolvers: true,
  implements: Problem,
})
export class NotAllowed extends Problem {}

@ObjectType({
  description: "The conversation's state does not allow it.",
  simpleResolvers: true,
  implements: Problem,
})
export class WrongState extends Problem {
  @Field(() => ConversationStateEnum)
  readonly state!: string;
}

@ObjectType({
  description: 'The same client-made id was used before with other content.',
  simpleResolvers: true,
  implements: Problem,
})
export class IdReused extends Problem {}

@ObjectType({ simpleResolvers: true, implements: Problem })
export class AlreadyTaken extends Problem {
  @Field(() => String)
  readonly by!: string;
}

@ObjectType({
  description: 'Somebody else has approved or rejected it.',
  simpleResolvers: true,
  implements: Problem,
})
export class AlreadyDecided extends Problem {
  @Field(() => String)
  readonly by!: string;
}

@ObjectType({ simpleResolvers: true, implements: Problem })
export class AgentAtCapacity extends Problem {
  @Field(() => Int)
  readonly capacity!: number;
}

@ObjectType({ simpleResolvers: true, implements: Problem })
export class WrongCredentials extends Problem {}

@ObjectType({
  description: 'Somebody else has saved meanwhile.',
  simpleResolvers: true,
  implements: Problem,
})
export class StaleVersion extends Problem {
  @Field(() => Int, { description: 'The newest version now.' })
  readonly version!: number;
}
