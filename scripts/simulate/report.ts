import type { Summary, Work } from './tally.ts';

/** The summary for people. Times are as they passed on the clock, whatever `--speed` was. */
export function report(summary: Summary): string {
  const { conversations, meanRating, ratings, errors } = summary;
  const rows: [string, string][] = [
    ...Object.entries(summary.outcomes)
      .filter(([, count]) => count > 0)
      .map(([name, count]): [string, string] => [name, share(count, conversations)]),
    ['first answer, median', seconds(summary.medianSecondsToFirstAnswer)],
    ['wait for an agent, median', seconds(summary.medianSecondsToAgent)],
    ['rating, mean', meanRating === null ? '–' : `${meanRating.toFixed(2)} of 5 (${ratings} rated)`],
  ];
  const escalations = Object.entries(summary.escalations).map(([reason, count]): [string, string] => [
    reason.toLowerCase().replaceAll('_', ' '),
    share(count, conversations),
  ]);
  const handedOver = Object.values(summary.escalations).reduce((sum, count) => sum + count, 0);
  return [
    `${conversations} conversations in ${seconds(summary.seconds)}`,
    section('', rows),
    section(`Handed over: ${share(handedOver, conversations)}`, escalations),
    section('Agents', agentRows(summary.agents)),
    errors.length === 0
      ? 'No errors.'
      : [`${errors.length} ${errors.length === 1 ? 'error' : 'errors'}:`, ...unlike(errors)].join('\n  '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function agentRows(agents: Summary['agents']): [string, string][] {
  const all = Object.values(agents).reduce(together, { taken: 0, settled: 0, passedOn: 0 });
  const rows = Object.entries(agents).map(([name, work]): [string, string] => [name, workOf(work)]);
  return rows.length > 1 ? [...rows, ['all', workOf(all)]] : rows;
}

function together(a: Work, b: Work): Work {
  return {
    taken: a.taken + b.taken,
    settled: a.settled + b.settled,
    passedOn: a.passedOn + b.passedOn,
  };
}

function workOf({ taken, settled, passedOn }: Work): string {
  const open = taken - settled - passedOn;
  return [
    `${taken} taken`,
    `${settled} settled`,
    ...(passedOn > 0 ? [`${passedOn} passed on`] : []),
    ...(open > 0 ? [`${open} still open`] : []),
  ].join(', ');
}

function section(title: string, rows: readonly [string, string][]): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return [...(title ? [title] : []), ...lines].join('\n');
}

function share(count: number, of: number): string {
  return `${count} (${Math.round((100 * count) / of)} %)`;
}

function seconds(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} s`;
}

const SHOWN = 5;

/** The same error fifty times is one line. */
function unlike(errors: readonly string[]): string[] {
  const kinds = Map.groupBy(errors, (error) => error);
  return [...kinds]
    .slice(0, SHOWN)
    .map(([error, same]) => (same.length > 1 ? `${error} (${same.length}×)` : error));
}
