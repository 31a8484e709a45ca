import type { Literal, Operator } from './condition.js';
import { ATTRIBUTES, signalCatalogue } from './signal-catalogue.js';
import { wordsFor } from './signal-words.js';
import type { SignalType } from './signals.js';

/** What a person who writes a condition needs to know of a signal. */
export interface SignalReference {
  readonly name: string;
  readonly type: SignalType;
  /** Least and greatest possible value; infinite where nothing bounds it, null for what is no number. */
  readonly range: readonly [number, number] | null;
  /** The possible values; empty where anything may be. */
  readonly values: readonly string[];
  /** A condition with it, as it is written, and the same in plain English. */
  readonly example: { readonly op: Operator; readonly value: Literal; readonly reads: string };
}

const EXAMPLES: Readonly<Record<SignalType, { readonly op: Operator; readonly value: Literal }>> = {
  number: { op: '>=', value: 2 },
  flag: { op: '=', value: true },
  text: { op: '=', value: 'billing' },
  list: { op: 'has', value: '' },
  any: { op: '=', value: 'gold' },
};

/** Every signal that a condition can name, in the order of the catalogue, then how attributes are named. */
export function signalReference(): SignalReference[] {
  const known = [...signalCatalogue].map(([name, { type, range, values = [] }]) => {
    const example = { ...EXAMPLES[type], ...exampleOf({ range, values }) };
    return referenceOf({ name, type, range: range ?? null, values, example });
  });
  const example = EXAMPLES.any;
  const tier = referenceOf({ name: `${ATTRIBUTES}tier`, type: 'any', range: null, values: [], example });
  return [...known, tier];
}

function exampleOf({
  range,
  values,
}: {
  readonly range: readonly [number, number] | undefined;
  readonly values: readonly string[];
}): { readonly value?: Literal } {
  const [first] = values;
  if (first !== undefined) return { value: first };
  return range && Number.isFinite(range[1]) ? { value: range[1] / 2 } : {};
}

function referenceOf(
  signal: Omit<SignalReference, 'example'> & {
    readonly example: { readonly op: Operator; readonly value: Literal };
  },
): SignalReference {
  const { op, value } = signal.example;
  const reads = wordsFor(signal.name)?.(op, String(value), value) ?? signal.name;
  return { ...signal, example: { op, value, reads } };
}
