import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 10_000_000;
const KEPT = 3;

/** A log on disk that stays small: at 10 MB it becomes `NAME.1`, and the oldest of three goes. */
export class LogFile {
  readonly path: string;
  #bytes: number;

  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#bytes = existsSync(path) ? statSync(path).size : 0;
  }

  write(line: string): void {
    if (this.#bytes > MAX_BYTES) this.#rotate();
    appendFileSync(this.path, `${line}\n`, { mode: 0o600 });
    this.#bytes += Buffer.byteLength(line) + 1;
  }

  #rotate(): void {
    for (let age = KEPT - 1; age >= 1; age -= 1)
      if (existsSync(`${this.path}.${age}`)) renameSync(`${this.path}.${age}`, `${this.path}.${age + 1}`);
    renameSync(this.path, `${this.path}.1`);
    this.#bytes = 0;
  }
}
