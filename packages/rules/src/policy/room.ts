import type { Literal, Operator } from './condition.js';
import { signalFor } from './signal-catalogue.js';

/** Something known about a signal: it compares so with this literal, or does not. */
export interface Known {
  readonly op: Operator;
  readonly literal: Literal;
  readonly negated: boolean;
}

/** Is there a value of the signal that fits everything known about it? */
export function hasRoom(signal: string, known: readonly Known[]): boolean {
  const definition = signalFor(signal);
  if (!definition) return true;
  if (definition.type === 'list') return listHasRoom(known);
  if (definition.type === 'number') return numberHasRoom(known, definition.range ?? [-Infinity, Infinity]);
  // An attribute can be anything, or missing: only two values at once cannot be.
  if (definition.type === 'any') return valueHasRoom(known.filter(isEquality), undefined);
  const texts =
    definition.values && (definition.mayBeMissing ? [...definition.values, ''] : definition.values);
  return valueHasRoom(known, definition.type === 'flag' ? [true, false] : texts);
}

function isEquality({ op }: Known): boolean {
  return op === '=' || op === '!=';
}

function listHasRoom(known: readonly Known[]): boolean {
  const has = new Set(known.filter((k) => !k.negated).map((k) => k.literal));
  return !known.some((k) => k.negated && has.has(k.literal));
}

function valueHasRoom(known: readonly Known[], values: readonly Literal[] | undefined): boolean {
  const equals = known.filter((k) => (k.op === '=') !== k.negated).map((k) => k.literal);
  const differs = new Set(known.filter((k) => (k.op === '=') === k.negated).map((k) => k.literal));
  const [first] = equals;
  if (first !== undefined) return equals.every((literal) => literal === first) && !differs.has(first);
  return values === undefined || values.some((value) => !differs.has(value));
}

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
  has: 'has',
};

interface Interval {
  low: number;
  high: number;
  /** The bound itself is left out. */
  above: boolean;
  below: boolean;
}

function numberHasRoom(known: readonly Known[], [least, greatest]: readonly [number, number]): boolean {
  const interval: Interval = { low: least, high: greatest, above: false, below: false };
  const without = new Set<number>();
  for (const { op, literal, negated } of known) {
    if (typeof literal !== 'number') return false;
    const effective = negated ? OPPOSITE[op] : op;
    if (effective === '!=') without.add(literal);
    else narrow(interval, effective, literal);
  }
  // What has no greatest value is counted.
  return greatest === Infinity ? countFits(interval, without) : levelFits(interval, without);
}

function narrow(interval: Interval, op: Operator, literal: number): void {
  if (op === '>' || op === '>=' || op === '=') {
    const above = op === '>';
    if (literal > interval.low || (literal === interval.low && above)) {
      interval.low = literal;
      interval.above = above;
    }
  }
  if (op === '<' || op === '<=' || op === '=') {
    const below = op === '<';
    if (literal < interval.high || (literal === interval.high && below)) {
      interval.high = literal;
      interval.below = below;
    }
  }
}

function countFits({ low, high, above, below }: Interval, without: ReadonlySet<number>): boolean {
  let count = above ? Math.floor(low) + 1 : Math.ceil(low);
  const last = below ? Math.ceil(high) - 1 : Math.floor(high);
  while (count <= last && without.has(count)) count += 1;
  return count <= last;
}

function levelFits({ low, high, above, below }: Interval, without: ReadonlySet<number>): boolean {
  return low < high || (low === high && !above && !below && !without.has(low));
}
