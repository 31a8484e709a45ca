import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../lib/build.ts';
import { say } from '../lib/progress.ts';
import { messageOf } from '../lib/refusal.ts';
import { ROOT } from '../lib/root.ts';

/** An editor writes a file in several steps, and a branch changes many at once. */
const QUIET_MS = 250;

/** Vite serves it; what it shows is never a build. */
const NOT_BUILT = '!@baton/console';

/** Builds what a change touches, then calls `restart` when the API or the worker is made of it. Ends with `signal`. */
export async function rebuildOnChange(restart: () => void, signal: AbortSignal): Promise<void> {
  const changed = new Set<string>();
  const groups = ['packages', 'apps'].map((group) => collectChanges({ group, changed, signal }));
  while (!signal.aborted) {
    await sleep(QUIET_MS, undefined, { signal }).catch(() => undefined);
    if (changed.size === 0) continue;
    const touched = [...changed];
    changed.clear();
    try {
      await build(() => undefined, signal, [NOT_BUILT]);
      if (touched.some(concernsServer)) restart();
      say(`built    ${touched.join(', ')}`);
    } catch (error) {
      if (!signal.aborted) say(messageOf(error));
    }
  }
  await Promise.all(groups);
}

interface Collection {
  group: string;
  changed: Set<string>;
  signal: AbortSignal;
}

/** Adds the packages (`apps/api`, `packages/rules` …) whose sources change, until the signal. */
async function collectChanges({ group, changed, signal }: Collection): Promise<void> {
  try {
    for await (const { filename } of watch(join(ROOT, group), { recursive: true, signal })) {
      const [name, folder] = filename?.split('/') ?? [];
      if (name && isSource(folder)) changed.add(`${group}/${name}`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function isSource(folder: string | undefined): boolean {
  return folder !== undefined && ['src', 'content', 'public'].includes(folder);
}

/** Browser packages reach the page when it is loaded again; no process has to know. */
function concernsServer(folder: string): boolean {
  return !['apps/console', 'apps/widget', 'packages/ui', 'packages/graphql-client'].includes(folder);
}
