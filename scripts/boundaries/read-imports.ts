import ts from 'typescript';

export interface Import {
  specifier: string;
  line: number;
  kind: ImportKind;
}

/** A `type` import leaves nothing at run time; a `lazy` one (`import()`) loads when it is reached. */
export type ImportKind = 'type' | 'lazy' | 'value';

/** Every import, re-export and dynamic import of a TypeScript or Svelte source text. */
export function readImports(path: string, text: string): Import[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (node: ts.Node, at: number, kind: ImportKind) => {
    if (!ts.isStringLiteral(node)) return;
    const specifier = node.text.replace(/\?.*$/, ''); // Vite's ?inline, ?url …
    found.push({ specifier, line: file.getLineAndCharacterOfPosition(at).line + 1, kind });
  };
  const visit = (node: ts.Node): void => {
    const at = node.getStart(file);
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, at, isTypeOnly(node.importClause) ? 'type' : 'value');
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, at, node.isTypeOnly || allTypes(node.exportClause) ? 'type' : 'value');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, at, 'type');
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    )
      add(node.arguments[0], at, 'lazy');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Keeps the line numbers: everything outside `<script>` becomes empty lines. */
function scriptsOf(svelte: string): string {
  const blank = (part: string) => part.replaceAll(/[^\n]/g, '');
  let code = '';
  let end = 0;
  for (const match of svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[0].indexOf('>') + 1;
    code += blank(svelte.slice(end, start)) + (match[1] ?? '');
    end = start + (match[1]?.length ?? 0);
  }
  return code;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // import './side-effect.js'
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return !clause.name && allTypes(clause.namedBindings);
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}
