import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../lib/root.ts';
import type { Verdict } from './step.ts';

/** What a visitor's browser may have to load, gzipped: the script tag's file, and everything together. */
const LIMITS = { loader: 3_072, all: 40_960 };

/** Measures the built widget against its limits. */
export async function checkWidgetSize(): Promise<Verdict> {
  const folder = join(ROOT, 'apps/widget/dist');
  const sizes = globSync('**/*.{js,css}', { cwd: folder }).map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
  }));
  const loader = sizes.find(({ path }) => path === 'widget.js')?.bytes ?? Infinity;
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = sizes.map(({ path, bytes }) => `${bytes} bytes  ${path}`);
  const summary = `loader ${loader} of ${LIMITS.loader} bytes, all ${all} of ${LIMITS.all}:`;
  const output = [summary, ...lines].join('\n');
  return { ok: loader <= LIMITS.loader && all <= LIMITS.all, output };
}
