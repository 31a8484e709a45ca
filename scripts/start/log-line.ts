import { z } from 'zod';

/** The parts of a pino log line that a person wants to see. */
const LogLine = z.object({
  level: z.number(),
  msg: z.string().default(''),
  err: z.object({ message: z.string() }).optional(),
});

/** Pino's numbers for its levels. */
const LEVELS: Record<string, number> = {
  trace: 10,
  debug: 20,
  info: 30,
  warn: 40,
  error: 50,
  fatal: 60,
  silent: Infinity,
};

/**
 * The line for the console, or undefined when it is less important than `threshold`, a level's name.
 * What is no log line is always shown.
 */
export function forConsole(line: string, threshold: string): string | undefined {
  const parsed = parse(line);
  if (!parsed) return line.trim() === '' ? undefined : line;
  if (parsed.level < (LEVELS[threshold] ?? 0)) return undefined;
  const level = Object.entries(LEVELS).findLast(([, number]) => number <= parsed.level)?.[0] ?? 'trace';
  const cause = parsed.err && parsed.err.message !== parsed.msg ? `: ${parsed.err.message}` : '';
  return `${level.toUpperCase()} ${parsed.msg}${cause}`;
}

function parse(line: string): z.infer<typeof LogLine> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return LogLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
