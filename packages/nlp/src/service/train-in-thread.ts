import type { TrainedIntents, TrainingSetup } from './protocol.js';
import { NlpFailed, NlpStopped } from './errors.js';
import { startThread } from './threads.js';

/** Trains in a thread of its own, so that inference and the caller's event loop go on meanwhile. */
export async function trainInThread(setup: TrainingSetup, signal: AbortSignal): Promise<TrainedIntents> {
  if (signal.aborted) throw stopped();
  const worker = startThread('training-thread', setup);
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<TrainedIntents>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(new NlpFailed('Training of the intents failed.', { cause })));
      worker.once('exit', () =>
        reject(signal.aborted ? stopped() : new NlpFailed('Training ended without a model.')),
      );
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function stopped(): NlpStopped {
  return new NlpStopped('The training was stopped.');
}
