import { z } from 'zod';
import { loadRivals, type Load } from '../lib/rivals.ts';
import type { Example } from './shop-messages.ts';

/** A package that finds intents, trained. */
export interface RivalIntents {
  readonly name: string;
  readonly classify: (text: string) => Promise<string>;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const NodeNlp = z.object({ NlpManager: z.custom<new (options: object) => Manager>(isFunction) });
interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ readonly intent?: string }>;
}
const Natural = z.object({ BayesClassifier: z.custom<new () => Classifier>(isFunction) });
interface Classifier {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}

/** NLP.js and natural, trained on the examples, with the seconds that took. */
export async function trainRivals(
  examples: readonly Example[],
): Promise<(RivalIntents & { readonly trainSeconds: number })[]> {
  const load = loadRivals();
  return [
    await timed('NLP.js', () => trainNodeNlp(load, examples)),
    await timed('natural (naive Bayes)', () => trainNatural(load, examples)),
  ];
}

async function timed(name: string, train: () => Promise<(text: string) => Promise<string>>) {
  const started = performance.now();
  const classify = await train();
  return { name, classify, trainSeconds: (performance.now() - started) / 1000 };
}

async function trainNodeNlp(load: Load, examples: readonly Example[]) {
  const { NlpManager } = NodeNlp.parse(load('node-nlp'));
  const manager = new NlpManager({
    languages: ['en'],
    nlu: { log: false },
    autoSave: false,
    forceNER: false,
  });
  for (const { text, label } of examples) manager.addDocument('en', text, label);
  await manager.train();
  return async (text: string) => (await manager.process('en', text)).intent ?? 'None';
}

async function trainNatural(load: Load, examples: readonly Example[]) {
  const classifier = new (Natural.parse(load('natural')).BayesClassifier)();
  for (const { text, label } of examples) classifier.addDocument(text, label);
  classifier.train();
  return async (text: string) => classifier.classify(text);
}
