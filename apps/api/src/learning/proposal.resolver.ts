import type * as domain from '@baton/domain';
import type { ConversationRow } from '@baton/persistence';
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Conversation } from '../conversations/conversation.types.js';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { badInput } from '../kernel/errors.js';
import { AlreadyDecided, InvalidInput, NotAllowed, NotFound } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { ApproveProposalInput, ProposalsArgs, RejectProposalInput } from './proposal.inputs.js';
import { Proposal, ProposalConnection } from './proposal.types.js';

const MAX_PAGE = 100;

const DecideProposalResult = resultType({
  name: 'DecideProposal',
  fields: { proposal: () => Proposal },
  problems: () => [InvalidInput, NotFound, NotAllowed, AlreadyDecided],
});

@Resolver(() => Proposal)
export class ProposalFields {
  @FieldResolver(() => [Conversation], {
    description:
      'Those that would have needed it, oldest first, as far as they exist and the caller may read them.',
  })
  async conversations(
    @Root() { conversations }: domain.Proposal,
    @Ctx() { caller, reading, reads }: RequestContext,
  ): Promise<ConversationRow[]> {
    const rows = await Promise.all(conversations.map((id) => reads.visibleConversation(reading, caller, id)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who resolved the first of them.' })
  async resolvedBy(
    @Root() { agentId }: domain.Proposal,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return agentId === null ? null : ((await reading.agent.load(agentId))?.name ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Null while it is open, and when a program decided.',
  })
  async decidedBy(
    @Root() { decidedById }: domain.Proposal,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return decidedById === null ? null : ((await reading.agent.load(decidedById))?.name ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Display name of its topic.' })
  async intentName(
    @Root() { draft }: domain.Proposal,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return draft.intent === null ? null : reading.intentName(draft.intent);
  }
}

@Resolver()
export class ProposalOperations {
  @Authorized('edit_knowledge')
  @Query(() => ProposalConnection, { description: 'Newest first.' })
  async proposals(
    @Ctx() { reading, reads }: RequestContext,
    @Args(() => ProposalsArgs) { state, first, after }: ProposalsArgs,
  ): Promise<object> {
    const page = await reads.readProposals(reading.em, {
      state: state ?? 'open',
      first: pageSize('first', first, MAX_PAGE),
      after: after ?? null,
    });
    if (!page) throw badInput('after', 'is not a cursor of this list; use pageInfo.endCursor');
    const edges = page.proposals.map((node) => ({ node, cursor: reads.proposalCursor(node) }));
    const pageInfo = { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: page.hasMore };
    return { edges, pageInfo, totalCount: page.total };
  }

  @Authorized('edit_knowledge')
  @Mutation(() => DecideProposalResult)
  async approveProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApproveProposalInput) input: ApproveProposalInput,
  ): Promise<object> {
    const decided = await context.application.approveProposal(context.caller, input);
    return answer(decided, async (id) => ({ proposal: await context.freshReading().proposal.load(id) }));
  }

  @Authorized('edit_knowledge')
  @Mutation(() => DecideProposalResult)
  async rejectProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => RejectProposalInput) input: RejectProposalInput,
  ): Promise<object> {
    const decided = await context.application.rejectProposal(context.caller, input);
    return answer(decided, async (id) => ({ proposal: await context.freshReading().proposal.load(id) }));
  }
}
