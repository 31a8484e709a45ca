import type { Environment } from 'vitest/runtime';

/** Node's globals with modules built as for a browser: Svelte's server build has no working effects. */
const browserRuntime: Environment = {
  name: 'browser-runtime',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default browserRuntime;
