import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const everywhere = ['packages/*/src', 'apps/*/src', 'tests', 'scripts'];
const elsewhere = [...configDefaults.exclude, 'apps/{console,widget}/**'];

/** Test files by what they need, which their suffix says: `npx vitest run --project postgres`. */
function project(name: string, suffix: string, exclude: string[] = []): TestProjectInlineConfiguration {
  const include = everywhere.map((folder) => `${folder}/**/*${suffix}.test.ts`);
  return { extends: true, test: { name, include, exclude: [...elsewhere, ...exclude] } };
}

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
    projects: [
      project('unit', '', ['**/*.{pg,redis,browser}.test.ts']),
      project('postgres', '.pg', ['tests/faults/**']),
      project('redis', '.redis', ['tests/faults/**']),
      project('browser', '.browser'),
      // They kill and freeze processes, so they have the machine to themselves.
      { extends: true, test: { name: 'faults', include: ['tests/faults/**/*.test.ts'] } },
      // The browser apps compile Svelte and resolve as a browser does; everything else runs as in production.
      'apps/{console,widget}/vite.config.ts',
    ],
    globalSetup: ['packages/persistence/src/testing/global-setup.ts'],
    testTimeout: 30_000,
    // The first to ask starts PostgreSQL and everything on it, while all others wait.
    hookTimeout: 180_000,
  },
});
