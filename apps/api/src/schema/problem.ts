import { Field, InterfaceType } from 'type-graphql';

/** `not_found` is shown as `NotFound`: the kinds of problems and the types of the schema share their names. */
export function problemTypeName({ kind }: { readonly kind: string }): string {
  return kind.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** An expected failure, as a value. */
@InterfaceType({
  resolveType: problemTypeName,
  autoRegisterImplementations: false,
})
export abstract class Problem {
  /** Not shown: the type's name says it. */
  readonly kind!: string;

  @Field(() => String, { description: 'One sentence a person can act on.' })
  readonly message!: string;
}
