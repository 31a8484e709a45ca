import { parentPort, workerData } from 'node:worker_threads';
import { serialiseIntentModel } from '../intent/codec.js';
import { trainIntents } from '../intent/train-intents.js';
import type { TrainedIntents } from './protocol.js';
import { TrainingSetup } from './protocol.js';

/** Entry of a thread that trains one intent model and ends. */
const { taxonomy, encoderId, vectors, size } = TrainingSetup.parse(workerData);

const result = trainIntents(taxonomy, {
  encoderId,
  vectors: Array.from({ length: vectors.length / size }, (_, i) =>
    vectors.subarray(i * size, (i + 1) * size),
  ),
});
if (result.status === 'refused') throw new Error(result.problems.map(({ message }) => message).join(' '));
const trained: TrainedIntents = { bytes: serialiseIntentModel(result.model), report: result.report };
parentPort?.postMessage(trained, []);
