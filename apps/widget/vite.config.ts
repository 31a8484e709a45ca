import { globSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { cssTarget } from './css-target.ts';
import { minifyAgain } from './minify.ts';
import { plainImport } from './plain-import.ts';
import { slimDocuments } from './slim-documents.ts';
import { slimSvelte } from './slim-svelte/plugin.ts';

/** The app: one hashed module that the loader (`vite.loader.config.ts`) imports when it is wanted. */
export default defineConfig({
  plugins: [
    svelte({
      configFile: false,
      preprocess: { style: smallStyle },
      emitCss: false,
      compilerOptions: {
        css: 'injected',
        // Leaves no trace on the host page.
        discloseVersion: false,
        cssHash: shortHash(),
      },
    }),
    slimSvelte(),
    plainImport(),
    slimDocuments(),
    minifyAgain(),
  ],
  // Together with the test environment below: the build of Svelte that browsers get.
  resolve: process.env['VITEST'] ? { conditions: ['browser', 'module'] } : {},
  build: {
    target: 'es2023',
    cssTarget,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/app.ts',
      // The later parts share what the app has.
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: 'widget/app-[hash].js', chunkFileNames: 'widget/[name]-[hash].js' },
    },
  },
  test: {
    name: 'widget',
    include: ['src/**/*.test.ts'],
    environment: './src/shared/testing/browser-runtime.ts',
  },
});

/** Scoping classes of one letter, by the component's place among all; those of libraries keep theirs. */
function shortHash(): (component: { hash: (text: string) => string; filename: string }) => string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const own = globSync('src/**/*.svelte', { cwd: import.meta.dirname }).toSorted();
  if (own.length > letters.length) throw new Error('More components than letters for their scoping classes.');
  return ({ hash, filename }) =>
    letters[own.findIndex((file) => filename.endsWith(file))] ?? `b${hash(filename).slice(-4)}`;
}

/** A component's styles without the comments and spaces that Svelte leaves. */
function smallStyle({ content }: { content: string }): { code: string } {
  const code = content
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}');
  return { code };
}
