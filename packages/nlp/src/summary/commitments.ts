import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialiseIntentModel } from '../intent/codec.js';
import { predictIntents, type IntentModel } from '../intent/intent-model.js';
import { exists, unavailable } from '../model/model-folder.js';

/** The class of sentences that promise the customer something, or say that it has been set in motion. */
export const COMMITMENT = 'commitment';
const FILE = 'commitments.bin';

/** Hears commitments in what bots and agents write. */
export interface CommitmentModel {
  readonly encoderId: string;
  /** The probability, 0 … 1, that the sentence commits somebody to something. */
  probability(sentence: string, vector: Float32Array): number;
}

/** Null where the folder has no such model. @throws ModelUnavailable when it is damaged */
export async function loadCommitmentModel(folder: string): Promise<CommitmentModel | null> {
  const path = join(folder, FILE);
  if (!(await exists(path))) return null;
  const model = await read(path, folder);
  return {
    encoderId: model.encoderId,
    probability(sentence, vector) {
      const { intents } = predictIntents(model, sentence, vector);
      return intents.find(({ intent }) => intent === COMMITMENT)?.confidence ?? 0;
    },
  };
}

async function read(path: string, folder: string): Promise<IntentModel> {
  try {
    // A copy: a Buffer shares its memory with others, and its slices would as well.
    return deserialiseIntentModel(new Uint8Array(await readFile(path)));
  } catch (cause) {
    throw unavailable(folder, `${FILE} cannot be read`, cause);
  }
}
