import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { MAX_TOKENS } from '../limits/shape-rules.js';

const KEEP = 500;

/**
 * Parsed and validated operations, by their text: a widget on a thousand pages sends the same few. Bounded; the
 * one not used for longest goes first. (On HTTP Apollo keeps a store of its own.)
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules: readonly ValidationRule[];
  readonly #valid = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, rules: readonly ValidationRule[]) {
    this.#schema = schema;
    this.#rules = [...specifiedRules, ...rules];
  }

  /** The operation, or what is wrong with it. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#valid.get(text);
    const read = known ?? this.#parse(text);
    if (!('kind' in read)) return read;
    this.#valid.delete(text);
    this.#valid.set(text, read);
    if (this.#valid.size > KEEP) this.#forgetOldest();
    return read;
  }

  #parse(text: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(text, { maxTokens: MAX_TOKENS });
      const errors = validate(this.#schema, document, this.#rules, { maxErrors: 10 });
      return errors.length > 0 ? errors : document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  #forgetOldest(): void {
    const oldest = this.#valid.keys().next();
    if (!oldest.done) this.#valid.delete(oldest.value);
  }
}
