import type { PolicyVersionView } from '@baton/application';
import { signalReference, type DiffLine as DiffLineValue } from '@baton/rules';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { PolicyDryRun, PolicyReplay } from './dry-run.types.js';
import {
  CheckPolicyInput,
  DryRunPolicyInput,
  PublishPolicyInput,
  ReplayPolicyInput,
  UsePolicyVersionInput,
} from './policy.inputs.js';
import { BadPolicy } from './policy.problems.js';
import { DiffLine, PolicyCheck, PolicyOutline, PolicySignal, PolicyVersion } from './policy.types.js';
import { dryRunView, outlineView, replayedView, signalView } from './verdict.js';

const CheckPolicyResult = resultType({
  name: 'CheckPolicy',
  fields: { check: () => PolicyCheck },
  problems: () => [InvalidInput, NotAllowed],
});
const DryRunPolicyResult = resultType({
  name: 'DryRunPolicy',
  fields: { dryRun: () => PolicyDryRun },
  problems: () => [InvalidInput, NotAllowed, NotFound, BadPolicy],
});
const ReplayPolicyResult = resultType({
  name: 'ReplayPolicy',
  fields: { replay: () => PolicyReplay },
  problems: () => [InvalidInput, NotAllowed, NotFound, BadPolicy],
});
const PublishPolicyResult = resultType({
  name: 'PublishPolicy',
  fields: { policy: () => PolicyVersion },
  problems: () => [InvalidInput, NotAllowed, StaleVersion, BadPolicy],
});
const UsePolicyVersionResult = resultType({
  name: 'UsePolicyVersion',
  fields: { policy: () => PolicyVersion },
  problems: () => [InvalidInput, NotAllowed, NotFound, StaleVersion, BadPolicy],
});

@Resolver(() => PolicyVersion)
export class PolicyVersionFields {
  @FieldResolver(() => String, { nullable: true, description: 'Null for the one of the setup.' })
  async publishedBy(
    @Root() { authorId }: PolicyVersionView,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return authorId === null ? null : ((await reading.agent.load(authorId))?.name ?? null);
  }

  @FieldResolver(() => String, { description: 'All of it, as YAML.', complexity: 10 })
  async text(
    @Root() { version }: PolicyVersionView,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<string> {
    return reads.policyText(reading.em, version);
  }

  @FieldResolver(() => PolicyOutline)
  async outline(
    @Root() { version }: PolicyVersionView,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<object> {
    return outlineView(await reads.policyOutline(reading.em, version));
  }

  @FieldResolver(() => [DiffLine], {
    nullable: true,
    description: 'What it changed in the version before, with a few lines around; null for the first.',
  })
  async changes(
    @Root() { version }: PolicyVersionView,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<DiffLineValue[] | null> {
    return reads.policyChanges(reading.em, version);
  }
}

@Resolver()
export class PolicyOperations {
  @Authorized('edit_policy')
  @Query(() => PolicyVersion, { description: 'The version in force, or another one.', nullable: true })
  async policy(
    @Ctx() { reads, reading }: RequestContext,
    @Arg('version', () => Int, { nullable: true }) version?: number | null,
  ): Promise<PolicyVersionView | null> {
    return version ? reads.policyVersion(reading.em, version) : reads.policyInForce(reading.em);
  }

  @Authorized('edit_policy')
  @Query(() => [PolicySignal], { description: 'Everything that a condition can name.' })
  policySignals(): object[] {
    return signalReference().map(signalView);
  }

  @Authorized('edit_policy')
  @Query(() => [PolicyVersion], { description: 'The last hundred versions, newest first.' })
  async policyHistory(@Ctx() { reads, reading }: RequestContext): Promise<PolicyVersionView[]> {
    return reads.policyVersions(reading.em);
  }

  @Authorized('edit_policy')
  @Query(() => CheckPolicyResult)
  async checkPolicy(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => CheckPolicyInput) input: CheckPolicyInput,
  ): Promise<object> {
    const checked = await application.checkPolicy(caller, input);
    return answer(checked, ({ outline, ...rest }) => ({
      check: { ...rest, outline: outline && outlineView(outline) },
    }));
  }

  @Authorized('edit_policy')
  @Query(() => DryRunPolicyResult)
  async dryRunPolicy(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => DryRunPolicyInput) input: DryRunPolicyInput,
  ): Promise<object> {
    const ran = await application.dryRunPolicy(caller, input);
    return answer(ran, (run) => ({ dryRun: dryRunView(run) }));
  }

  @Authorized('edit_policy')
  @Query(() => ReplayPolicyResult)
  async replayPolicy(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ReplayPolicyInput) input: ReplayPolicyInput,
  ): Promise<object> {
    const replayed = await application.replayPolicy(caller, input);
    return answer(replayed, ({ id, messages }) => ({ replay: { id, messages: messages.map(replayedView) } }));
  }

  @Authorized('edit_policy')
  @Mutation(() => PublishPolicyResult)
  async publishPolicy(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishPolicyInput) input: PublishPolicyInput,
  ): Promise<object> {
    const published = await context.application.publishPolicy(context.caller, input);
    return answer(published, (version) => shown(context, version));
  }

  @Authorized('edit_policy')
  @Mutation(() => UsePolicyVersionResult)
  async usePolicyVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => UsePolicyVersionInput) input: UsePolicyVersionInput,
  ): Promise<object> {
    const used = await context.application.usePolicyVersion(context.caller, input);
    return answer(used, (version) => shown(context, version));
  }
}

async function shown({ reads, reading }: RequestContext, version: number): Promise<object> {
  return { policy: await reads.policyVersion(reading.em, version) };
}
