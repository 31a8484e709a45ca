import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the model that ships with the product, wherever the package is installed. */
export function bundledModelFolder(): string {
  const packageJson = fileURLToPath(import.meta.resolve('@baton/nlp/package.json'));
  return join(dirname(packageJson), 'models', 'understanding');
}
