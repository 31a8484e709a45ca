import type { RoutingSheetFragment } from '@baton/graphql-client/console';
import { t } from './messages.js';

type Routing = Pick<RoutingSheetFragment, 'confidence' | 'mayNeedReassignment' | 'team' | 'steps'>;

/** Why the conversation is where it is, in one line: who passed it on and why, or else what was understood. */
export function routingWhy(routing: Routing): string {
  const { steps, team } = routing;
  const passedOn = steps.findLast((step) => step.step === 'transfer' || step.step === 'requeue');
  if (passedOn) return passedOn.result;
  const percent = Math.round(routing.confidence * 100);
  const why =
    routing.mayNeedReassignment || percent === 0 ? t.unclear(team.name) : t.because(team.name, percent);
  const last = steps.at(-1);
  return last && last.step !== 'path' ? `${why}; ${last.result}` : why;
}

const names: Readonly<Record<string, string>> = t.steps;

/** What kind of step it was; older decisions carry the name of a team there. */
export function stepName(step: string): string {
  return Object.hasOwn(names, step) ? (names[step] ?? step) : step;
}

type Decision = Pick<RoutingSheetFragment, 'decidedAt' | 'team' | 'offeredTo' | 'steps'>;

export interface Chapter<D extends Decision> {
  readonly decision: D;
  /** Only what the decision before did not say already. */
  readonly news: D['steps'];
}

/**
 * The decisions as a story, oldest first. Routing looks at a queue again and again; a decision that finds everything
 * as it was is left out, and what one repeats of the decision before is not said twice.
 */
export function storyOf<D extends Decision>(history: readonly D[]): readonly Chapter<D>[] {
  const chapters: Chapter<D>[] = [];
  let before: D | undefined;
  for (const decision of history) {
    const said = new Set(before?.steps.map(({ step, result }) => `${step}\n${result}`));
    const news = decision.steps.filter(({ step, result }) => !said.has(`${step}\n${result}`));
    const moved = before?.team.id !== decision.team.id || before.offeredTo?.id !== decision.offeredTo?.id;
    if (news.length > 0 || moved) chapters.push({ decision, news });
    before = decision;
  }
  return chapters;
}

/** The name of a team by its key, as far as the story has been there. */
export function teamNameIn(
  history: readonly { readonly team: { readonly key: string; readonly name: string } }[],
  key: string,
): string {
  return history.find(({ team }) => team.key === key)?.team.name ?? key;
}
