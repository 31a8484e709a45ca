import type { Seq } from '@baton/domain';
import type { HealthTurn } from '../health/turn.js';

/** What an assistant says when it cannot do what was asked. */
const refusal =
  /\b(?:sorry|unfortunately|apologi[sz]e|unable to|not able to|can ?not|can'?t|couldn'?t|could not|not available|unavailable|don'?t (?:have|know|understand)|doesn'?t (?:exist|match)|does not (?:exist|match)|incorrect|invalid|not (?:valid|correct|possible)|(?:can )?only (?:help|assist)|no (?:such|one|results?|matches|rooms?|tables?|appointments?|slots?|rides?))\b/i;

/** Answers in which the assistant refused, failed or apologised. Range 0 … */
export function refusals(turns: readonly HealthTurn[]): Seq[] {
  return turns.filter((turn) => isRefusal(turn)).map(({ seq }) => seq);
}

/** Refusals since the assistant last said anything else. */
export function refusalsInARow(turns: readonly HealthTurn[]): Seq[] {
  const answers = turns.filter(isAnswer);
  const lastOther = answers.findLastIndex((turn) => !isRefusal(turn));
  return answers.slice(lastOther + 1).map(({ seq }) => seq);
}

/** "Sure." may be said twice. */
const FEWEST_WORDS = 3;

/** Answers that say word for word what an earlier one said. Range 0 … */
export function repeatedAnswers(turns: readonly HealthTurn[]): Seq[] {
  const said = new Set<string>();
  const repeated: Seq[] = [];
  for (const turn of turns.filter(isAnswer)) {
    const words = wordsOf(turn.body ?? '');
    if (words.length < FEWEST_WORDS) continue;
    const wording = words.join(' ');
    if (said.has(wording)) repeated.push(turn.seq);
    said.add(wording);
  }
  return repeated;
}

function isAnswer({ author }: HealthTurn): boolean {
  return author !== 'customer' && author !== 'system';
}

function isRefusal(turn: HealthTurn): boolean {
  return isAnswer(turn) && refusal.test((turn.body ?? '').replaceAll('’', "'"));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
