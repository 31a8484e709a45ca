import type { OpeningView } from '@baton/application';
import type { ConversationRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Conversation } from '../conversations/conversation.types.js';
import type { RequestContext } from '../kernel/context.js';
import { forbidden } from '../kernel/errors.js';
import { InvalidInput, NotAllowed, NotFound } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { PreviewOpeningInput, SaveOpeningTemplateInput } from './opening.inputs.js';
import { ConversationOpening, Opening, OpeningGuide, OpeningPreview } from './opening.types.js';

const SaveOpeningTemplateResult = resultType({
  name: 'SaveOpeningTemplate',
  fields: { opening: () => Opening },
  problems: () => [InvalidInput, NotAllowed, NotFound],
});
const PreviewOpeningResult = resultType({
  name: 'PreviewOpening',
  fields: { preview: () => OpeningPreview },
  problems: () => [InvalidInput, NotAllowed, NotFound],
});

/** Opening messages are between agents: programs that work conversations have no composer. */
@Resolver()
export class OpeningOperations {
  @Authorized('work_conversations')
  @Query(() => [Opening], {
    description: 'Your own, those of the teams, the default and, for leads, those of agents who have one.',
  })
  async openings(@Ctx() context: RequestContext): Promise<OpeningView[]> {
    return openingsOf(context);
  }

  @Authorized('work_conversations')
  @Query(() => OpeningGuide)
  openingGuide(@Ctx() { reads }: RequestContext): object {
    return reads.openingGuide;
  }

  @Authorized('work_conversations')
  @Query(() => PreviewOpeningResult)
  async previewOpening(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => PreviewOpeningInput) input: PreviewOpeningInput,
  ): Promise<object> {
    return answer(await application.previewOpening(caller, input), (preview) => ({ preview }));
  }

  @Authorized('work_conversations')
  @Mutation(() => SaveOpeningTemplateResult)
  async saveOpeningTemplate(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveOpeningTemplateInput) input: SaveOpeningTemplateInput,
  ): Promise<object> {
    const saved = await context.application.saveOpeningTemplate(context.caller, input);
    return answer(saved, async ({ source, key }) => {
      const openings = await openingsOf(context, source === 'agent' ? key : null);
      return { opening: openings.find((opening) => opening.source === source && opening.key === key) };
    });
  }
}

/** `also` names an agent who is shown although they have no wording of their own. */
async function openingsOf(context: RequestContext, also: string | null = null): Promise<OpeningView[]> {
  const { caller, reads, reading } = context;
  if (caller.kind !== 'agent') throw forbidden('Only agents have opening messages.');
  return reads.openingsFor(reading.em, caller, { now: reading.now, also });
}

@Resolver(() => Conversation)
export class ConversationOpeningFields {
  @FieldResolver(() => ConversationOpening, {
    nullable: true,
    description: 'What waited in the composer at the last accept; agents and integrators only.',
  })
  async opening(
    @Root() { id }: ConversationRow,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<object | null> {
    const opening = inside ? await reading.opening.load(id) : null;
    if (!opening) return null;
    const { seq, source, sourceKey, agentId } = opening;
    const whose = source === 'agent' ? await reading.agent.load(agentId) : await reading.teamByKey(sourceKey);
    return { seq, source, key: sourceKey, name: whose?.name ?? null };
  }
}
