import { Kind, type OperationDefinitionNode } from 'graphql';
import { Histogram, type Registry } from 'prom-client';

/** How long operations take, by what they ask for. Names that clients choose would make endless series. */
export class Durations {
  readonly #seconds: Histogram<'operation' | 'kind' | 'outcome'>;

  constructor(registry: Registry) {
    this.#seconds = new Histogram({
      name: 'baton_operation_duration_seconds',
      help: 'Duration of GraphQL operations, by kind and first root field',
      labelNames: ['operation', 'kind', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    });
  }

  start(): number {
    return performance.now();
  }

  stop(
    started: number,
    what: { readonly operation: OperationDefinitionNode | undefined; readonly failed: boolean },
  ): void {
    const labels = {
      operation: rootField(what.operation),
      kind: what.operation?.operation ?? 'none',
      outcome: what.failed ? 'error' : 'ok',
    };
    this.#seconds.observe(labels, (performance.now() - started) / 1000);
  }
}

function rootField(operation: OperationDefinitionNode | undefined): string {
  const first = operation?.selectionSet.selections[0];
  return first?.kind === Kind.FIELD ? first.name.value : 'none';
}
