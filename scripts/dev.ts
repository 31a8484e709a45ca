/** `npm run dev`: like `npm start`, but every change is built and taken over at once; the console reloads while you type. */
import { runCommand } from './lib/refusal.ts';
import { freePort } from './lib/ports.ts';
import { consolePart } from './dev/console-part.ts';
import { rebuildOnChange } from './dev/rebuild-on-change.ts';
import { banner } from './start/banner.ts';
import { bringUp } from './start/bring-up.ts';
import { DEFAULT_POLICY } from './start/restart-policy.ts';
import { untilStopped } from './start/until-stopped.ts';

/** Vite's usual port. */
const CONSOLE_PORT = 5173;

await runCommand(() =>
  untilStopped(async (ground) => {
    const port = await freePort(CONSOLE_PORT);
    const origin = `http://127.0.0.1:${port}`;
    const allowed = [...ground.settings.allowedOrigins, origin].join(',');
    const up = await bringUp(ground, {
      env: { BATON_ALLOWED_ORIGINS: allowed },
      // While code is being written it may crash as often as it likes; the next change brings it back.
      policy: { ...DEFAULT_POLICY, giveUpAfter: Infinity },
    });
    ground.stack.start(consolePart({ port, api: up.base }), () => undefined).markReady();
    void rebuildOnChange(up.restart, ground.signal);
    console.log(banner(up.facts));
    console.log(`  Console with hot reload     ${origin}/console/\n`);
  }),
);
