import type { Plugin } from 'vite';

/** Takes the spaces out of GraphQL documents, and those that nobody uses out of the file. */
export function slimDocuments(): Plugin {
  return {
    name: 'slim-documents',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/widget/generated/graphql.ts')) return null;
      return code
        .replaceAll('= new TypedDocumentString(', '= /* @__PURE__ */ new TypedDocumentString(')
        .replaceAll(/`[^`]*`/g, (document) =>
          document.replaceAll(/\s+/g, ' ').replaceAll(/ ?([{}():]) ?/g, '$1'),
        );
    },
  };
}
