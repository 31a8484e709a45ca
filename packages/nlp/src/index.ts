export { ModelUnavailable } from './model/model-unavailable.js';
export type { Affect, Analysis, Encoder, SentimentClassifier, TextModel } from './model/ports.js';
export { loadTextModel } from './model/load-text-model.js';
export { loadWriter, writerWeights, type Writer } from './summary/writer.js';
export { folderOf, type Hub, type Weights } from './model/hub.js';

export { trainingSet } from './intent/examples.js';
export type { TrainingSet } from './intent/examples.js';
export { expectedCalibrationError } from './intent/calibration.js';
export { trainIntentModel, trainIntents } from './intent/train-intents.js';
export type { TrainOptions, TrainingResult } from './intent/train-intents.js';
export { predictIntents } from './intent/intent-model.js';
export type { IntentModel, IntentPrediction } from './intent/intent-model.js';
export { IntentModelUnreadable, deserialiseIntentModel, serialiseIntentModel } from './intent/codec.js';
export type { IntentReport, TaxonomyProblem } from '@baton/domain';

export { factFinder } from './facts/fact-finder.js';
export type { FactFinder, FactSettingsInput } from './facts/fact-finder.js';
export { phoneNumber } from './facts/phones.js';
export { FactPattern, defaultFactPatterns } from './facts/fact-pattern.js';
export type { CatalogueProduct } from './facts/products.js';
export { usableFactSettings } from './facts/usable-settings.js';

export { dialogueSignal } from './signals/dialogue-signal.js';
export { stakes } from './signals/stakes.js';

export { loadCommitmentModel, type CommitmentModel } from './summary/commitments.js';
export { loadSalienceModel, type SalienceModel } from './summary/salience-model.js';
export type { SaidTurn } from './summary/sentences.js';
export { summarizerOf, type ScoredSentence, type Summarizer } from './summary/summarizer.js';
export { rougeL, rougeN, rougeTokens, type Overlap } from './summary/rouge.js';

export { startNlp } from './service/nlp.js';
export type { Nlp, NlpOptions, TrainOutcome } from './service/nlp.js';
export type { NlpLog } from './service/inference.js';
export { understandTexts } from './service/understanding.js';
export type { Reader, SaidText, TextUnderstanding } from './service/understanding.js';
export {
  IntentModelNotLoaded,
  NlpFailed,
  NlpOverloaded,
  NlpStopped,
  NlpThreadLost,
} from './service/errors.js';
