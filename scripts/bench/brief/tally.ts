import type { Brief, FactKind } from '@baton/domain';
import type { Labelled } from './labelled.ts';

export interface Share {
  readonly given: number;
  readonly found: number;
}

/** What one brief has of what there is to have. */
export interface Tally {
  readonly required: Share;
  readonly facts: Share;
  readonly commitments: Share;
  /** Promises that the brief lists, and those among them that are some. */
  readonly listed: { readonly all: number; readonly right: number };
  /** Statements that no message bears, after the integrity check … */
  readonly unsupported: number;
  /** … and those that it took out. */
  readonly takenOut: number;
  /** In words, for whoever wants to mend something. */
  readonly misses: readonly string[];
}

export function tallyOf(
  { id, facts, commitments }: Labelled,
  { brief, required }: { brief: Brief; required: readonly FactKind[] },
): Omit<Tally, 'unsupported' | 'takenOut'> {
  const missed = facts.filter((fact) => !brief.facts.some((line) => isSame(line, fact)));
  const promises = brief.commitments;
  const unkept = commitments.filter(({ text }) => !promises.some((line) => overlaps(line.text, text)));
  const wrong = promises.filter((line) => !commitments.some(({ text }) => overlaps(line.text, text)));
  const needed = facts.filter(({ kind }) => required.includes(kind));
  return {
    required: {
      given: needed.length,
      found: needed.length - missed.filter(({ kind }) => required.includes(kind)).length,
    },
    facts: { given: facts.length, found: facts.length - missed.length },
    commitments: { given: commitments.length, found: commitments.length - unkept.length },
    listed: { all: promises.length, right: promises.length - wrong.length },
    misses: [
      ...missed.map(({ kind, value }) => `${id}: ${kind} “${value}” is missing`),
      ...unkept.map(({ text }) => `${id}: promise is missing: ${text}`),
      ...wrong.map(({ text }) => `${id}: taken for a promise: ${text}`),
    ],
  };
}

/**
 * Do a line of the brief and a label mean the same? Numbers and addresses by their characters; what the brief writes in
 * another form (dates, amounts, products) by the message it comes from.
 */
function isSame(line: Brief['facts'][number], fact: Labelled['facts'][number]): boolean {
  if (line.kind !== fact.kind) return false;
  const same = line.seqs.includes(fact.turn + 1);
  switch (fact.kind) {
    case 'order_number':
    case 'account_id':
    case 'email':
      return bare(line.value) === bare(fact.value);
    case 'phone':
      return digits(line.value).endsWith(digits(fact.value).slice(-6));
    case 'amount':
      return same && digits(fact.value).startsWith(digits(line.value.split('.')[0] ?? '').replace(/0+$/, ''));
    default:
      return same;
  }
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}
