import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refusal } from '../../lib/refusal.ts';

/** A package that reads moods from words, as people would pick it today. */
export interface Rival {
  readonly name: string;
  /** Negative is bad; what is above zero is good. */
  readonly score: (text: string) => number;
  /** Below it, to either side, its authors (or its scale) call a text neutral. */
  readonly neutralBelow: number;
}

const folder = fileURLToPath(new URL('../rivals', import.meta.url));

export type Load = (name: string) => unknown;

/**
 * Gives what loads the packages to compare with. They are installed once, into their own folder: nobody who only runs
 * Baton has to have them.
 * @throws Refusal when they cannot be installed
 */
export function loadRivals(): Load {
  if (!existsSync(`${folder}/node_modules`)) install();
  // One of them brings a package that greets everybody on standard output.
  process.env['DOTENV_CONFIG_QUIET'] = 'true';
  return createRequire(`${folder}/package.json`);
}

function install(): void {
  console.error('Installing the packages to compare with …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Refusal('The packages to compare with cannot be installed; npm says why above.');
}

const Sentiment = z.custom<new () => { analyze(text: string): { comparative: number } }>(isFunction);
const Vader = z.object({
  SentimentIntensityAnalyzer: z.custom<{ polarity_scores(text: string): { compound: number } }>(isFunction),
});
const Natural = z.object({
  PorterStemmer: z.unknown(),
  WordTokenizer: z.custom<new () => { tokenize(text: string): string[] }>(isFunction),
  SentimentAnalyzer:
    z.custom<
      new (
        language: string,
        stemmer: unknown,
        vocabulary: string,
      ) => { getSentiment(words: string[]): number }
    >(isFunction),
});

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/** The mood readers, ready to be asked. @throws Refusal when they cannot be installed */
export async function openRivals(): Promise<Rival[]> {
  const load = loadRivals();
  const sentiment = new (Sentiment.parse(load('sentiment')))();
  const vader = Vader.parse(load('vader-sentiment')).SentimentIntensityAnalyzer;
  const natural = Natural.parse(load('natural'));
  const afinn = new natural.SentimentAnalyzer('English', natural.PorterStemmer, 'afinn');
  const words = new natural.WordTokenizer();
  return [
    // VADER's authors call −0.05 to 0.05 neutral; the other two count words, so only zero is.
    {
      name: 'vader-sentiment',
      neutralBelow: 0.05,
      score: (text) => vader.polarity_scores(text).compound,
    },
    { name: 'sentiment', neutralBelow: 1e-9, score: (text) => sentiment.analyze(text).comparative },
    {
      name: 'natural',
      neutralBelow: 1e-9,
      score: (text) => {
        const tokens = words.tokenize(text);
        return tokens.length === 0 ? 0 : afinn.getSentiment(tokens);
      },
    },
  ];
}
