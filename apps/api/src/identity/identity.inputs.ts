import { Field, ID, InputType } from 'type-graphql';
import { ApiKeyScopeEnum } from '../schema/enums.js';

@InputType()
export class StartVisitorSessionInput {
  @Field(() => String, {
    nullable: true,
    description: 'HS256 JWT signed by the host site: sub, name, email, segments, attributes, exp.',
  })
  readonly identity?: string | null;

  @Field(() => String, { nullable: true })
  readonly locale?: string | null;

  @Field(() => String, { nullable: true })
  readonly page?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A visitor token to continue with, also when it is close to its end.',
  })
  readonly token?: string | null;
}

@InputType()
export class SignInInput {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly password!: string;
}

@InputType()
export class CreateFirstAdminInput {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly password!: string;

  @Field(() => String)
  readonly organisation!: string;
}

@InputType()
export class CreateApiKeyInput {
  @Field(() => ID)
  readonly clientKeyId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [ApiKeyScopeEnum])
  readonly scopes!: string[];
}

@InputType()
export class RevokeApiKeyInput {
  @Field(() => ID)
  readonly id!: string;
}
