import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { House, Package } from './model.ts';
import { readImports } from './read-imports.ts';

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  name: z.string(),
  dependencies: Names,
  devDependencies: Names,
  peerDependencies: Names,
  exports: z.record(z.string(), z.unknown()).default({}),
});

/** Reads every workspace package below `root` with the imports of all its sources. */
export function readHouse(root: string): House {
  const manifest = readManifest(root);
  return {
    packages: ['packages', 'apps'].flatMap((group) => packagesIn(root, group)),
    rootTools: new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })),
  };
}

function packagesIn(root: string, group: string): Package[] {
  return readdirSync(join(root, group))
    .toSorted()
    .filter((name) => existsSync(join(root, group, name, 'package.json')))
    .map((name) => readPackage(root, `${group}/${name}`));
}

function readPackage(root: string, folder: string): Package {
  const manifest = readManifest(join(root, folder));
  return {
    name: manifest.name,
    folder,
    isApp: folder.startsWith('apps/'),
    dependencies: new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })),
    devDependencies: new Set(Object.keys(manifest.devDependencies)),
    exports: new Set(Object.keys(manifest.exports)),
    files: globSync(['src/**/*.ts', 'src/**/*.svelte', '*.ts'], { cwd: join(root, folder) })
      .toSorted()
      .map((path) => ({ path, imports: readImports(path, readFileSync(join(root, folder, path), 'utf8')) })),
  };
}

function readManifest(folder: string): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
