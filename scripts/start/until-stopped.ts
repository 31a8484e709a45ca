import { join } from 'node:path';
import { settingsFrom } from './configuration.ts';
import { DataFolder } from './data-folder.ts';
import type { Ground } from './ground.ts';
import { aborted, listenForInterrupts } from './interrupts.ts';
import { Stack } from './stack.ts';

/** Exit code of a shell for "ended by SIGINT". */
const INTERRUPTED = 130;

/** After a second Ctrl-C nothing holds us longer than this. */
const FORCED_EXIT_MS = 3_000;

/**
 * Holds the data folder while `bringUp` starts things and they run; then stops whatever was started.
 * @returns the exit code
 * @throws Refusal when something is in the way or a part cannot be kept alive
 */
export async function untilStopped(bringUp: (ground: Ground) => Promise<void>): Promise<number> {
  const interrupts = listenForInterrupts();
  const settings = settingsFrom(process.env);
  const folder = await DataFolder.take(settings.dataDir);
  const stack = new Stack({
    logs: join(folder.path, 'logs'),
    onStarted: (part, pid) => {
      // The database has a lock file of its own, which `prepareCluster` reads.
      if (part !== 'database') folder.noteChild(part, pid);
    },
  });
  void aborted(interrupts.force).then(() => {
    stack.force();
    setTimeout(() => process.exit(INTERRUPTED), FORCED_EXIT_MS).unref();
  });
  try {
    await bringUp({ settings, folder, stack, signal: interrupts.stop });
    await stack.during(interrupts.stop, aborted);
    console.log('\nStopping: finishing what is in hand (Ctrl-C again to stop at once) …');
    return 0;
  } catch (error) {
    if (!interrupts.stop.aborted) throw error;
    return INTERRUPTED;
  } finally {
    await stack.stop();
    folder.release();
    if (interrupts.stop.aborted) console.log('Stopped.');
  }
}
