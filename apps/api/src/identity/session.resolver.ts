import type { VisitorSession as VisitorSessionValue } from '@baton/application';
import type { AgentRow, CustomerRow } from '@baton/persistence';
import type { Caller as CallerValue } from '@baton/domain';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../context/customer.types.js';
import type { RequestContext } from '../kernel/context.js';
import { badInput, forbidden } from '../kernel/errors.js';
import { Agent } from '../organisation/agent.types.js';
import { DateTime } from '../schema/date-time.js';
import { InvalidInput, WrongCredentials } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { SignInInput, StartVisitorSessionInput } from './identity.inputs.js';
import { Caller, VisitorSession } from './identity.types.js';

const SignInResult = resultType({
  name: 'SignIn',
  fields: { token: () => String, expiresAt: () => DateTime, agent: () => Agent },
  problems: () => [InvalidInput, WrongCredentials],
});

@Resolver(() => Caller)
export class CallerFields {
  @FieldResolver(() => Agent, { nullable: true })
  async agent(@Root() caller: CallerValue, @Ctx() { reading }: RequestContext): Promise<AgentRow | null> {
    return caller.kind === 'agent' ? reading.agent.load(caller.agentId) : null;
  }

  @FieldResolver(() => Customer, { nullable: true })
  async customer(
    @Root() caller: CallerValue,
    @Ctx() { reading }: RequestContext,
  ): Promise<CustomerRow | null> {
    if (caller.kind === 'visitor') return reading.customer.load(caller.customerId);
    const actsFor = caller.kind === 'integrator' ? caller.onBehalfOf : null;
    return actsFor ? reading.customer.load(actsFor) : null;
  }
}

@Resolver(() => VisitorSession)
export class VisitorSessionFields {
  @FieldResolver(() => Customer)
  async customer(
    @Root() session: VisitorSessionValue,
    @Ctx() { reading }: RequestContext,
  ): Promise<CustomerRow | null> {
    return reading.customer.load(session.customerId);
  }
}

@Resolver()
export class SessionOperations {
  @Authorized('enter')
  @Query(() => Caller)
  me(@Ctx() { caller }: RequestContext): object {
    return { ...caller, scopes: caller.kind === 'integrator' ? caller.scopes : [] };
  }

  @Authorized('start_visitor_session')
  @Mutation(() => VisitorSession)
  async startVisitorSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => StartVisitorSessionInput) input: StartVisitorSessionInput,
  ): Promise<VisitorSessionValue> {
    const started = await context.application.startVisitorSession(context.caller, input);
    if (started.ok) return started.value;
    const { problem } = started;
    if (problem.kind === 'not_allowed') throw forbidden(problem.message, 'identity');
    throw badInput(problem.field, problem.message.slice(`${problem.field}: `.length));
  }

  @Authorized('enter')
  @Mutation(() => SignInResult)
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<object> {
    // A socket belongs to whoever opened it for as long as it is open.
    const { cookie } = context;
    if (!cookie) throw forbidden('Sign in over HTTP, then open the socket with the token.');
    context.services.signInLimit.check(context.address, input.email);
    const session = await context.application.signIn(input);
    return answer(session, async ({ token, expiresAt, agentId }) => {
      cookie.set(token, expiresAt);
      const caller = await context.application.authenticate({ token, onBehalfOf: null });
      if (caller) context.becomes(caller);
      return { token, expiresAt, agent: await context.freshReading().agent.load(agentId) };
    });
  }

  @Authorized('enter')
  @Mutation(() => Boolean)
  async signOut(@Ctx() { application, caller, cookie, services }: RequestContext): Promise<boolean> {
    cookie?.clear();
    if (caller.kind !== 'agent') return false;
    await application.signOut(caller.agentId);
    await services.sessionEnds.announce({ agentId: caller.agentId });
    return true;
  }
}
