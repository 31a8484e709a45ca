import { randomUUID } from 'node:crypto';
import type { Log } from '@baton/application';
import {
  GraphQLError,
  getOperationAST,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Documents } from '../graphql/documents.js';
import { isVariableError, shownError } from '../graphql/shown-error.js';
import { RequestContext, type Services, type Session } from '../kernel/context.js';
import { costProblem } from '../limits/cost.js';
import { measureOperation } from '../limits/measure-operation.js';
import type { RateLimit } from '../limits/rate-limit.js';

export interface OperationDeps {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly services: Services;
  readonly rateLimit: RateLimit;
  readonly log: Log;
}

export interface Asking {
  readonly session: Session;
  readonly address: string;
}

/** Operations that come over a socket: held to the same limits as those over HTTP. */
export class SocketOperations {
  readonly #deps: OperationDeps;

  constructor(deps: OperationDeps) {
    this.#deps = deps;
  }

  /** What to execute, or why not. */
  prepare(payload: SubscribePayload, { session, address }: Asking): ExecutionArgs | readonly GraphQLError[] {
    const { schema, documents, services, rateLimit } = this.#deps;
    try {
      const { weight } = measureOperation(payload.query, payload.operationName ?? undefined);
      rateLimit.check(session.caller, address, weight);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    const document = documents.read(payload.query);
    if (!('kind' in document)) return document;
    const operationName = payload.operationName ?? undefined;
    if (!getOperationAST(document, operationName)) return [noSuchOperation()];
    const variables = payload.variables ?? {};
    const problem = costProblem({ schema, document, variables, operationName });
    if (problem) return [problem];
    const contextValue = new RequestContext({
      session,
      address,
      services,
      requestId: randomUUID(),
      cookie: null,
    });
    return { schema, document, operationName, variableValues: variables, contextValue };
  }

  /** Errors that kept an operation from running. */
  refusals(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    const happening = { requestId: randomUUID(), log: this.#deps.log, code: 'GRAPHQL_VALIDATION_FAILED' };
    return errors.map((error) => shownError(error, happening));
  }

  /** A result as the caller may see it. */
  shown(args: ExecutionArgs, result: ExecutionResult): ExecutionResult | undefined {
    if (!result.errors) return undefined;
    const { contextValue } = args;
    const requestId = contextValue instanceof RequestContext ? contextValue.requestId : randomUUID();
    const errors = result.errors.map((error) => {
      const code = isVariableError(error) ? 'BAD_USER_INPUT' : undefined;
      return asError(shownError(error, { requestId, log: this.#deps.log, code }));
    });
    return { ...result, errors };
  }
}

/** graphql-ws sends results as they are; only its types ask for instances. */
function asError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

function noSuchOperation(): GraphQLError {
  return new GraphQLError('The document has no operation of this name, or several and no name was given.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}
