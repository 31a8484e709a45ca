import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { say } from '../lib/progress.ts';
import { LogFile } from './log-file.ts';

const REMEMBERED_LINES = 40;

export interface Filter {
  /** What the console shows of a line, undefined for nothing. */
  select(line: string): string | undefined;
  /** Not while the part starts: why it could not is told once, by whoever gives up. */
  showStderr(): boolean;
}

/** Where the words of one part go: all of them to its log file, the important ones to the console. */
export class Output {
  readonly file: LogFile;
  readonly #label: string;
  readonly #filter: Filter;
  #complaints: string[] = [];

  constructor(logsFolder: string, name: string, filter: Filter) {
    this.file = new LogFile(join(logsFolder, `${name}.log`));
    this.#label = name.padEnd(8);
    this.#filter = filter;
  }

  /** Follows a child until its streams end. */
  follow(child: ChildProcess): void {
    this.#complaints = [];
    if (child.stdout) this.#read(child.stdout, (line) => this.#show(line));
    if (child.stderr)
      this.#read(child.stderr, (line) => {
        this.#complaints = [...this.#complaints, line].slice(-REMEMBERED_LINES);
        if (this.#filter.showStderr()) this.#show(line);
      });
  }

  /** Why the child followed last could not go on, in its own words. */
  get reason(): string | undefined {
    return reasonIn(this.#complaints)?.replace(`${this.#label.trim()}: `, '');
  }

  #read(stream: Readable, take: (line: string) => void): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.file.write(line);
      take(line);
    });
  }

  #show(line: string): void {
    const shown = this.#filter.select(line);
    if (shown !== undefined) say(`${this.#label} ${shown}`);
  }
}

/** The line of a stderr that says what went wrong: an error's own line, else the last one that is not decoration. */
export function reasonIn(stderr: readonly string[]): string | undefined {
  const words = stderr.map((line) => line.trim()).filter((line) => line !== '' && !DECORATION.test(line));
  return words.findLast((line) => /^\w*Error(\s\[\w+\])?: /.test(line)) ?? words.at(-1);
}

/** Stack frames, Node's last line, hints about warnings, brackets of printed objects. */
const DECORATION = /^(at |Node\.js v|\(Use `node|\(node:\d+\)|[\^{}[\]]|\{"level")/;
