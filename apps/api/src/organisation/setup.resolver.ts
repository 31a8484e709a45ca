import type { Caller } from '@baton/domain';
import type { AgentRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { CreateFirstAdminInput } from '../identity/identity.inputs.js';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Agent } from './agent.types.js';
import { Setup, WidgetConfig } from './setup.types.js';

const CreateFirstAdminResult = resultType({
  name: 'CreateFirstAdmin',
  fields: { agent: () => Agent },
  problems: () => [InvalidInput, NotAllowed],
});

/** Before the organisation is set up, the widget has nothing to say but is not broken. */
const notSetUp = {
  organisation: '',
  greeting: '',
  frequentQuestions: [],
  accent: '#2b6cb0',
  peopleOnline: false,
};

@Resolver()
export class SetupOperations {
  @Authorized('enter')
  @Query(() => WidgetConfig)
  async widgetConfig(@Ctx() { reading }: RequestContext): Promise<object> {
    const organisation = await reading.organisation();
    if (!organisation) return notSetUp;
    const { greeting, frequentQuestions, accent } = organisation.settings;
    const { agents } = await reading.floor();
    const peopleOnline = agents.some(({ presence, capacity }) => presence === 'online' && capacity > 0);
    return { organisation: organisation.name, greeting, frequentQuestions, accent, peopleOnline };
  }

  @Authorized('enter')
  @Query(() => Setup)
  async setup(@Ctx() { application, reading }: RequestContext): Promise<object> {
    const organisation = await reading.organisation();
    return {
      firstAdminNeeded: await application.firstAdminNeeded(),
      demo: organisation?.settings.demo ?? false,
      mailSetUp: application.mailSetUp(),
    };
  }

  @Authorized('enter')
  @Mutation(() => CreateFirstAdminResult)
  async createFirstAdmin(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateFirstAdminInput) input: CreateFirstAdminInput,
  ): Promise<object> {
    const created = await context.application.createFirstAdmin(input);
    return answer(created, async (id) => {
      const agent = await context.freshReading().agent.load(id);
      if (agent) context.becomes(asCaller(agent));
      return { agent };
    });
  }
}

/** For the rest of this answer only; signing in is a request of its own. */
function asCaller({ id, role, name, createdAt }: AgentRow): Caller {
  return { kind: 'agent', agentId: id, role, name, teams: [], expiresAt: createdAt };
}
