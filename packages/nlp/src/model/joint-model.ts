import { neutral, readAffect, type EmotionLabel } from './affect.js';
import type { ModelConfig, ModelFolder } from './model-folder.js';
import { readModelFolder, unavailable } from './model-folder.js';
import type { Analysis, TextModel } from './ports.js';
import type { ReadText, TextReading } from './read-texts.js';
import { readTexts, rowOf, toUnitLength } from './read-texts.js';
import { openRuntime } from './runtime.js';

/** The logit of asking for a person; models made before there was such an output have none. It is read last. */
const ASKS = 'asks_logit';

type Labels = NonNullable<ModelConfig['baton']>;

/**
 * Loads the model that this project trains: one forward pass gives the sentence vector, the sentiment and the emotions.
 * @param path in the transformers.js layout, with the key `baton` in config.json
 * @throws ModelUnavailable
 */
export async function loadJointModel(path: string): Promise<TextModel> {
  const found = await readModelFolder(path);
  const labels = found.config.baton;
  if (labels === undefined) throw unavailable(found.folder, 'config.json has no key "baton"');
  const runtime = await openRuntime(found);
  const reading = { runtime, read: rowReader(labels) };
  const emotions = labels.emotionLabels.map((name, i) => ({
    name,
    threshold: labels.emotionThresholds[i] ?? 0.5,
  }));
  const id = `baton-understanding@${labels.version}`;
  await warmUp(reading, found);
  return {
    id,
    sentimentId: id,
    size: labels.embeddingSize,
    analyse: async (texts) =>
      (await readTexts(reading, texts)).map((text) => analysisOf(text, labels, emotions)),
    close: () => runtime.close(),
  };
}

/**
 * The first passes allocate, and show whether the outputs are what the config promises, and whether the weights know
 * every word of the tokenizer at every position: what is of two models would fail at some customer's message.
 */
export async function warmUp(reading: TextReading, { folder }: ModelFolder): Promise<void> {
  const { runtime } = reading;
  const refuse = (what: string) => async (cause: unknown) => {
    await runtime.close();
    throw unavailable(folder, what, cause);
  };
  await readTexts(reading, ['hello']).catch(
    refuse('its weights do not give the outputs that config.json promises'),
  );
  await runtime
    .run([new Array<number>(runtime.longest).fill(runtime.highestId)])
    .catch(
      refuse(
        'its weights have fewer words or positions than tokenizer.json and config.json say, as of another model',
      ),
    );
}

/** Embedding, sentiment logits, valence, emotion logits, perhaps target logits and asks logit; see `analysisOf`. */
function rowReader({
  embeddingSize,
  sentimentLabels,
  emotionLabels,
  targetLabels,
  outputs: promised,
}: Labels): TextReading['read'] {
  const wanted = [
    { name: 'sentence_embedding', width: embeddingSize },
    { name: 'sentiment_logits', width: sentimentLabels.length },
    { name: 'valence', width: 1 },
    { name: 'emotion_logits', width: emotionLabels.length },
    ...(targetLabels.length > 0 ? [{ name: 'target_logits', width: targetLabels.length }] : []),
    ...(promised.includes(ASKS) ? [{ name: ASKS, width: 1 }] : []),
  ];
  return (outputs, { row }) => wanted.map((output) => rowOf(outputs, output, row));
}

function analysisOf(
  { values, isReadable }: ReadText,
  labels: Labels,
  emotions: readonly EmotionLabel[],
): Analysis {
  const [embedding, sentimentLogits, valence, emotionLogits, targetLogits] = values;
  const vector = toUnitLength(embedding ?? new Float32Array(labels.embeddingSize));
  if (!isReadable) return { ...neutral, vector };
  const affect = readAffect({
    classes: labels.sentimentLabels,
    sentimentLogits: sentimentLogits ?? [],
    valence: valence?.[0] ?? null,
    emotions,
    emotionLogits: emotionLogits ?? [],
    targets: labels.targetLabels,
    targetLogits: targetLogits ?? [],
    asksLogit: (labels.outputs.includes(ASKS) ? values.at(-1)?.[0] : null) ?? null,
  });
  return { ...affect, vector };
}
