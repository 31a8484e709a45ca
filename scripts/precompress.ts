/**
 * `node scripts/precompress.ts FOLDER`: puts a brotli and a gzip version beside every text file of a build, for the
 * API to send as they are.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Smaller files fit into one packet anyway. */
const WORTHWHILE_BYTES = 1_024;
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder: node scripts/precompress.ts FOLDER');

for (const path of globSync('**/*.{js,css,html,svg,json}', { cwd: folder })) {
  const file = join(folder, path);
  const content = readFileSync(file);
  if (content.length < WORTHWHILE_BYTES) continue;
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
