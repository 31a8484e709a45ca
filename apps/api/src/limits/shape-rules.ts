import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Deeper than any query of ours (8), with room for an integrator's. */
export const MAX_DEPTH = 14;
export const MAX_ALIASES = 30;
/** Each root field is a use case of its own, so a hundred of them are a hundred requests in one. */
export const MAX_ROOT_FIELDS = 20;
/** Tokens the parser takes; the console's largest operation has about 900. */
export const MAX_TOKENS = 4_000;

/** The refusal of an operation for its size. */
export function tooMuch(what: string): GraphQLError {
  return new GraphQLError(what, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } });
}

function depthRule(context: ValidationContext) {
  const depthOf = fragmentDepths(context.getDocument());
  return {
    OperationDefinition(node: { readonly selectionSet: SelectionSetNode }): void {
      const depth = depthOf(node.selectionSet);
      if (depth > MAX_DEPTH)
        context.reportError(tooMuch(`The operation is ${depth} levels deep; ${MAX_DEPTH} are allowed.`));
    },
  };
}

/** Depth of a selection. Fragments are measured once each, so that spreading one a thousand times costs nothing. */
function fragmentDepths(document: DocumentNode): (selection: SelectionSetNode) => number {
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    // Zero while it is being measured: a fragment that spreads itself is refused by the standard rules.
    known.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    known.set(name, depth);
    return depth;
  };
  const depthOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((deepest, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return Math.max(deepest, ofFragment(selection.name.value));
      if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depthOf(selection.selectionSet));
      return Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0));
    }, 0);
  return depthOf;
}

function aliasRule(context: ValidationContext) {
  let aliases = 0;
  return {
    Field(node: { readonly alias?: unknown }): void {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases === MAX_ALIASES + 1)
        context.reportError(tooMuch(`The operation has more than ${MAX_ALIASES} aliases.`));
    },
  };
}

/** Rules for what an operation may look like, on HTTP and on the socket alike. */
export const shapeRules: ValidationRule[] = [depthRule, aliasRule];
