import type { RoutingView } from '@baton/application';
import type { AgentRow, TeamRow } from '@baton/persistence';
import type { RoutingDecision } from '@baton/domain';
import { waitInWords } from '@baton/routing';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Agent } from '../organisation/agent.types.js';
import { Team } from '../organisation/team.types.js';
import { WaitAlternativeEnum } from '../schema/enums.js';
import { Routing, RoutingStep, WaitRange } from './routing.types.js';

type Steps = RoutingDecision['steps'];

@Resolver(() => Routing)
export class RoutingFields {
  @FieldResolver(() => Team)
  async team(@Root() routing: RoutingView, @Ctx() { reading }: RequestContext): Promise<TeamRow | null> {
    return reading.teamByKey(routing.team);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'Who was asked by this decision; agents and integrators only.',
  })
  async offeredTo(
    @Root() { offeredTo }: RoutingView,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<AgentRow | null> {
    return inside && offeredTo ? reading.agent.load(offeredTo) : null;
  }

  @FieldResolver(() => Float, { description: 'Agents and integrators only; 0 for customers.' })
  confidence(@Root() routing: RoutingView, @Ctx() { inside }: RequestContext): number {
    return inside ? routing.confidence : 0;
  }

  @FieldResolver(() => Boolean, { description: 'Agents and integrators only; false for customers.' })
  mayNeedReassignment(@Root() routing: RoutingView, @Ctx() { inside }: RequestContext): boolean {
    return inside && routing.mayNeedReassignment;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Agents and integrators only.' })
  fallbackFrom(@Root() routing: RoutingView, @Ctx() { inside }: RequestContext): string | null {
    return inside ? routing.fallbackFrom : null;
  }

  @FieldResolver(() => [WaitAlternativeEnum], {
    description:
      'What the customer may do instead of waiting: offered when it takes long, or nobody is there.',
  })
  alternatives(@Root() { alternatives }: RoutingView): readonly string[] {
    return alternatives;
  }

  @FieldResolver(() => [RoutingStep], {
    description: 'Agents and integrators only; empty for customers.',
  })
  steps(@Root() routing: RoutingView, @Ctx() { inside }: RequestContext): Steps {
    return inside ? routing.steps : [];
  }

  @FieldResolver(() => WaitRange, { nullable: true })
  expectedWait(@Root() { wait }: RoutingView): object | null {
    if (!wait) return null;
    return {
      lowSeconds: Math.round(wait.low),
      highSeconds: Math.round(wait.high),
      text: waitInWords(wait),
    };
  }
}
