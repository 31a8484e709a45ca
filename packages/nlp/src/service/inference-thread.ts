import { parentPort, workerData } from 'node:worker_threads';
import { factFinder } from '../facts/fact-finder.js';
import type { IntentModel } from '../intent/intent-model.js';
import { deserialiseIntentModel } from '../intent/codec.js';
import { loadTextModel } from '../model/load-text-model.js';
import type { TextModel } from '../model/ports.js';
import { loadCommitmentModel } from '../summary/commitments.js';
import { loadSalienceModel } from '../summary/salience-model.js';
import { summarizerOf, type Summarizer } from '../summary/summarizer.js';
import type { FromInference, TextResult, ToInference, Wish } from './protocol.js';
import { InferenceSetup } from './protocol.js';
import type { SaidText } from './understanding.js';
import { understandTexts } from './understanding.js';

/** Entry of the inference thread: the only place where a model runs, one batch after the other. */
const port = parentPort;
if (port === null) throw new Error('inference-thread is the entry of a worker thread');
const setup = InferenceSetup.parse(workerData);
const findFacts = factFinder(setup.facts);
const intentModels = new Map<string, IntentModel>();

/** Compiles the patterns of the signals, so that the first customer does not wait for it. */
const SAMPLE: SaidText = {
  text: 'Hello, you did not help, I want to speak to a person about order 12345 for 20 € by Friday, it broke again; call 0171 5551234.',
  at: 0,
};

function send(message: FromInference): void {
  port?.postMessage(message, []);
}

async function run(model: TextModel, wish: Wish, said: readonly SaidText[]): Promise<TextResult[]> {
  if (wish.kind === 'encode') {
    return (await model.analyse(said.map(({ text }) => text))).map(({ vector }) => vector);
  }
  if (wish.intentModel === null) return understandTexts({ model, intents: null, findFacts }, said);
  const intents = intentModels.get(wish.intentModel);
  if (intents === undefined) throw new Error(`The intent model ${wish.intentModel} is not loaded.`);
  return understandTexts({ model, intents: { id: wish.intentModel, model: intents }, findFacts }, said);
}

function load(model: TextModel, name: string, bytes: Uint8Array): void {
  const intents = deserialiseIntentModel(bytes);
  // Vectors of another width would give no error, only nonsense.
  if (intents.encoderId !== model.id || intents.head.width !== model.size) {
    throw new Error(
      `The intent model ${name} was trained with the encoder ${intents.encoderId}, but ${model.id} is loaded; train it again.`,
    );
  }
  intentModels.set(name, intents);
}

async function handle({ model, summarizer }: Loaded, message: ToInference): Promise<void> {
  switch (message.type) {
    case 'unload':
      intentModels.delete(message.model);
      return;
    case 'close':
      await model.close();
      port?.close();
      return;
    case 'load':
      load(model, message.model, message.bytes);
      send({ type: 'done', id: message.id, results: [] });
      return;
    case 'salience':
      send({ type: 'done', id: message.id, results: (await summarizer?.salience(message.turns)) ?? [] });
      return;
    case 'run':
      send({ type: 'done', id: message.id, results: await run(model, message.wish, message.said) });
  }
}

interface Loaded {
  readonly model: TextModel;
  readonly summarizer: Summarizer | null;
}

async function main(): Promise<void> {
  const model = await loadTextModel({ ...setup, folder: setup.modelFolder });
  const { salienceFolder } = setup;
  const summarizer =
    salienceFolder === undefined
      ? null
      : summarizerOf(
          model,
          await loadSalienceModel(salienceFolder),
          await loadCommitmentModel(salienceFolder),
        );
  port?.on('message', (message: ToInference) => {
    handle({ model, summarizer }, message).catch((error: unknown) => {
      if ('id' in message)
        send({
          type: 'failed',
          id: message.id,
          message: String(error instanceof Error ? error.message : error),
        });
    });
  });
  await understandTexts({ model, intents: null, findFacts }, [SAMPLE]);
  send({ type: 'ready', modelId: model.id, size: model.size, summarizerId: summarizer?.id ?? null });
}

main().catch((error: unknown) => {
  send({ type: 'unavailable', message: error instanceof Error ? error.message : String(error) });
  port.close();
});
