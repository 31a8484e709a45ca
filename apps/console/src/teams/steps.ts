import type { TeamSheetFragment } from '@baton/graphql-client/console';
import { duration } from '../shared/duration.js';
import { t } from './messages.js';

export type Routing = TeamSheetFragment['routing'];

/** The steps that widen, each with the field that says how long it lasts. */
export const stepFields = {
  preferred: 'preferredSeconds',
  skilled: 'skilledSeconds',
  relaxed: 'relaxedSeconds',
  fallback: 'fallbackSeconds',
} as const satisfies Record<string, keyof Routing>;

export type StepName = keyof typeof stepFields;

export interface Step {
  readonly name: StepName | 'anyone';
  /** Seconds after which it opens, if nobody took the conversation before. */
  readonly from: number;
  /** Null for the last, which does not end. */
  readonly lasts: number | null;
  /** Who is asked. */
  readonly who: string;
}

interface Names {
  readonly team: string;
  /** Where it goes next; null when it goes nowhere else. */
  readonly fallback: string | null;
}

/** Who is asked for how long, in order. Without a fallback team that step does not exist. */
export function stepsOf(routing: Routing, { team, fallback }: Names): readonly Step[] {
  const pull = routing.mode === 'PULL';
  const who: Record<StepName, string | null> = {
    preferred: t.steps.preferred,
    skilled: pull ? t.steps.pull(team) : t.steps.skilled(team),
    relaxed: pull ? t.steps.pullOn : t.steps.relaxed(team),
    fallback: fallback === null ? null : t.steps.fallback(fallback),
  };
  const steps: Step[] = [];
  let from = 0;
  for (const name of Object.keys(stepFields) as StepName[]) {
    const text = who[name];
    const lasts = routing[stepFields[name]];
    if (text === null) continue;
    steps.push({ name, from, lasts, who: text });
    from += lasts;
  }
  return [...steps, { name: 'anyone', from, lasts: null, who: t.steps.anyone }];
}

/** “0–20 s whoever knows the customer → 20 s–1 min 20 s … → after 4 min 20 s anybody”; steps of no length are left out. */
export function stepsInWords(steps: readonly Step[]): string {
  return steps
    .filter(({ lasts }) => lasts !== 0)
    .map(({ from, lasts, who }) =>
      lasts === null
        ? t.steps.after(duration(from), who)
        : t.steps.between(from === 0 ? '0' : duration(from), duration(from + lasts), who),
    )
    .join(' → ');
}
