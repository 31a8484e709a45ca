import { MAX_MESSAGE_LENGTH } from '@baton/domain';

/**
 * How many ways a backtracking matcher may have to try an expression at one place of a message, at most. Each choice
 * multiplies: an alternative, a repetition that may end sooner or later. Infinite for "(\d+)+" and its like.
 * @param source of a valid regular expression
 */
export function waysToMatch(source: string): number {
  return new Counter(source).alternatives();
}

const groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:))?/y;
const characterClass = /\[(?:[^\]\\]|\\[^])*\]/y;
const escape = /\\[^]/y;
const repetition = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

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
    if (this.take(characterClass) === null && this.take(escape) === null) this.at++;
    return 1;
  }

  private repeated(once: number): number {
    const found = this.take(repetition);
    if (found === null) return once;
    const [, sign, least, comma, most] = found;
    const from = sign === undefined ? Number(least) : Number(sign === '+');
    if (sign === '?') return 1 + once;
    const isOpen = sign !== undefined || (comma !== '' && most === '');
    const to = isOpen ? MAX_MESSAGE_LENGTH : Number(comma === '' ? least : most);
    // Every number of repetitions is a way, and every repetition may be matched in every way of its own.
    let ways = 0;
    for (let times = from; times <= Math.min(to, MAX_MESSAGE_LENGTH) && ways < Infinity; times++)
      ways += once ** times;
    return ways;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}
