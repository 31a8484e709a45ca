import type { TaxonomyVersionView } from '@baton/application';
import type { IntentDefinition } from '@baton/domain';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { SaveTaxonomyInput, UseTaxonomyVersionInput } from './taxonomy.inputs.js';
import { IntentReport, Taxonomy, TaxonomyIntent, TaxonomyVersion } from './taxonomy.types.js';

const SaveTaxonomyResult = resultType({
  name: 'SaveTaxonomy',
  fields: { taxonomy: () => Taxonomy },
  problems: () => [InvalidInput, NotAllowed, StaleVersion],
});
const UseTaxonomyVersionResult = resultType({
  name: 'UseTaxonomyVersion',
  fields: { taxonomy: () => Taxonomy },
  problems: () => [InvalidInput, NotAllowed, NotFound, StaleVersion],
});

@Resolver(() => TaxonomyVersion)
export class TaxonomyVersionFields {
  @FieldResolver(() => String, { nullable: true, description: 'Null for the one of the setup.' })
  async savedBy(
    @Root() { authorId }: TaxonomyVersionView,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return authorId === null ? null : ((await reading.agent.load(authorId))?.name ?? null);
  }
}

@Resolver(() => Taxonomy)
export class TaxonomyFields {
  @FieldResolver(() => [TaxonomyIntent])
  async intents(
    @Root() { version }: TaxonomyVersionView,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<readonly IntentDefinition[]> {
    return (await reads.taxonomyVersion(reading.em, version)).intents;
  }

  @FieldResolver(() => [String])
  async outOfScope(
    @Root() { version }: TaxonomyVersionView,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<readonly string[]> {
    return (await reads.taxonomyVersion(reading.em, version)).outOfScope;
  }

  @FieldResolver(() => IntentReport, { nullable: true, description: 'Of the model in use.' })
  async report(@Ctx() { reads, reading }: RequestContext): Promise<object | null> {
    const inUse = await reads.reportInUse(reading.em);
    return inUse && { ...inUse.report, version: inUse.version, trainedAt: inUse.trainedAt };
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The version in use: the newest one trained.' })
  async inUse(@Ctx() { reads, reading }: RequestContext): Promise<number | null> {
    return reads.versionInUse(reading.em);
  }

  @FieldResolver(() => [TaxonomyVersion], { description: 'The last hundred versions, newest first.' })
  async history(@Ctx() { reads, reading }: RequestContext): Promise<TaxonomyVersionView[]> {
    return reads.taxonomyVersions(reading.em);
  }
}

@Resolver()
export class TaxonomyOperations {
  @Authorized('edit_understanding')
  @Query(() => Taxonomy, { nullable: true })
  async taxonomy(@Ctx() context: RequestContext): Promise<object | null> {
    return newest(context);
  }

  @Authorized('edit_understanding')
  @Mutation(() => SaveTaxonomyResult)
  async saveTaxonomy(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveTaxonomyInput) input: SaveTaxonomyInput,
  ): Promise<object> {
    const saved = await context.application.saveTaxonomy(context.caller, input);
    return answer(saved, async () => ({ taxonomy: await newest(context) }));
  }

  @Authorized('edit_understanding')
  @Mutation(() => UseTaxonomyVersionResult)
  async useTaxonomyVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => UseTaxonomyVersionInput) input: UseTaxonomyVersionInput,
  ): Promise<object> {
    const used = await context.application.useTaxonomyVersion(context.caller, input);
    return answer(used, async () => ({ taxonomy: await newest(context) }));
  }
}

async function newest({ reads, reading }: RequestContext): Promise<TaxonomyVersionView | null> {
  return (await reads.taxonomyVersions(reading.em, 1))[0] ?? null;
}
