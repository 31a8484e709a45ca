/**
 * Preload (`node --import ./scripts/lib/from-source.ts …`) that lets a script use workspace packages before they are
 * built: it resolves them to their sources, where `./x.js` means the file `./x.ts`.
 * Only for packages that Node can read by stripping types (no decorators, no enums).
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('@baton/'))
      return next(specifier, { ...context, conditions: [...(context.conditions ?? []), 'source'] });
    if (/^\.\.?\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});
