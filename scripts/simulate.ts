/** `npm run simulate`: customers and agents of the demo shop, through the public API. */
import { TransportError } from '@baton/graphql-client/transport';
import { Progress } from './lib/progress.ts';
import { Refusal, runCommand } from './lib/refusal.ts';
import { Api } from './simulate/api.ts';
import { BadArguments, parseArguments, USAGE, type Options } from './simulate/arguments.ts';
import { playDay } from './simulate/day.ts';
import { setup } from './simulate/operations.ts';
import { report } from './simulate/report.ts';
import { listenForInterrupts } from './start/interrupts.ts';

const BAD_ARGUMENTS = 2;

async function main(): Promise<number> {
  const options = read(process.argv.slice(2));
  if (typeof options === 'number') return options;
  await checkDemo(options.url);
  const { stop } = listenForInterrupts();
  const progress = options.json ? null : new Progress('Simulating');
  const onProgress = (text: string): void => progress?.update(text);
  const summary = await playDay({ options, signal: stop, onProgress });
  progress?.done();
  console.log(options.json ? JSON.stringify(summary) : `\n${report(summary)}`);
  return 0;
}

/** Where `npm start` would listen; 0 and mistakes name no port. */
function portIn({ PORT }: NodeJS.ProcessEnv): string | undefined {
  return PORT && /^[1-9]\d*$/.test(PORT.trim()) ? PORT.trim() : undefined;
}

/** The options, or the exit code when there is nothing to do. */
function read(argv: readonly string[]): Options | number {
  try {
    const options = parseArguments(argv, portIn(process.env));
    if (options !== 'help') return options;
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    console.error(error.message);
    return BAD_ARGUMENTS;
  }
}

/** @throws Refusal when no Baton answers there, or one without the demo's logins */
async function checkDemo(url: string): Promise<void> {
  const demo = await new Api(url, null, 1).call(setup).catch((error: unknown) => {
    const silent = error instanceof TransportError && error.kind === 'network';
    const what = silent
      ? `Nothing answers at ${url}.`
      : `What answers at ${url} is not a Baton that can work.`;
    throw new Refusal(`${what} Start one with \`npm start\`, or name another with --url.`);
  });
  if (!demo.demo)
    throw new Refusal(
      `The Baton at ${url} is not the demo shop; this would write into somebody's real work.`,
    );
}

await runCommand(main);
