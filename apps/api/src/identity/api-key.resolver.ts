import type { ApiKeyRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { IdReused, InvalidInput, NotAllowed, NotFound } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { CreateApiKeyInput, RevokeApiKeyInput } from './identity.inputs.js';
import { ApiKey } from './identity.types.js';

const CreateApiKeyResult = resultType({
  name: 'CreateApiKey',
  description: 'The secret is shown this once and stored only as a hash.',
  fields: { apiKey: () => ApiKey, secret: () => String },
  problems: () => [InvalidInput, NotAllowed, IdReused],
});
const RevokeApiKeyResult = resultType({
  name: 'RevokeApiKey',
  fields: { apiKey: () => ApiKey },
  problems: () => [InvalidInput, NotFound, NotAllowed],
});

@Resolver()
export class ApiKeyOperations {
  @Authorized('manage_organisation')
  @Query(() => [ApiKey])
  async apiKeys(@Ctx() { reads, reading }: RequestContext): Promise<ApiKeyRow[]> {
    return reads.allApiKeys(reading.em);
  }

  @Authorized('manage_organisation')
  @Mutation(() => CreateApiKeyResult)
  async createApiKey(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
  ): Promise<object> {
    const created = await application.createApiKey(caller, input);
    return answer(created, ({ row, secret }) => ({ apiKey: row, secret }));
  }

  @Authorized('manage_organisation')
  @Mutation(() => RevokeApiKeyResult)
  async revokeApiKey(
    @Ctx() { application, caller, services }: RequestContext,
    @Arg('input', () => RevokeApiKeyInput) input: RevokeApiKeyInput,
  ): Promise<object> {
    const revoked = await application.revokeApiKey(caller, input);
    if (revoked.ok) await services.sessionEnds.announce({ apiKeyId: revoked.value.id });
    return answer(revoked, (apiKey) => ({ apiKey }));
  }
}
