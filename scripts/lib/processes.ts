import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** A process by its number and the moment it started: numbers are used again, the pair is not. */
export const ProcessId = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessId = z.infer<typeof ProcessId>;

/** The identity of a living process, or undefined when there is none with this number. */
export function identify(pid: number): ProcessId | undefined {
  const startedAt = process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isAlive(id: ProcessId): boolean {
  return identify(id.pid)?.startedAt === id.startedAt;
}

/** Command line of a process as one string, empty when it is gone. */
export function commandLine(pid: number): string {
  try {
    if (process.platform !== 'linux') return ps('args=', pid);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Sends `signals` one after the other, each time waiting `patienceMs`, until the process is gone. */
export async function endProcess(
  id: ProcessId,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<boolean> {
  for (const signal of signals) {
    if (!isAlive(id)) return true;
    sendSignal(id.pid, signal);
    if (await isGoneWithin(id, patienceMs)) return true;
  }
  return !isAlive(id);
}

/** Like `process.kill`; a process that has just ended is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function isGoneWithin(id: ProcessId, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 100) {
    if (!isAlive(id)) return true;
    await sleep(100);
  }
  return !isAlive(id);
}

/** Field 22 of /proc/PID/stat: clock ticks since boot. The name in field 2 may contain spaces and brackets. */
function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19]; // a zombie has ended; field 3 comes first here
  } catch {
    return undefined;
  }
}

function startFromPs(pid: number): string | undefined {
  try {
    return ps('lstart=', pid) || undefined;
  } catch {
    return undefined;
  }
}

function ps(column: string, pid: number): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
