/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CallerKind = 'AGENT' | 'ANONYMOUS' | 'INTEGRATOR' | 'VISITOR';

export type Presence = 'AWAY' | 'OFFLINE' | 'ONLINE';

export type Role = 'ADMIN' | 'AGENT' | 'LEAD';

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

export type MeFragment = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly presence: Presence;
  readonly capacity: number;
  readonly load: number;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
};

export type SessionQueryVariables = Exact<{ [key: string]: never }>;

export type SessionQuery = {
  readonly setup: { readonly firstAdminNeeded: boolean; readonly demo: boolean };
  readonly me: {
    readonly kind: CallerKind;
    readonly agent: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly presence: Presence;
      readonly capacity: number;
      readonly load: number;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
  };
  readonly widgetConfig: { readonly organisation: string; readonly accent: string };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  readonly signIn: {
    readonly agent: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly presence: Presence;
      readonly capacity: number;
      readonly load: number;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'WrongCredentials'; readonly message: string }
      | null;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MeFragmentDoc = new TypedDocumentString(
  `
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  capacity
  load
  teams {
    id
    key
    name
  }
}
    `,
  { fragmentName: 'Me' },
) as unknown as TypedDocumentString<MeFragment, unknown>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  setup {
    firstAdminNeeded
    demo
  }
  me {
    kind
    agent {
      ...Me
    }
  }
  widgetConfig {
    organisation
    accent
  }
}
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  capacity
  load
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    agent {
      ...Me
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  capacity
  load
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
