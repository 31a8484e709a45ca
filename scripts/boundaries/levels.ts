/**
 * Who may import whom. A package imports only from lower levels, never from its own.
 * ARCHITECTURE.md explains the levels; this table decides.
 */
export const LEVELS: Record<string, number> = {
  '@baton/domain': 0,
  '@baton/settings': 0,
  '@baton/rules': 1,
  '@baton/routing': 1,
  '@baton/briefing': 1,
  '@baton/assist': 1,
  '@baton/analytics': 1,
  '@baton/demo': 1,
  '@baton/nlp': 2,
  '@baton/persistence': 2,
  '@baton/jobs': 2,
  '@baton/connectors': 2,
  '@baton/application': 3,
  '@baton/api': 4,
  '@baton/worker': 4,
};

/** Packages for the browser: they import nothing of ours, and only the browser apps import them. */
export const FRONT_PACKAGES = new Set(['@baton/graphql-client', '@baton/ui']);
export const FRONT_APPS = new Set(['@baton/console', '@baton/widget']);

/** Server apps may construct these (use cases and adapters) in their composition root only. */
export const COMPOSED_FROM_LEVEL = 2;
export const COMPOSITION_ROOTS = ['src/composition.ts', 'src/main.ts'];

/** Why `importer` may not import `imported`, or undefined when it may. Both are names of workspace packages. */
export function whyForbidden(importer: string, imported: string): string | undefined {
  if (imported === importer) return 'a package reaches its own files by relative paths';
  if (FRONT_APPS.has(importer))
    return FRONT_PACKAGES.has(imported)
      ? undefined
      : 'browser apps know the server only through @baton/graphql-client; ask the API for it';
  if (FRONT_PACKAGES.has(importer)) return 'browser packages import nothing of ours; pass it in as data';
  if (FRONT_PACKAGES.has(imported)) return 'this package is for the browser apps';
  const from = LEVELS[importer];
  const to = LEVELS[imported];
  if (from === undefined) return `${importer} has no level; give it one in scripts/boundaries/levels.ts`;
  if (to === undefined) return `${imported} has no level; give it one in scripts/boundaries/levels.ts`;
  if (to < from) return undefined;
  const move = 'move what both need to a lower level, or let a higher level bring the two together';
  return to === from
    ? `both are on level ${from}; ${move}`
    : `level ${from} may not look up to level ${to}; ${move}`;
}
