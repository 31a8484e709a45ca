import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Reading } from '@baton/application';
import { RequestContext } from '../kernel/context.js';

type Events = AsyncIterableIterator<ExecutionResult>;

/**
 * `subscribe` of graphql-js, but each event is executed with what was read for that event: graphql-js would give
 * all of them one context, whose loaders would remember the first event's data for ever.
 */
export async function subscribePerEvent(args: ExecutionArgs): Promise<Events | ExecutionResult> {
  const source: unknown = await createSourceEventStream(args);
  if (!isStream(source)) return source as ExecutionResult;
  const events = source[Symbol.asyncIterator]();
  const { contextValue } = args;
  const run = async (event: unknown): Promise<ExecutionResult> =>
    execute({ ...args, rootValue: event, contextValue: contextFor(contextValue, event) });
  // Not a generator: its `return` would wait for an event that may never come.
  const mapped: Events = {
    async next() {
      const step = await events.next();
      return step.done ? { done: true, value: undefined } : { done: false, value: await run(step.value) };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => mapped,
  };
  return mapped;
}

function contextFor(context: unknown, event: unknown): unknown {
  if (!(context instanceof RequestContext)) return context;
  return context.withReading(hasReading(event) ? event.reading : context.services.newReading);
}

function hasReading(event: unknown): event is { readonly reading: () => Reading } {
  return typeof event === 'object' && event !== null && 'reading' in event;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
