export interface WaitInput {
  /** Place in the queue: 1 is next. 0 means that somebody is free now. */
  readonly position: number;
  /** Conversations the team can hold at once: free and used capacity of those online. */
  readonly parallelCapacity: number;
  /** Mean handling time of a conversation, in seconds. */
  readonly handlingSeconds: number;
  /** How long the customer has waited already, in seconds. */
  readonly waitedSeconds?: number;
}

/** Waiting time in seconds, from the moment the customer joined the queue. */
export interface WaitRange {
  readonly low: number;
  readonly high: number;
  readonly expected: number;
}

/** Standard normal quantile of 0.8: four of five customers wait no longer than `high`, one of five less than `low`. */
const Z = 0.8416;

/**
 * How long the customer at `position` will wait while the team is busy. Each of c parallel conversations ends
 * after an exponential time of mean h, so places free up at the rate c/h, and the wait for the p-th is an Erlang
 * distribution with mean p·h/c. The range is its 20 % and 80 % quantile by Wilson and Hilferty's
 * approximation (1931). Null when nobody can take a conversation: then nothing can be promised.
 */
export function expectedWait(input: WaitInput): WaitRange | null {
  const range = untilServed(input);
  return range && outlasting(range, input.waitedSeconds ?? 0);
}

/**
 * The estimate of somebody who has waited so long already. Where the queue has proved slower than computed, the
 * wait so far is the better witness: the whole is then between what has passed and twice that.
 */
export function outlasting(range: WaitRange, waitedSeconds: number): WaitRange {
  const waited = Math.max(0, waitedSeconds);
  return {
    low: Math.max(range.low, waited),
    high: Math.max(range.high, waited * 2),
    expected: Math.max(range.expected, waited * 1.5),
  };
}

function untilServed({ position, parallelCapacity, handlingSeconds }: WaitInput): WaitRange | null {
  if (position <= 0) return { low: 0, high: 0, expected: 0 };
  if (!(parallelCapacity > 0) || !(handlingSeconds > 0)) return null;
  const expected = (position * handlingSeconds) / parallelCapacity;
  const spread = 1 / (9 * position);
  const quantile = (z: number) => expected * Math.max(0, 1 - spread + z * Math.sqrt(spread)) ** 3;
  return { low: quantile(-Z), high: quantile(Z), expected };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The range as one says it to somebody who waits: "less than a minute", "about 2–5 minutes", "more than an hour". */
export function waitInWords(range: WaitRange | null): string {
  if (range === null) return 'as soon as somebody is free';
  if (range.high <= MINUTE) return 'less than a minute';
  if (range.low >= HOUR) return 'more than an hour';
  if (range.high > HOUR) return `${roundedMinutes(range.low)} minutes to more than an hour`;
  const low = roundedMinutes(range.low);
  const high = roundedMinutes(range.high);
  return low === high ? `about ${high} ${high === 1 ? 'minute' : 'minutes'}` : `about ${low}–${high} minutes`;
}

/** To the minute up to ten, to five beyond: more would pretend a precision nobody has. Never zero. */
function roundedMinutes(seconds: number): number {
  const minutes = Math.max(1, Math.round(seconds / MINUTE));
  return minutes <= 10 ? minutes : Math.round(minutes / 5) * 5;
}
