import type { TeamRow } from '@baton/persistence';
import { Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Team } from './team.types.js';

@Resolver(() => Team)
export class TeamFields {
  @Authorized('read_organisation')
  @FieldResolver(() => Int)
  async waiting(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    return (await reading.waitingByTeam()).get(team.id) ?? 0;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int)
  async online(@Root() team: TeamRow, @Ctx() { reading }: RequestContext): Promise<number> {
    const { agents } = await reading.floor();
    return agents.filter((agent) => agent.presence === 'online' && agent.teams.includes(team.key)).length;
  }
}

@Resolver()
export class TeamQueries {
  @Authorized('read_organisation')
  @Query(() => [Team])
  async teams(@Ctx() { reads, reading }: RequestContext): Promise<TeamRow[]> {
    return reads.allTeams(reading.em);
  }
}
