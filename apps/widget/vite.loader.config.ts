import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { cssTarget } from './css-target.ts';
import { minifyAgain } from './minify.ts';

/** The loader: `widget.js`, a classic script under a name that never changes. Built after the app. */
export default defineConfig({
  plugins: [minifyAgain()],
  define: { APP_FILE: JSON.stringify(appFile()) },
  build: {
    target: 'es2023',
    cssTarget,
    emptyOutDir: false,
    rolldownOptions: {
      input: 'src/launcher/main.ts',
      output: { format: 'iife', entryFileNames: 'widget.js' },
    },
  },
});

function appFile(): string {
  const files = readdirSync(new URL('dist/widget', import.meta.url));
  const [app, ...others] = files.filter((file) => /^app-.*\.js$/.test(file));
  if (!app || others.length > 0) throw new Error('Build the app first: exactly one dist/widget/app-*.js.');
  return `widget/${app}`;
}
