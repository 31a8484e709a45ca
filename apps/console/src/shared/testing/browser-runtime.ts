import type { Environment } from 'vitest/runtime';

/**
 * Vitest environment: Node's globals, but modules are compiled and resolved as for a browser. Svelte's server
 * build, which Node would get, has neither effects nor subscribers.
 */
const browserRuntime: Environment = {
  name: 'browser-runtime',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default browserRuntime;
