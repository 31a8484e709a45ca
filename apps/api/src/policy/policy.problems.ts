import { Field, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problem.js';
import { PolicyProblem } from './policy.types.js';

@ObjectType({
  description: 'The policy cannot be used as it is.',
  simpleResolvers: true,
  implements: Problem,
})
export class BadPolicy extends Problem {
  @Field(() => [PolicyProblem], { description: 'The first fifty.' })
  readonly problems!: PolicyProblem[];
}
