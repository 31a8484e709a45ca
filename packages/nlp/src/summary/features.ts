import { wordsOf } from '../text/bounded.js';
import type { SaidTurn, Sentence } from './sentences.js';

/** What a summariser is told of a sentence beside its vector; the order is that of the numbers. */
export const featureNames = [
  'byCustomer',
  'turnPosition',
  'turnsBefore',
  'turnsAfter',
  'positionInTurn',
  'words',
  'wordsInTurn',
  'hasNumber',
  'isQuestion',
  'names',
  'recurring',
  'fresh',
  'centrality',
] as const;

/** Words that say nothing about the topic. Short, because whatever recurs everywhere weighs little anyway. */
const STOP = new Set(
  "a about all also am an and any are as at be been but by can could did do does for from get had has have he her here him his how i i'd i'll i'm i've if in is it it's its just know let like me my no not of off oh ok okay on one or our out please she so some than thank thanks that that's the their them then there they this to too up us was we well were what when where which who will with would yeah yes you you're your".split(
    ' ',
  ),
);

const contentOf = (text: string): string[] => wordsOf(text).filter((word) => !STOP.has(word));

/** Large counts matter less and less: 0 → 0, 4 → 0.4, 54 → 1. */
const damped = (count: number): number => Math.log1p(count) / 4;

/** `featureNames.length` numbers a sentence, about 0 … 1, in the order of the sentences. */
export function featuresOf(sentences: readonly Sentence[], turns: readonly SaidTurn[]): number[][] {
  const content = sentences.map(({ text }) => contentOf(text));
  const frequency = new Map<string, number>();
  for (const words of content)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const seen = new Set<string>();
  return sentences.map((sentence, i) => {
    const { turn, words } = sentence;
    const own = content[i] ?? [];
    const place = placeOf(sentences, i);
    const features = [
      turns[turn]?.byCustomer ? 1 : 0,
      turns.length > 1 ? turn / (turns.length - 1) : 0,
      damped(turn),
      damped(turns.length - 1 - turn),
      place.position,
      damped(words),
      damped(place.words),
      /\d/.test(sentence.text) ? 1 : 0,
      /\?["”’)]*$/.test(sentence.text) ? 1 : 0,
      Math.min(1, names(sentence.text) / 3),
      share(own, (word) => (frequency.get(word) ?? 0) > 1),
      share(own, (word) => !seen.has(word)),
      centrality(own, { frequency, sentences: sentences.length }),
    ];
    for (const word of own) seen.add(word);
    return features;
  });
}

/** Where in its turn a sentence stands (0 first … 1 last), and how many words the turn has. */
function placeOf(sentences: readonly Sentence[], i: number): { position: number; words: number } {
  const { turn } = sentences[i] ?? { turn: -1 };
  let first = i;
  while (sentences[first - 1]?.turn === turn) first -= 1;
  let last = i;
  while (sentences[last + 1]?.turn === turn) last += 1;
  const words = sentences.slice(first, last + 1).reduce((sum, sentence) => sum + sentence.words, 0);
  return { position: last > first ? (i - first) / (last - first) : 0, words };
}

/** Capitalised words that do not begin the sentence. */
function names(text: string): number {
  return text.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu)?.length ?? 0;
}

function share(words: readonly string[], test: (word: string) => boolean): number {
  return words.length === 0 ? 0 : words.filter(test).length / words.length;
}

/** How much of the dialogue shares the sentence's words: their mean share of sentences, damped. */
function centrality(
  words: readonly string[],
  of: { frequency: ReadonlyMap<string, number>; sentences: number },
): number {
  if (words.length === 0) return 0;
  const sum = words.reduce((total, word) => total + (of.frequency.get(word) ?? 0) - 1, 0);
  return Math.sqrt(sum / words.length / of.sentences);
}
