import type { Summary } from './tally.ts';

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
  const agents = Object.entries(summary.agents).map(([name, count]): [string, string] => [
    name,
    `${count} taken`,
  ]);
  return [
    `${conversations} conversations in ${seconds(summary.seconds)}`,
    section('', rows),
    section('Handed over because', escalations),
    section('Agents', agents),
    errors.length === 0 ? 'No errors.' : [`${errors.length} errors:`, ...unlike(errors)].join('\n  '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
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
