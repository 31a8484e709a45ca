import type { RoutingView } from '@baton/application';
import type { TeamRow } from '@baton/persistence';
import type { RoutingDecision } from '@baton/domain';
import { waitInWords } from '@baton/routing';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Team } from '../organisation/team.types.js';
import { Routing, RoutingStep, WaitRange } from './routing.types.js';

type Steps = RoutingDecision['steps'];

@Resolver(() => Routing)
export class RoutingFields {
  @FieldResolver(() => Team)
  async team(@Root() routing: RoutingView, @Ctx() { reading }: RequestContext): Promise<TeamRow | null> {
    return reading.teamByKey(routing.team);
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
