import type { DialogueFile as DialogueFileValue } from '@baton/application';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { AddDialoguesInput, BadDialogues, DialogueFile, RemoveDialoguesInput } from './dialogues.types.js';

const AddDialoguesResult = resultType({
  name: 'AddDialogues',
  fields: { file: () => DialogueFile },
  problems: () => [InvalidInput, NotAllowed, BadDialogues],
});
const RemoveDialoguesResult = resultType({
  name: 'RemoveDialogues',
  fields: { fileId: () => ID },
  problems: () => [InvalidInput, NotAllowed],
});

@Resolver(() => DialogueFile)
export class DialogueOperations {
  @FieldResolver(() => String, { nullable: true })
  async uploadedBy(
    @Root() { authorId }: DialogueFileValue,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return (await reading.agent.load(authorId))?.name ?? null;
  }

  @Authorized('edit_policy')
  @Query(() => [DialogueFile], { description: 'Newest first.' })
  async dialogueFiles(@Ctx() { reads, reading }: RequestContext): Promise<DialogueFileValue[]> {
    return reads.dialogueFiles(reading.em);
  }

  @Authorized('edit_policy')
  @Mutation(() => AddDialoguesResult)
  async addDialogues(
    @Ctx() { application, caller, reads, reading }: RequestContext,
    @Arg('input', () => AddDialoguesInput) input: AddDialoguesInput,
  ): Promise<object> {
    const added = await application.addDialogues(caller, input);
    return answer(added, async (id) => ({ file: await reads.dialogueFile(reading.em, id) }));
  }

  @Authorized('edit_policy')
  @Mutation(() => RemoveDialoguesResult)
  async removeDialogues(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => RemoveDialoguesInput) input: RemoveDialoguesInput,
  ): Promise<object> {
    return answer(await application.removeDialogues(caller, input), (fileId) => ({ fileId }));
  }
}
