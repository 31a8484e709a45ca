import type { Taxonomy } from '@baton/domain';
import { wordsOf } from '../text/bounded.js';
import { OUT_OF_SCOPE } from './dataset.js';

export interface IntentLabel {
  readonly id: string;
  /** Greetings and thanks: never a second topic of a message. */
  readonly smallTalk: boolean;
}

/** What a head is trained on. */
export interface TrainingSet {
  readonly intents: readonly IntentLabel[];
  readonly texts: readonly string[];
  /** Intent number of each text, or OUT_OF_SCOPE. */
  readonly labels: readonly number[];
}

/** The examples of a taxonomy in a fixed order, each wording once. Encode `texts` to get the vectors to train with. */
export function trainingSet(taxonomy: Taxonomy): TrainingSet {
  const texts: string[] = [];
  const labels: number[] = [];
  const seen = new Set<string>();
  const add = (text: string, label: number): void => {
    const key = `${label}:${wordingOf(text)}`;
    if (seen.has(key)) return;
    seen.add(key);
    texts.push(text);
    labels.push(label);
  };
  for (const [number, intent] of taxonomy.intents.entries())
    for (const text of intent.examples) add(text, number);
  for (const text of taxonomy.outOfScope) add(text, OUT_OF_SCOPE);
  return { intents: taxonomy.intents.map(({ id, smallTalk }) => ({ id, smallTalk })), texts, labels };
}

/** Two texts with the same words in the same order are the same example. */
export function wordingOf(text: string): string {
  return wordsOf(text).join(' ');
}
