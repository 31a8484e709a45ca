import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Log } from '@baton/application';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../kernel/context.js';
import { costProblem } from '../limits/cost.js';
import { MAX_TOKENS, shapeRules } from '../limits/shape-rules.js';
import type { Durations } from '../measure/durations.js';
import { shownError } from './shown-error.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly log: Log;
  readonly durations: Durations;
}

type RequestIds = WeakMap<object, string>;

/** Queries and mutations over HTTP. */
export function createApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { schema, introspection, log } = options;
  // Apollo formats an error without its request, so the request's id waits here for it.
  const requestIds: RequestIds = new WeakMap();
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Clients send whole operations; a store of them that anybody may fill is one more thing to bound.
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: shapeRules,
    formatError(formatted, error) {
      const known = error instanceof GraphQLError ? error : new GraphQLError(formatted.message);
      const code = formatted.extensions?.['code'];
      return shownError(known, {
        requestId: requestIds.get(known) ?? 'unknown',
        log,
        ...(typeof code === 'string' ? { code } : {}),
      });
    },
    plugins: [ApolloServerPluginLandingPageDisabled(), costs(options), observing(options, requestIds)],
  });
}

/** What the cost depends on, variables included, is known only here. */
function costs({ schema }: ApolloOptions): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw overSocket();
        const { variables = {}, operationName } = request;
        const problem = costProblem({ schema, document, variables, operationName });
        if (problem) throw problem;
      },
    }),
  };
}

function overSocket(): GraphQLError {
  return new GraphQLError('Subscriptions go over the WebSocket at /graphql (graphql-transport-ws).', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

function observing({ durations }: ApolloOptions, requestIds: RequestIds): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const started = durations.start();
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) requestIds.set(error, contextValue.requestId);
        },
        async willSendResponse({ operation, errors }) {
          durations.stop(started, { operation, failed: (errors?.length ?? 0) > 0 });
        },
      };
    },
  };
}
