import type { Presence, Skills } from '@baton/domain';
import type { AgentRow, TeamRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { PresenceEnum } from '../schema/enums.js';
import { InvalidInput, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Agent, Skill } from './agent.types.js';
import { SetPresenceInput } from './presence.inputs.js';
import { Team } from './team.types.js';

/** Customers know an agent by name, title and role; how the team works is for colleagues. */
@Resolver(() => Agent)
export class AgentFields {
  @Authorized('read_organisation')
  @FieldResolver(() => PresenceEnum)
  presence(@Root() agent: AgentRow): Presence {
    return agent.presence;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => [Team])
  async teams(@Root() agent: AgentRow, @Ctx() { reading }: RequestContext): Promise<TeamRow[]> {
    const { teams, agents } = await reading.floor();
    const keys = agents.find((a) => a.id === agent.id)?.teams ?? [];
    return teams.filter((team) => keys.includes(team.key));
  }

  @Authorized('read_organisation')
  @FieldResolver(() => [Skill])
  skills(@Root() agent: AgentRow): { name: string; level: number }[] {
    return skillList(agent.skills);
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int)
  capacity(@Root() agent: AgentRow): number {
    return agent.capacity;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int, { description: 'Conversations held now.' })
  async load(@Root() agent: AgentRow, @Ctx() { reading }: RequestContext): Promise<number> {
    const { agents } = await reading.floor();
    return agents.find((a) => a.id === agent.id)?.load ?? 0;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Only for the agent themself and admins.',
  })
  email(@Root() agent: AgentRow, @Ctx() { caller }: RequestContext): string | null {
    if (caller.kind !== 'agent') return null;
    return caller.agentId === agent.id || caller.role === 'admin' ? agent.email : null;
  }
}

function skillList(skills: Skills): { name: string; level: number }[] {
  return Object.entries(skills)
    .map(([name, level]) => ({ name, level }))
    .toSorted((a, b) => b.level - a.level || a.name.localeCompare(b.name));
}

const SetPresenceResult = resultType({
  name: 'SetPresence',
  fields: { agent: () => Agent },
  problems: () => [InvalidInput, NotAllowed],
});

@Resolver()
export class AgentOperations {
  @Authorized('read_organisation')
  @Query(() => [Agent])
  async agents(@Ctx() { reads, reading }: RequestContext): Promise<AgentRow[]> {
    return reads.allAgents(reading.em);
  }

  @Authorized('work_conversations')
  @Mutation(() => SetPresenceResult)
  async setPresence(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetPresenceInput) input: SetPresenceInput,
  ): Promise<object> {
    const set = await context.application.setPresence(context.caller, input);
    return answer(set, async (id) => ({ agent: await context.freshReading().agent.load(id) }));
  }
}
