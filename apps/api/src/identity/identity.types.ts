import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { ApiKeyScopeEnum, CallerKindEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Caller {
  @Field(() => CallerKindEnum)
  readonly kind!: string;

  @Field(() => [ApiKeyScopeEnum])
  readonly scopes!: string[];
}

@ObjectType({ simpleResolvers: true })
export class VisitorSession {
  @Field(() => String)
  readonly token!: string;

  @Field(() => DateTime)
  readonly expiresAt!: Date | string;
}

@ObjectType({ simpleResolvers: true })
export class ApiKey {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [ApiKeyScopeEnum])
  readonly scopes!: string[];

  @Field(() => DateTime)
  readonly createdAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  readonly lastUsedAt?: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  readonly revokedAt?: Date | string | null;
}
