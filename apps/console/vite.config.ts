import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const api = process.env['BATON_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/console/',
  plugins: [svelte({ configFile: false })],
  // Together with the test environment below: the build of Svelte that browsers get.
  resolve: process.env['VITEST'] ? { conditions: ['browser', 'module'] } : {},
  build: { target: 'es2023' },
  server: { host: '127.0.0.1', proxy: { '/graphql': { target: api, ws: true } } },
  test: {
    name: 'console',
    include: ['src/**/*.test.ts'],
    environment: './src/shared/testing/browser-runtime.ts',
  },
});
