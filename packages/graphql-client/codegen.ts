import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed documents for the two faces, from the checked-in contract. String mode keeps the GraphQL parser out of
 * the bundles; each face has its own output so that the widget carries no console operation.
 */
function face(name: 'widget' | 'console'): CodegenConfig['generates'] {
  return {
    [`src/${name}/generated/`]: {
      documents: `src/${name}/**/*.graphql`,
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        scalars: { DateTime: 'string' },
      },
    },
  };
}

const config: CodegenConfig = {
  schema: '../../apps/api/schema.graphql',
  emitLegacyCommonJSImports: false,
  ignoreNoDocuments: true,
  hooks: { afterAllFileWrite: ['prettier --write'] },
  generates: { ...face('widget'), ...face('console') },
};

export default config;
