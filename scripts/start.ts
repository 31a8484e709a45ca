/** `npm start`: everything Baton needs, on this machine, until Ctrl-C. */
import { runCommand } from './lib/refusal.ts';
import { banner } from './start/banner.ts';
import { bringUp } from './start/bring-up.ts';
import { untilStopped } from './start/until-stopped.ts';

await runCommand(() =>
  untilStopped(async (ground) => {
    const { facts } = await bringUp(ground);
    console.log(banner(facts));
  }),
);
