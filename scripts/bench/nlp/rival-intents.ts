import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { installRivals } from '../lib/rivals.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

/** A package that finds intents, trained. */
export interface RivalIntents {
  readonly name: string;
  classify(text: string): Promise<string>;
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

const load = createRequire(fileURLToPath(new URL('../rivals/package.json', import.meta.url)));

/** NLP.js and natural, trained on the examples, with the seconds that took. */
export async function trainRivals(
  examples: readonly Example[],
): Promise<(RivalIntents & { readonly trainSeconds: number })[]> {
  installRivals();
  process.env['DOTENV_CONFIG_QUIET'] = 'true';
  return [
    await timed('NLP.js', () => trainNodeNlp(examples)),
    await timed('natural (naive Bayes)', () => trainNatural(examples)),
  ];
}

async function timed(name: string, train: () => Promise<(text: string) => Promise<string>>) {
  const started = performance.now();
  const classify = await train();
  return { name, classify, trainSeconds: (performance.now() - started) / 1000 };
}

async function trainNodeNlp(examples: readonly Example[]) {
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

async function trainNatural(examples: readonly Example[]) {
  const classifier = new (Natural.parse(load('natural')).BayesClassifier)();
  for (const { text, label } of examples) classifier.addDocument(text, label);
  classifier.train();
  return async (text: string) => classifier.classify(text);
}
