import { loadJointModel } from './joint-model.js';
import type { TextModel } from './ports.js';
import { combine } from './ports.js';
import { loadEncoder, loadSentimentClassifier } from './swapped-models.js';

/** Folders in the transformers.js layout. */
export interface ModelFolders {
  /** The joint model of this project. */
  readonly folder: string;
  /** Another encoder in its place. */
  readonly encoderFolder?: string | undefined;
  /** Another sentiment classifier in its place. */
  readonly sentimentFolder?: string | undefined;
}

/**
 * Loads what understands texts: by default the joint model, with one forward pass for everything; when encoder or
 * sentiment is swapped, two models. One instance is used by one thread.
 * @throws ModelUnavailable with one sentence that says what is missing, where, and what to do
 */
export async function loadTextModel({
  folder,
  encoderFolder,
  sentimentFolder,
}: ModelFolders): Promise<TextModel> {
  if (encoderFolder === undefined && sentimentFolder === undefined) return loadJointModel(folder);
  const encoder = await loadEncoder(encoderFolder ?? folder);
  if (sentimentFolder !== undefined) return combine(encoder, await loadSentimentClassifier(sentimentFolder));
  const joint = await loadJointModel(folder);
  return combine(encoder, {
    id: joint.sentimentId,
    classify: (texts) => joint.analyse(texts),
    close: () => joint.close(),
  });
}
