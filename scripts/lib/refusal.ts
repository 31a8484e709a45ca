/** An expected failure of a command: its message is one clear line that says what to do. Anything else is a bug. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Runs a command's main function; a refusal becomes its line on stderr and exit code 1. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
