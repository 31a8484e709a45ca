import { defineConfig } from 'vitest/config';

/** Tests run from the sources (`source` condition), so that nothing has to be built first. */
export default defineConfig({
  resolve: {
    conditions: ['source'],
    // Node loads graphql's CommonJS build for the packages that use it. Vite would pick the other build for our
    // own imports, and with two of them every schema is "from another realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // The browser apps compile Svelte and resolve as a browser does; everything else runs as in production.
    projects: [
      { extends: true, test: { name: 'node', exclude: ['apps/{console,widget}/**', '**/node_modules/**'] } },
      'apps/{console,widget}/vite.config.ts',
    ],
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: ['packages/persistence/src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
