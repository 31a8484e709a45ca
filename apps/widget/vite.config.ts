import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { slimSvelte } from './slim-svelte.ts';

/** The app: one hashed module that the loader (`vite.loader.config.ts`) imports when it is wanted. */
export default defineConfig({
  plugins: [
    svelte({
      configFile: false,
      emitCss: false,
      compilerOptions: {
        css: 'injected',
        // Leaves no trace on the host page.
        discloseVersion: false,
        cssHash: ({ hash, css }) => `b${hash(css).slice(0, 3)}`,
      },
    }),
    slimSvelte(),
  ],
  // Together with the test environment below: the build of Svelte that browsers get.
  resolve: process.env['VITEST'] ? { conditions: ['browser', 'module'] } : {},
  build: {
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/app.ts',
      preserveEntrySignatures: 'strict',
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: { entryFileNames: 'widget/app-[hash].js', chunkFileNames: 'widget/[name]-[hash].js' },
    },
  },
  test: {
    name: 'widget',
    include: ['src/**/*.test.ts'],
    environment: './src/shared/testing/browser-runtime.ts',
  },
});
