import { TeamClaims, type IntentDefinition, type TeamKey } from '@baton/domain';
import type { ConversationTx, TeamRow } from '@baton/persistence';
import { choosePath, conversationIntents, conversationVector, type Path } from '@baton/routing';
import { factsOf, type Chart } from '../triggers/chart.js';
import { isEmpty, present, wayFrom, type Floor } from './floor.js';
import { pathEvidence } from './path-evidence.js';

/** The team that takes a conversation, and why. */
export interface ChosenTeam {
  readonly team: TeamRow;
  /** The team that it belongs to, where another one takes it because that one is not there. */
  readonly meantFor: TeamRow | null;
  /** 0 … 1, that it belongs to the team it was meant for. */
  readonly confidence: number;
  readonly mayNeedReassignment: boolean;
  readonly path: Path;
  /** Reasons in words, the weightiest first. */
  readonly because: readonly string[];
}

/**
 * Which team a conversation goes to: the one that a rule names, else the one that what was said, the facts, the customer
 * and earlier corrections point to; and where that one is closed or has nobody there, the first on its way of fallbacks
 * that has.
 * @throws Error when there is no team at all: the organisation is not set up
 */
export async function chooseTeam(
  tx: ConversationTx,
  what: {
    readonly request: {
      readonly chart: Chart;
      readonly intents: readonly IntentDefinition[];
      readonly path?: TeamKey | null;
    };
    readonly floor: Floor;
  },
): Promise<ChosenTeam> {
  const { request, floor } = what;
  const { intents, chart } = request;
  const path = await pathOf(tx, { chart, intents, teams: floor.teams });
  // A team that a rule names may have gone since the policy was published.
  const named = floor.teams.find((t) => t.key === request.path);
  const best = named ?? floor.teams.find((t) => t.key === path.ranked[0]?.team);
  if (!best) throw new Error('There is no team to hand over to; the organisation is not set up.');
  const standIn = standInFor(best, floor);
  const because = named ? [`${named.name} is where the policy sends it`] : path.because;
  return {
    team: standIn?.team ?? best,
    meantFor: standIn ? best : null,
    confidence: path.ranked.find((r) => r.team === best.key)?.confidence ?? 0,
    mayNeedReassignment: path.mayNeedReassignment && !named,
    path,
    because: [...because, ...closeCall(path, floor), ...(standIn ? [standIn.why] : [])],
  };
}

/** Where a conversation belongs, by all that is known of it. */
export async function pathOf(
  tx: Pick<ConversationTx, 'em' | 'conversation'>,
  what: {
    readonly chart: Chart;
    readonly intents: readonly IntentDefinition[];
    readonly teams: readonly TeamRow[];
  },
): Promise<Path> {
  const { chart, intents, teams } = what;
  const { understandings } = chart;
  return choosePath({
    intents: conversationIntents(understandings, intents),
    taxonomy: intents,
    teams: teams.map(({ key, name, generalist, claims }) => ({
      key,
      name,
      generalist,
      claims: TeamClaims.parse(claims),
    })),
    vector: conversationVector(understandings, intents),
    ...(await pathEvidence(tx, { facts: factsOf(chart), understandings })),
  });
}

function closeCall({ closeCalls }: Path, { teams }: Floor): string[] {
  if (closeCalls.length < 2) return [];
  const names = closeCalls.map((key) => teams.find((team) => team.key === key)?.name ?? key);
  return [`a close call between ${names.join(' and ')}`];
}

/**
 * Who takes over from a team that is closed or has nobody online: the first of its fallbacks that is open and has
 * somebody. Null while the team is there itself, and while nobody is anywhere: then it waits where it belongs.
 */
function standInFor(team: TeamRow, floor: Floor): { team: TeamRow; why: string } | null {
  if (isEmpty(floor)) return null;
  const there = present(floor);
  const way = wayFrom(floor, team.key);
  const first = way.find(({ key, open }) => open && there.some((agent) => agent.teams.includes(key)));
  const taker = floor.teams.find(({ key }) => key === first?.key);
  if (!taker || taker.id === team.id) return null;
  const isOpen = way.find(({ key }) => key === team.key)?.open ?? true;
  const why = isOpen ? `nobody of ${team.name} is online` : `${team.name} is closed`;
  return { team: taker, why: `${why}, so ${taker.name} takes over` };
}
