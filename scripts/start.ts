/** `npm start`: everything Baton needs, on this machine, until Ctrl-C. */
import { join } from 'node:path';
import { runCommand } from './lib/refusal.ts';
import { banner } from './start/banner.ts';
import { bringUp } from './start/bring-up.ts';
import { settingsFrom } from './start/configuration.ts';
import { DataFolder } from './start/data-folder.ts';
import { aborted, listenForInterrupts } from './start/interrupts.ts';
import { Stack } from './start/stack.ts';

/** Exit code of a shell for "ended by SIGINT". */
const INTERRUPTED = 130;

/** After a second Ctrl-C nothing holds us longer than this. */
const FORCED_EXIT_MS = 3_000;

async function main(): Promise<number> {
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
    const facts = await bringUp({ settings, folder, stack, signal: interrupts.stop });
    console.log(banner(facts));
    await stack.during(interrupts.stop, aborted);
    console.log('\nStopping: finishing what is in hand (Ctrl-C again to stop at once) …');
    return 0;
  } catch (error) {
    if (!interrupts.stop.aborted) throw error;
    return INTERRUPTED;
  } finally {
    await stack.stop();
    folder.release();
  }
}

await runCommand(main);
