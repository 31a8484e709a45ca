import type { Brief, BriefChange, Seq } from '@baton/domain';
import { inWords } from './in-words.js';
import { moodLevel } from './mood.js';

interface Line {
  readonly section: string;
  /** What stays the same when only the text of the line changes. */
  readonly key: string;
  readonly text: string;
  readonly seqs: readonly Seq[];
}

/**
 * What is different in a later brief, for whoever has read the earlier one: lines that are new, lines that say
 * something else (a fact is confirmed, an attempt has ended), lines that are gone. Ordered as the brief is.
 */
export function compareBriefs(before: Brief, after: Brief): BriefChange[] {
  const earlier = new Map(linesOf(before).map((line) => [line.key, line]));
  const later = linesOf(after);
  const kept = new Set(later.map(({ key }) => key));
  const changes = later.flatMap((line): BriefChange[] => {
    const known = earlier.get(line.key);
    if (known?.text === line.text) return [];
    return [asChange(known ? 'changed' : 'added', line)];
  });
  const gone = [...earlier.values()].filter(
    ({ key, section }) => !kept.has(key) && !slidingSections.has(section),
  );
  return [...changes, ...gone.map((line) => asChange('gone', line))];
}

/** Show the latest few only, so that older ones leave them all the time: that is no news. */
const slidingSections = new Set(['lastCustomerPoints', 'summary']);

function asChange(change: BriefChange['change'], { section, text, seqs }: Line): BriefChange {
  return { change, section, text, seqs: [...seqs] };
}

function linesOf(brief: Brief): Line[] {
  return [
    ...brief.stakes.map(({ kind, quote, seqs }) =>
      asLine('stakes', `${kind} ${quote}`, { text: quote, seqs }),
    ),
    // Quotes come and go with every message; what a model has written is there or not.
    ...brief.summary
      .filter(({ quote }) => !quote)
      .map(({ text, seqs }) => asLine('summary', text, { text, seqs })),
    ...brief.lastCustomerPoints.map(({ text, seqs }) => asLine('lastCustomerPoints', text, { text, seqs })),
    ...brief.attempts.map(({ title, outcome, seqs }) =>
      asLine('attempts', `${title} ${seqs[0]}`, { text: `${title}: ${inWords(outcome)}`, seqs }),
    ),
    ...brief.facts.map(({ kind, value, status, seqs }) =>
      asLine('facts', `${kind} ${value}`, { text: `${inWords(kind)} ${value} (${inWords(status)})`, seqs }),
    ),
    ...brief.missingFacts.map((kind) => asLine('missingFacts', kind, { text: inWords(kind), seqs: [] })),
    ...brief.commitments.map(({ text, seqs }) => asLine('commitments', text, { text, seqs })),
    // In words, so that a change of a hundredth is none.
    asLine('mood', 'mood', { text: moodLevel(brief.sentimentNow), seqs: lastSeqOf(brief) }),
  ];
}

function asLine(section: string, key: string, what: Pick<Line, 'text' | 'seqs'>): Line {
  return { section, key: `${section} ${key}`, ...what };
}

function lastSeqOf({ sentimentCurve }: Brief): Seq[] {
  const last = sentimentCurve.at(-1);
  return last ? [last.seq] : [];
}
