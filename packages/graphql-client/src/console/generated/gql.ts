/* eslint-disable */
import * as types from './graphql.js';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'fragment Me on Agent {\n  id\n  name\n  title\n  role\n  presence\n  capacity\n  load\n  teams {\n    id\n    key\n    name\n  }\n}\n\nquery Session {\n  setup {\n    firstAdminNeeded\n    demo\n  }\n  me {\n    kind\n    agent {\n      ...Me\n    }\n  }\n  widgetConfig {\n    organisation\n    accent\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    agent {\n      ...Me\n    }\n    problem {\n      __typename\n      ... on Problem {\n        message\n      }\n      ... on InvalidInput {\n        field\n      }\n    }\n  }\n}': typeof types.MeFragmentDoc;
};
const documents: Documents = {
  'fragment Me on Agent {\n  id\n  name\n  title\n  role\n  presence\n  capacity\n  load\n  teams {\n    id\n    key\n    name\n  }\n}\n\nquery Session {\n  setup {\n    firstAdminNeeded\n    demo\n  }\n  me {\n    kind\n    agent {\n      ...Me\n    }\n  }\n  widgetConfig {\n    organisation\n    accent\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    agent {\n      ...Me\n    }\n    problem {\n      __typename\n      ... on Problem {\n        message\n      }\n      ... on InvalidInput {\n        field\n      }\n    }\n  }\n}':
    types.MeFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment Me on Agent {\n  id\n  name\n  title\n  role\n  presence\n  capacity\n  load\n  teams {\n    id\n    key\n    name\n  }\n}\n\nquery Session {\n  setup {\n    firstAdminNeeded\n    demo\n  }\n  me {\n    kind\n    agent {\n      ...Me\n    }\n  }\n  widgetConfig {\n    organisation\n    accent\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    agent {\n      ...Me\n    }\n    problem {\n      __typename\n      ... on Problem {\n        message\n      }\n      ... on InvalidInput {\n        field\n      }\n    }\n  }\n}',
): typeof import('./graphql.js').MeFragmentDoc;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
