import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../lib/json-file.ts';
import { endProcess, identify, isAlive, ProcessId } from '../lib/processes.ts';
import { messageOf, Refusal } from '../lib/refusal.ts';

/** Who uses the data folder, and what that process has started. */
const RunRecord = z.object({ holder: ProcessId, children: z.record(z.string(), ProcessId) });
type RunRecord = z.infer<typeof RunRecord>;

/** The data folder, held by this process alone until `release`. */
export class DataFolder {
  readonly path: string;
  readonly #file: string;
  readonly #record: RunRecord;

  private constructor(path: string, file: string, record: RunRecord) {
    this.path = path;
    this.#file = file;
    this.#record = record;
  }

  /**
   * Makes the folder where needed and takes it for this process. What an earlier holder started and could not end,
   * because it was killed, is ended first.
   * @throws Refusal when it cannot be written or another process holds it
   */
  static async take(path: string): Promise<DataFolder> {
    makeWritable(path);
    const file = join(path, 'run.json');
    const holder = identify(process.pid);
    if (!holder) throw new Error('this process cannot see itself');
    const record: RunRecord = { holder, children: {} };
    if (!createExclusively(file, record)) {
      const old = readJson(file, RunRecord);
      if (old && isAlive(old.holder)) throw new Refusal(heldMessage(path, old.holder.pid));
      await endOrphans(old);
      rmSync(file, { force: true });
      if (!createExclusively(file, record)) throw new Refusal(heldMessage(path));
    }
    return new DataFolder(path, file, record);
  }

  /** Notes a child, so that it is found again should this process be killed. */
  noteChild(name: string, pid: number | undefined): void {
    const child = pid === undefined ? undefined : identify(pid);
    if (!child) return;
    this.#record.children[name] = child;
    writeJson(this.#file, this.#record);
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }
}

function heldMessage(path: string, pid?: number): string {
  const who = pid === undefined ? 'Another Baton' : `Baton (process ${pid})`;
  return `${who} already runs on the data folder ${path}. Stop it first, or set BATON_DATA_DIR to another folder.`;
}

/** Others may pass through (the database's user has to, when we are root) but not look around. */
function makeWritable(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      `The data folder ${path} cannot be written (${messageOf(error)}). Change its owner, or set BATON_DATA_DIR.`,
    );
  }
}

/** Parent by parent: Node's own `recursive` never returns below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, 0o711); // whatever the umask
}

function createExclusively(file: string, record: RunRecord): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(record));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new Refusal(
      `The data folder cannot be written (${messageOf(error)}). Set BATON_DATA_DIR to another.`,
    );
  }
}

async function endOrphans(old: RunRecord | undefined): Promise<void> {
  const orphans = Object.values(old?.children ?? {});
  await Promise.all(orphans.map((orphan) => endProcess(orphan, ['SIGTERM', 'SIGKILL'], 10_000)));
}
