/** npm passes a Ctrl-C on to us although the terminal has already sent it: what comes this soon is the same one. */
const SAME_KEYSTROKE_MS = 400;

export interface Interrupts {
  /** Aborted by the first SIGINT, SIGTERM or SIGHUP. */
  readonly stop: AbortSignal;
  /** Aborted by the second. */
  readonly force: AbortSignal;
}

/** From now on signals do not end this process; they are requests that its main function has to answer. */
export function listenForInterrupts(now: () => number = () => performance.now()): Interrupts {
  const stop = new AbortController();
  const force = new AbortController();
  let firstAt = 0;
  const listen = () => {
    if (!stop.signal.aborted) {
      firstAt = now();
      stop.abort();
    } else if (now() - firstAt > SAME_KEYSTROKE_MS) force.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listen);
  return { stop: stop.signal, force: force.signal };
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
