import type { Presence } from '@baton/domain';
import type { AgentRow, ConversationRow, TeamRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { DateTime } from '../schema/date-time.js';
import { PresenceEnum } from '../schema/enums.js';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Agent, Skill } from './agent.types.js';
import { Conversation } from '../conversations/conversation.types.js';
import { DisableAgentInput, SaveAgentInput } from './agent.inputs.js';
import { skillList } from './skill-list.js';
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
    const keys = agents.find((a) => a.id === agent.id)?.teams;
    if (keys) return teams.filter((team) => keys.includes(team.key));
    // Whoever is disabled is not on the floor, and belongs to their teams all the same.
    const ids = await reading.teamIdsOf.load(agent.id);
    return teams.filter((team) => ids.includes(team.id));
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
  @FieldResolver(() => Int, { description: 'Units of conversations held or offered now.' })
  async load(@Root() agent: AgentRow, @Ctx() { reading }: RequestContext): Promise<number> {
    const { agents } = await reading.floor();
    return agents.find((a) => a.id === agent.id)?.load ?? 0;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => [String])
  languages(@Root() agent: AgentRow): string[] {
    return agent.languages;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Boolean)
  disabled(@Root() agent: AgentRow): boolean {
    return agent.disabled;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Int, {
    description: 'Counts the saves; `saveAgent` wants to know which one was changed.',
  })
  revision(@Root() agent: AgentRow): number {
    return agent.revision;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => DateTime, { nullable: true, description: 'Since when.' })
  presenceAt(@Root() agent: AgentRow): Date | null {
    return agent.presenceAt;
  }

  @Authorized('read_organisation')
  @FieldResolver(() => Boolean, {
    description:
      'The presence was found and not chosen: a missed offer, a lost connection, nobody at the keyboard.',
  })
  presenceAutomatic(@Root() agent: AgentRow): boolean {
    return agent.presenceAutomatic;
  }

  @Authorized('read_inside')
  @FieldResolver(() => [Conversation], { description: 'Held now, the oldest first.' })
  async conversations(
    @Root() agent: AgentRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<readonly ConversationRow[]> {
    return reading.heldBy.load(agent.id);
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

const SaveAgentResult = resultType({
  name: 'SaveAgent',
  fields: { agent: () => Agent },
  problems: () => [InvalidInput, NotAllowed, StaleVersion],
});

const DisableAgentResult = resultType({
  name: 'DisableAgent',
  description: 'What the agent held goes back to the front of the queue.',
  fields: { agent: () => Agent },
  problems: () => [InvalidInput, NotAllowed, NotFound],
});

const SetPresenceResult = resultType({
  name: 'SetPresence',
  fields: { agent: () => Agent },
  problems: () => [InvalidInput, NotAllowed, NotFound],
});

@Resolver()
export class AgentOperations {
  @Authorized('read_organisation')
  @Query(() => [Agent])
  async agents(
    @Ctx() { reads, reading }: RequestContext,
    @Arg('disabled', () => Boolean, { defaultValue: false, description: 'Those who were disabled as well.' })
    disabled: boolean,
  ): Promise<AgentRow[]> {
    return reads.allAgents(reading.em, disabled);
  }

  @Authorized('edit_teams')
  @Mutation(() => SaveAgentResult)
  async saveAgent(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveAgentInput) input: SaveAgentInput,
  ): Promise<object> {
    const saved = await context.application.saveAgent(context.caller, input);
    if (saved.ok) await context.services.sessionEnds.announce({ agentId: saved.value });
    return answer(saved, async (id) => ({ agent: await context.freshReading().agent.load(id) }));
  }

  @Authorized('manage_organisation')
  @Mutation(() => DisableAgentResult)
  async disableAgent(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisableAgentInput) input: DisableAgentInput,
  ): Promise<object> {
    const disabled = await context.application.disableAgent(context.caller, input);
    if (disabled.ok) await context.services.sessionEnds.announce({ agentId: disabled.value });
    return answer(disabled, async (id) => ({ agent: await context.freshReading().agent.load(id) }));
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
