import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { findCycles } from './find-cycles.ts';
import {
  COMPOSED_FROM_LEVEL,
  COMPOSITION_ROOTS,
  FRONT_APPS,
  FRONT_PACKAGES,
  LEVELS,
  whyForbidden,
} from './levels.ts';
import type { House, Package, Problem, SourceFile } from './model.ts';
import type { Import } from './read-imports.ts';

/** Everything in the house that breaks a boundary, in the order of packages and files. */
export function checkBoundaries(house: House): Problem[] {
  const problems: Problem[] = [];
  for (const owner of house.packages) {
    for (const file of owner.files)
      for (const found of file.imports) {
        const what = problemWith(house, { owner, file, found });
        if (what) problems.push({ where: `${owner.folder}/${file.path}:${found.line}`, what });
      }
    problems.push(...cyclesIn(owner));
  }
  return problems;
}

interface Use {
  owner: Package;
  file: SourceFile;
  found: Import;
}

function problemWith(house: House, use: Use): string | undefined {
  const { specifier } = use.found;
  if (specifier.startsWith('.')) return leavesThePackage(use);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier) || specifier.startsWith('virtual:'))
    return undefined;
  const name = packageOf(specifier);
  const imported = house.packages.find((candidate) => candidate.name === name);
  return (imported ? ourOwn(use, imported) : undefined) ?? undeclared(house, use, name);
}

function leavesThePackage({ file, found }: Use): string | undefined {
  const target = posix.join(posix.dirname(file.path), found.specifier);
  return target.startsWith('..')
    ? `imports ${found.specifier}, a file of another package. Import that package by its name.`
    : undefined;
}

function ourOwn({ owner, file, found }: Use, imported: Package): string | undefined {
  if (imported.isApp)
    return `imports the app ${imported.name}. Nothing imports apps; move what is shared to a package.`;
  const why = whyForbidden(owner.name, imported.name);
  if (why) return `imports ${imported.name}, but ${why}.`;
  const door = `.${found.specifier.slice(imported.name.length)}`;
  if (!imported.exports.has(door))
    return `reaches into ${found.specifier}. Only ${[...imported.exports].join(', ')} of ${imported.name} is public; export it from there.`;
  const composed = (LEVELS[imported.name] ?? 0) >= COMPOSED_FROM_LEVEL;
  if (
    owner.isApp &&
    composed &&
    found.kind !== 'type' &&
    !isTest(file.path) &&
    !COMPOSITION_ROOTS.includes(file.path)
  )
    return `imports ${imported.name} at run time. Only ${COMPOSITION_ROOTS.join(' and ')} may; pass it in from there, or use "import type".`;
  return undefined;
}

function undeclared(house: House, { owner, file, found }: Use, name: string): string | undefined {
  if (owner.dependencies.has(name)) return undefined;
  if (found.kind === 'type' && owner.dependencies.has(typesPackageOf(name))) return undefined;
  const bundled = FRONT_APPS.has(owner.name) || FRONT_PACKAGES.has(owner.name);
  const neededAtRunTime =
    file.path.startsWith('src/') && !isTest(file.path) && found.kind !== 'type' && !bundled;
  if (!neededAtRunTime && (owner.devDependencies.has(name) || house.rootTools.has(name))) return undefined;
  return `imports ${name}, which ${owner.folder}/package.json does not declare. Add it to "dependencies".`;
}

function cyclesIn(owner: Package): Problem[] {
  const paths = new Set(owner.files.map((file) => file.path));
  const graph = new Map(
    owner.files.map((file) => [
      file.path,
      file.imports.flatMap((found) => resolveInside(paths, file.path, found)),
    ]),
  );
  return findCycles(graph).map((cycle) => ({
    where: `${owner.folder}/${cycle[0]}`,
    what: `is part of an import cycle: ${[...cycle, cycle[0]].join(' → ')}. Move what both sides need into a file of its own.`,
  }));
}

function resolveInside(paths: ReadonlySet<string>, from: string, found: Import): string[] {
  // Types and what is loaded later do not make modules wait for each other.
  if (found.kind !== 'value' || !found.specifier.startsWith('.')) return [];
  const target = posix.join(posix.dirname(from), found.specifier);
  return [target, target.replace(/\.js$/, '.ts')].filter((candidate) => paths.has(candidate));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function typesPackageOf(name: string): string {
  return `@types/${name.replace('@', '').replace('/', '__')}`;
}

function isTest(path: string): boolean {
  return /\.(test|conformance)\.ts$/.test(path) || path.includes('/testing/');
}
