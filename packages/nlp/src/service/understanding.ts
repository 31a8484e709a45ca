import type { Understanding } from '@baton/domain';
import type { FactFinder } from '../facts/fact-finder.js';
import type { IntentModel, IntentPrediction } from '../intent/intent-model.js';
import { predictIntents } from '../intent/intent-model.js';
import { mergeSegments } from '../intent/segments.js';
import type { Analysis, TextModel } from '../model/ports.js';
import { asksForHuman } from '../signals/asks-for-human.js';
import { dialogueSignal } from '../signals/dialogue-signal.js';
import { sentimentTarget } from '../signals/sentiment-target.js';
import { stakes } from '../signals/stakes.js';
import { segmentsOf } from '../text/segments.js';
import { countWords } from '../text/bounded.js';

/** What the models say about one message; the caller knows which message it was. */
export type TextUnderstanding = Omit<Understanding, 'seq'>;

export interface SaidText {
  readonly text: string;
  /** When it was said, in milliseconds: "tomorrow" is a day after that. */
  readonly at: number;
}

export interface Reader {
  readonly model: TextModel;
  readonly intents: { readonly id: string; readonly model: IntentModel } | null;
  readonly findFacts: FactFinder;
}

/** Understands messages in one batch. Messages with several sentences are also read sentence by sentence. */
export async function understandTexts(
  reader: Reader,
  said: readonly SaidText[],
): Promise<TextUnderstanding[]> {
  const texts = said.map(({ text }) => text);
  const parts = texts.map(segmentsOf);
  const analyses = await reader.model.analyse([...texts, ...parts.flat()]);
  let next = texts.length;
  return said.flatMap(({ text, at }, i) => {
    const segments = (parts[i] ?? []).map((segment) => ({ text: segment, analysis: analyses[next++] }));
    const analysis = analyses[i];
    if (analysis === undefined) return [];
    const whole = predict(reader, text, analysis);
    const pieces = segments.flatMap((s) =>
      s.analysis === undefined ? [] : [predict(reader, s.text, s.analysis)],
    );
    const prediction = reader.intents === null ? whole : mergeSegments(reader.intents.model, whole, pieces);
    const asks = mostAsking([analysis, ...segments.flatMap((s) => s.analysis ?? [])]);
    return [describe(reader, { text, at, analysis, prediction, asks })];
  });
}

function mostAsking(analyses: readonly Analysis[]): number | null {
  const shares = analyses.map((analysis) => analysis.asksForHuman).filter((share) => share !== null);
  return shares.length === 0 ? null : Math.max(...shares);
}

const unread: IntentPrediction = { intents: [], outOfScope: 1 };

function predict({ intents }: Reader, text: string, analysis: Analysis): IntentPrediction {
  return intents === null ? unread : predictIntents(intents.model, text, analysis.vector);
}

interface Read extends SaidText {
  readonly analysis: Analysis;
  readonly prediction: IntentPrediction;
  /** Of the whole or of the part that asks most: a request at the end of a long story is one. Null without such a model. */
  readonly asks: number | null;
}

function describe(reader: Reader, { text, at, analysis, prediction, asks }: Read): TextUnderstanding {
  const { facts, dates } = reader.findFacts(text, at);
  return {
    intents: prediction.intents.map(({ intent, confidence }) => ({
      intent,
      confidence: rounded(confidence),
    })),
    outOfScope: rounded(prediction.outOfScope),
    sentiment: rounded(analysis.sentiment),
    emotions: analysis.emotions.map(({ emotion, confidence }) => ({
      emotion,
      confidence: rounded(confidence),
    })),
    target: sentimentTarget(text, analysis.sentiment, analysis.targets),
    asksForHuman: asksForHuman(text, asks),
    signal: dialogueSignal(text),
    stakes: stakes(
      text,
      dates.filter(({ past }) => !past).map(({ span }) => span),
    ),
    facts,
    vector: Array.from(analysis.vector, rounded),
    wordCount: countWords(text),
    models: {
      encoder: reader.model.id,
      sentiment: reader.model.sentimentId,
      ...(reader.intents === null ? {} : { intents: reader.intents.id }),
    },
  };
}

/** Four decimals: what is stored for every message should not be longer than it is precise. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
