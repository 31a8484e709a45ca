import type { Problem as ProblemValue } from '@baton/application';
import { Field, ObjectType, createUnionType, type ClassType } from 'type-graphql';
import { problemTypeName, type Problem } from './problem.js';

type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemValue };

interface ResultShape {
  /** Of `SendMessageResult`, the part before `Result`; its union of problems is `SendMessageProblem`. */
  readonly name: string;
  readonly description?: string;
  /** What the mutation yields, by field. */
  readonly fields: Readonly<Record<string, () => ClassType | StringConstructor | object>>;
  readonly problems: () => readonly [ClassType<Problem>, ...ClassType<Problem>[]];
}

/** Declares a mutation's result: the thing, or the problem; every field is nullable. */
export function resultType({ name, description, fields, problems }: ResultShape): ClassType {
  const union = createUnionType({ name: `${name}Problem`, types: problems, resolveType: problemTypeName });
  const options = { simpleResolvers: true, ...(description ? { description } : {}) };
  const Result = class {
    readonly problem?: Problem | null;
  };
  for (const [field, type] of Object.entries(fields))
    Field(() => type(), { nullable: true })(Result.prototype, field);
  Field(() => union, { nullable: true })(Result.prototype, 'problem');
  ObjectType(`${name}Result`, options)(Result);
  return Result;
}

/** A use case's outcome as the result type shows it; `show` turns its value into the fields. */
export async function answer<T>(
  outcome: Outcome<T>,
  show: (value: T) => object | Promise<object>,
): Promise<object> {
  return outcome.ok ? show(outcome.value) : { problem: outcome.problem };
}
