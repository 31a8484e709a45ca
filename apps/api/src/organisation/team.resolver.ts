import { TeamClaims as Claims, TeamRouting as Routing, weekdays } from '@baton/domain';
import type { TeamRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { WaitRange } from '../paths/routing.types.js';
import { DateTime } from '../schema/date-time.js';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Skill } from './agent.types.js';
import { BusinessHours } from './hours.types.js';
import { skillList } from './skill-list.js';
import { RemoveTeamInput, SaveTeamInput } from './team.inputs.js';
import { Team, TeamClaims, TeamRouting } from './team.types.js';

/** How a team works is for colleagues. */
@Resolver(() => Team)
export class TeamFields {
  @Authorized('read_organisation')
  @FieldResolver(() => String)
  description(@Root() team: TeamRow): string {
    return team.description;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => String, { description: "Empty for the organisation's own wording." })
  offerTemplate(@Root() team: TeamRow): string {
    return team.offerTemplate;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => BusinessHours, { nullable: true, description: 'None: always open.' })
  hours(@Root() { hours }: TeamRow): object | null {
    if (!hours) return null;
    // The database keeps no order of names.
    const weekly = weekdays.flatMap((day) => {
      const intervals = hours.weekly[day];
      return intervals ? [{ day, intervals }] : [];
    });
    return { ...hours, weekly };
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Team, { nullable: true })
  async fallback(
    @Root() { fallbackId }: TeamRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<TeamRow | null> {
    return fallbackId ? reading.team.load(fallbackId) : null;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => [String])
  languages(@Root() { languages }: TeamRow): string[] {
    return languages;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => [Skill])
  skills(@Root() { skills }: TeamRow): object[] {
    return skillList(skills);
  }

  @Authorized('read_organisation')
  @FieldResolver(() => TeamClaims)
  claims(@Root() { claims }: TeamRow): object {
    return Claims.parse(claims);
  }

  @Authorized('read_organisation')
  @FieldResolver(() => TeamRouting)
  routing(@Root() { routing }: TeamRow): object {
    return Routing.parse(routing);
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int, {
    description: 'Counts the saves; `saveTeam` wants to know which one was changed.',
  })
  revision(@Root() { revision }: TeamRow): number {
    return revision;
  }

  @FieldResolver(() => Boolean)
  async open(@Root() team: TeamRow, @Ctx() { reading, reads }: RequestContext): Promise<boolean> {
    return reads.openStateOf(reading, team).open;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When it closes or opens; null for never.' })
  async changesAt(@Root() team: TeamRow, @Ctx() { reading, reads }: RequestContext): Promise<Date | null> {
    return reads.openStateOf(reading, team).changesAt;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int)
  async waiting(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    return (await reading.queues()).get(team.id)?.waiting ?? 0;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int, { description: 'How many wait longer than the target.' })
  async overTarget(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    return (await reading.queues()).get(team.id)?.overTarget ?? 0;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => DateTime, { nullable: true, description: 'Since when the longest waits.' })
  async waitingSince(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<Date | null> {
    return (await reading.queues()).get(team.id)?.since ?? null;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => WaitRange, { nullable: true, description: 'What somebody who comes now would wait.' })
  async expectedWait(
    @Root() team: TeamRow,
    @Ctx() { reading, reads }: RequestContext,
  ): Promise<object | null> {
    return reads.expectedWaitOf(reading, team);
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int)
  async online(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    const { agents } = await reading.floor();
    return agents.filter((agent) => agent.presence === 'online' && agent.teams.includes(team.key)).length;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int, {
    description: 'Conversations of the last thirty days that came here and were passed on to another team.',
  })
  async reassigned(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    return (await reading.reassigned()).get(team.key) ?? 0;
  }
}

const SaveTeamResult = resultType({
  name: 'SaveTeam',
  fields: { team: () => Team },
  problems: () => [InvalidInput, NotAllowed, StaleVersion],
});

const RemoveTeamResult = resultType({
  name: 'RemoveTeam',
  description: 'What waited there waits with the fallback team.',
  fields: { team: () => Team },
  problems: () => [InvalidInput, NotAllowed, NotFound],
});

@Resolver()
export class TeamOperations {
  @Authorized('read_organisation')
  @Query(() => [Team])
  async teams(@Ctx() { reads, reading }: RequestContext): Promise<TeamRow[]> {
    return reads.allTeams(reading.em);
  }

  @Authorized('edit_teams')
  @Mutation(() => SaveTeamResult)
  async saveTeam(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveTeamInput) input: SaveTeamInput,
  ): Promise<object> {
    const saved = await context.application.saveTeam(context.caller, input);
    return answer(saved, async (id) => ({ team: await context.freshReading().team.load(id) }));
  }

  @Authorized('edit_teams')
  @Mutation(() => RemoveTeamResult)
  async removeTeam(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveTeamInput) input: RemoveTeamInput,
  ): Promise<object> {
    const removed = await context.application.removeTeam(context.caller, input);
    return answer(removed, async (id) => ({ team: await context.freshReading().team.load(id) }));
  }
}
