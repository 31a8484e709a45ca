import type { UnderstoodTurn } from './turn.js';

/**
 * Cosine from which two messages mean the same to the bundled encoder. Tied to the encoder: unrelated support
 * messages already reach 0.35–0.55, because all of them are about orders and refunds.
 */
const SAME_MEANING = 0.78;
/**
 * Words in common, as a share of all content words of both (Jaccard). Measured on the STAR dialogues: 0.5 occurs 1.8
 * times as often in conversations that went wrong; a share of the shorter message alone 1.1 times, because
 * customers who elaborate repeat their words too.
 */
const SAME_WORDS = 0.5;
/** One shared word is coincidence. */
const FEWEST_SHARED_WORDS = 2;
/** Shorter messages ("where?", "still nothing") resemble anything. */
const FEWEST_WORDS = 4;
/** Two confident and different topics outrank resemblance. */
const SURE_TOPIC = 0.5;

const STOP_WORDS = new Set(
  `a about am an and any are as at be been but by can could did do does for from get go got had has have hello
  help hey hi how i if im in is it its ive just like me my need no not of off on one ok or our out please so some
  than thank thanks that the their them then there they this to too up us want was we were what when where which
  who why will with would yes you your`.split(/\s+/),
);

/** Content words without function words, lower-cased, plural and verb endings cut so that "charged" meets "charge". */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((w) => !STOP_WORDS.has(w)).map(stem));
}

function stem(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  return word.replace(/(?:ing|ed|es|s|e)$/, '');
}

/** Cosine of two unit vectors; 0 when one is missing or they come from encoders of different width. A plain loop: this is where health spends its time. */
function cosine(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size;
  return shared >= FEWEST_SHARED_WORDS && shared / a.union(b).size >= SAME_WORDS;
}

/** "Order 48213?" and "Order 51907?" are two questions: both name numbers and none is the same. */
function nameOtherNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [numbersA, numbersB] = [numbersIn(a), numbersIn(b)];
  return numbersA.size > 0 && numbersB.size > 0 && numbersA.isDisjointFrom(numbersB);
}

function numbersIn(words: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((w) => /\d/.test(w)));
}

/** A message prepared for comparison. */
export interface Comparable {
  readonly turn: UnderstoodTurn;
  readonly words: ReadonlySet<string>;
}

export function comparable(turn: UnderstoodTurn): Comparable {
  return { turn, words: contentWords(turn.body ?? '') };
}

export function longEnoughToCompare({ turn }: Comparable): boolean {
  return turn.understanding.wordCount >= FEWEST_WORDS;
}

/** Do two messages say the same thing? By meaning (vectors) or by words; never across two clearly different topics or numbers. */
export function alike(a: Comparable, b: Comparable): boolean {
  const [topicA, topicB] = [a.turn.understanding.intents[0], b.turn.understanding.intents[0]];
  const differentTopics =
    topicA !== undefined &&
    topicB !== undefined &&
    topicA.intent !== topicB.intent &&
    Math.min(topicA.confidence, topicB.confidence) >= SURE_TOPIC;
  if (differentTopics || nameOtherNumbers(a.words, b.words)) return false;
  return (
    shareWords(a.words, b.words) ||
    cosine(a.turn.understanding.vector, b.turn.understanding.vector) >= SAME_MEANING
  );
}
