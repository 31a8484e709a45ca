import { MAX_MESSAGE_LENGTH } from '@baton/domain';

/** No number that an organisation gives has longer parts. */
const LONGEST_REPETITION = 64;
const openRepetition = /\\[^]|\[(?:[^\]\\]|\\[^])*\]|([*+])|\{(\d+),\}/g;

/**
 * The expression with an end to every open repetition, "\d+" as "\d{1,64}": what begins anew at each place of a
 * message and goes on to its end takes quadratic time.
 * @param source of a valid regular expression
 */
export function boundedExpression(source: string): string {
  return source.replace(openRepetition, (found, sign: string | undefined, least: string | undefined) => {
    if (sign !== undefined) return `{${sign === '+' ? 1 : 0},${LONGEST_REPETITION}}`;
    return least === undefined ? found : `{${least},${Math.max(Number(least), LONGEST_REPETITION)}}`;
  });
}

/**
 * How many ways a backtracking matcher may have to try an expression at one place of a message, at most. Each choice
 * multiplies: an alternative, a repetition that may end sooner or later. Infinite for "(\d+)+" and its like.
 * @param source of a valid regular expression
 */
export function waysToMatch(source: string): number {
  return new Counter(boundedExpression(source)).alternatives();
}

const groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:))?/y;
const characterClass = /\[(?:[^\]\\]|\\[^])*\]/y;
const backReference = /\\(?:[1-9]\d*|k<[^>]*>)/y;
const escape = /\\[^]/y;
const repetition = /(?:(\?)|\{(\d+)(?:,(\d+))?\})\??/y;

class Counter {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  alternatives(): number {
    let ways = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      ways += this.sequence();
    }
    return ways;
  }

  private sequence(): number {
    let ways = 1;
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? '')) {
      const once = this.atom();
      ways *= this.repeated(once);
    }
    return ways;
  }

  private atom(): number {
    if (this.take(groupStart) !== null) {
      const ways = this.alternatives();
      this.at++;
      return ways;
    }
    // Comparing with what a group matched goes over all of it, every time.
    if (this.take(backReference) !== null) return LONGEST_REPETITION;
    if (this.take(characterClass) === null && this.take(escape) === null) this.at++;
    return 1;
  }

  private repeated(once: number): number {
    const found = this.take(repetition);
    if (found === null) return once;
    const [, sign, least, most = least] = found;
    if (sign !== undefined) return 1 + once;
    // More repetitions than a message has room for never match, but as many as there is room for are tried.
    const from = Math.min(MAX_MESSAGE_LENGTH, Number(least));
    const to = Math.min(MAX_MESSAGE_LENGTH, Number(most));
    // Every number of repetitions is a way, and every repetition may be matched in every way of its own.
    let ways = 0;
    for (let times = from; times <= to && ways < Infinity; times++) ways += once ** times;
    return ways;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}
