/** One line per long step: `Building … 3 of 16` rewritten in place on a terminal, begin and end only elsewhere. */
export class Progress {
  readonly #label: string;
  readonly #startedAt = performance.now();

  constructor(label: string) {
    this.#label = label;
    process.stdout.write(process.stdout.isTTY ? `${label} …` : `${label} …\n`);
  }

  update(text: string): void {
    if (process.stdout.isTTY) this.#rewrite(`${this.#label} … ${text}`);
  }

  done(): void {
    const text = `${this.#label}: ${seconds(performance.now() - this.#startedAt)}`;
    if (process.stdout.isTTY) this.#rewrite(`${text}\n`);
    else console.log(text);
  }

  /** Ends the line without a verdict; what follows says why. */
  interrupt(): void {
    if (process.stdout.isTTY) process.stdout.write('\n');
  }

  #rewrite(text: string): void {
    process.stdout.write(`\r\u001b[2K${text}`);
  }
}

/** Prints a line of its own, also while a progress line is open. */
export function say(text: string): void {
  console.log(process.stdout.isTTY ? `\r\u001b[2K${text}` : text);
}

/** Runs a step under its own progress line. */
export async function withProgress<T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = new Progress(label);
  try {
    const result = await work(progress);
    progress.done();
    return result;
  } catch (error) {
    progress.interrupt();
    throw error;
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
