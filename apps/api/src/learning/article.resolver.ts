import type { ArticleView } from '@baton/application';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Article } from '../organisation/knowledge.types.js';
import { Provenance } from './provenance.types.js';

@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => Provenance, {
    nullable: true,
    description: 'Null for what was written as an article, and for customers.',
  })
  async provenance(
    @Root() { proposalId }: ArticleView,
    @Ctx() { caller, inside, reading, reads }: RequestContext,
  ): Promise<object | null> {
    const proposal = inside && proposalId ? await reading.proposal.load(proposalId) : null;
    if (!proposal) return null;
    const { agentId, decidedById, decidedAt, conversations } = proposal;
    const rows = await Promise.all(conversations.map((id) => reads.visibleConversation(reading, caller, id)));
    return {
      conversations: rows.filter((row) => row !== null),
      resolvedBy: agentId && ((await reading.agent.load(agentId))?.name ?? null),
      approvedBy: decidedById && ((await reading.agent.load(decidedById))?.name ?? null),
      approvedAt: decidedAt,
    };
  }
}
