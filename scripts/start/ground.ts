import { relative } from 'node:path';
import type { Settings } from '@baton/settings';
import { ROOT } from '../lib/root.ts';
import type { DataFolder } from './data-folder.ts';
import type { Stack } from './stack.ts';

/** What every step of the start stands on. */
export interface Ground {
  settings: Settings;
  folder: DataFolder;
  stack: Stack;
  /** Aborted when the user wants to stop. */
  signal: AbortSignal;
}

/** A path as people want to read it: relative to the repository where it lies inside. */
export function shortPath(path: string): string {
  const short = relative(ROOT, path);
  return short.startsWith('..') ? path : short;
}
