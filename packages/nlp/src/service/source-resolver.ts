import { registerHooks } from 'node:module';

/**
 * Only for threads started from sources (tests, `npm run dev`): Node strips the types of a .ts file by itself, but
 * takes an import of "./x.js" at its word. This lets such an import find x.ts. Built code never loads this file.
 */
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
      return next(`${specifier.slice(0, -2)}ts`, context);
    }
  },
});
