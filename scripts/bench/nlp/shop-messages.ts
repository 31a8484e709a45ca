import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDemoContent } from '@baton/demo';
import { Taxonomy } from '@baton/domain';

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface Split {
  /** The demo shop's taxonomy without the examples in `test`. */
  readonly taxonomy: Taxonomy;
  readonly train: readonly Example[];
  readonly test: readonly Example[];
}

const FIFTH = 5;

/** Four fifths of the demo shop's examples to learn from and one to be asked about, the same in every run. */
export function splitShop(): Split {
  const { taxonomy } = loadDemoContent();
  const isTest = (i: number): boolean => i % FIFTH === 0;
  const examples = (wanted: (i: number) => boolean): Example[] =>
    taxonomy.intents.flatMap(({ id, examples: texts }) =>
      texts.filter((_, i) => wanted(i)).map((text) => ({ text, label: id })),
    );
  const intents = taxonomy.intents.map((intent) => ({
    ...intent,
    examples: intent.examples.filter((_, i) => !isTest(i)),
  }));
  return {
    taxonomy: Taxonomy.parse({ ...taxonomy, version: 1, intents }),
    train: examples((i) => !isTest(i)),
    test: examples(isTest),
  };
}

const probe = fileURLToPath(new URL('../../../packages/nlp/training/own/support_probe.tsv', import.meta.url));
/** Nearer to 0 than this, a message is neither good nor bad news. */
const EVEN = 0.1;

/** Support messages rated by hand, and whether each is bad news. */
export function ratedMessages(): { text: string; isBad: boolean }[] {
  return readFileSync(probe, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([valence, text]) => ({ valence: Number(valence), text: text ?? '' }))
    .filter(({ valence }) => Math.abs(valence) > EVEN)
    .map(({ valence, text }) => ({ text, isBad: valence < 0 }));
}
