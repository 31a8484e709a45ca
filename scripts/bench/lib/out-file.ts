import { open, writeFile } from 'node:fs/promises';
import { messageOf } from '../../lib/refusal.ts';
import { BadInput } from './command.ts';

/** A file of JSON lines being written. */
export interface LineFile {
  /** @throws BadInput when the disk is full and the like */
  readonly add: (line: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Begins a file, emptying the one that is there. @throws BadInput when that is not possible */
export async function lineFile(path: string): Promise<LineFile> {
  const file = await orBadInput(path, open(path, 'w'));
  return {
    add: (line) => orBadInput(path, file.appendFile(`${JSON.stringify(line)}\n`)),
    close: () => orBadInput(path, file.close()),
  };
}

/** Better now than after minutes of work. @throws BadInput when the file cannot be written; changes nothing in it */
export async function checkWritable(path: string): Promise<void> {
  const file = await orBadInput(path, open(path, 'a'));
  await file.close();
}

/** @throws BadInput when the file cannot be written */
export async function writeTo(path: string, text: string): Promise<void> {
  await orBadInput(path, writeFile(path, text));
}

async function orBadInput<T>(path: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw new BadInput(`${path} cannot be written: ${messageOf(error)}`);
  }
}
