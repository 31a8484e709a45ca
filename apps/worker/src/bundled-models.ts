import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the bundled models are for; each has a folder of that name. */
export type BundledModel = 'understanding' | 'salience';

/** Folder of a model that ships with the product, wherever the package is installed. */
export function bundledModelFolder(model: BundledModel = 'understanding'): string {
  const packageJson = fileURLToPath(import.meta.resolve('@baton/nlp/package.json'));
  return join(dirname(packageJson), 'models', model);
}
