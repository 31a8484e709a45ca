import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * A dynamic import as the browser has it: Vite's wrapper, which loads style files first, has nothing to load here, as
 * styles are in the components. Fails the build if Vite no longer asks for the wrapper under this name.
 */
export function plainImport(): Plugin {
  let replaced = false;
  return {
    name: 'plain-import',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== HELPER) return null;
      replaced = true;
      return 'export const __vitePreload = (load) => load();';
    },
    buildEnd(error) {
      if (!error && !replaced) throw new Error(`plain-import: Vite did not load ${HELPER}`);
    },
  };
}
