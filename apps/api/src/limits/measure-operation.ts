import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MAX_ROOT_FIELDS, MAX_TOKENS, tooMuch } from './shape-rules.js';

/** Fields in the text of a document; the console's largest operation has about 300. */
export const MAX_FIELDS = 600;
/** Fields side by side: GraphQL's own rules compare each with each. */
export const MAX_SIBLINGS = 120;

/** What one call of these asks for, in requests. They write, hash passwords or make the models work. */
const weights: Readonly<Record<string, number>> = {
  sendMessage: 4,
  provideFact: 4,
  confirmFact: 2,
  startVisitorSession: 4,
  signIn: 4,
  createFirstAdmin: 4,
  openConversation: 2,
  saveTaxonomy: 4,
  useTaxonomyVersion: 4,
};

export interface Measured {
  /** Requests that the operation is worth to the rate limit, at least 1. */
  readonly weight: number;
}

/**
 * Looks at an operation before GraphQL validates it, because validation itself can be made expensive. A text that is
 * not GraphQL weighs one; what is wrong with it is said later.
 * @throws GraphQLError OPERATION_TOO_LARGE
 */
export function measureOperation(text: string, operationName: string | undefined): Measured {
  const document = parsed(text);
  if (!document) return { weight: 1 };
  countFields(document);
  const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((o) => operationName === undefined || o.name?.value === operationName);
  return { weight: operation ? weightOf(operation, document) : 1 };
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    // The parser calls itself for every bracket.
    if (error instanceof RangeError) throw tooMuch('The operation is nested too deeply.');
    throw error;
  }
}

function countFields(document: DocumentNode): void {
  let fields = 0;
  visit(document, {
    SelectionSet({ selections }) {
      fields += selections.length;
      if (fields > MAX_FIELDS) throw tooMuch(`The operation has more than ${MAX_FIELDS} fields.`);
      if (selections.length > MAX_SIBLINGS)
        throw tooMuch(`The operation has more than ${MAX_SIBLINGS} fields side by side.`);
    },
  });
}

function weightOf(operation: OperationDefinitionNode, document: DocumentNode): number {
  const names = rootFields(operation.selectionSet, document);
  if (names.length > MAX_ROOT_FIELDS)
    throw tooMuch(`The operation asks for more than ${MAX_ROOT_FIELDS} things at once.`);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const weight = names.reduce((sum, name) => sum + ((isMutation && weights[name]) || 1), 0);
  return Math.max(1, weight);
}

/** Names of the root fields, those in fragments too; a few more than are allowed at most. */
function rootFields(selection: SelectionSetNode, document: DocumentNode): string[] {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  );
  const names: string[] = [];
  const collect = (set: SelectionSetNode | undefined, open: ReadonlySet<string>): void => {
    for (const node of set?.selections ?? []) {
      if (names.length > MAX_ROOT_FIELDS) return;
      if (node.kind === Kind.FIELD) names.push(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, open);
      else if (!open.has(node.name.value))
        collect(fragments.get(node.name.value), new Set([...open, node.name.value]));
    }
  };
  collect(selection, new Set());
  return names;
}
