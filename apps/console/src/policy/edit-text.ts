import { isMap, isSeq, parseDocument, type Document } from 'yaml';

/** The text with a number set, or taken out; comments and the rest stay as they are. */
export function withNumber(text: string, path: readonly string[], value: number | null): string {
  const document = parseDocument(text);
  // What cannot be read is mended in the text first.
  if (document.errors.length > 0) return text;
  if (value !== null) document.setIn(path, value);
  else if (document.hasIn(path)) takeOut(document, path);
  return written(document);
}

/** With the last of several numbers goes what held them. */
function takeOut(document: Document.Parsed, path: readonly string[]): void {
  document.deleteIn(path);
  const around = path.slice(0, -1);
  const rest = document.getIn(around);
  if (isMap(rest) && rest.items.length === 0) document.deleteIn(around);
}

/** The text without the rule of this id. */
export function withoutRule(text: string, id: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const rules = document.get('rules');
  if (isSeq(rules)) rules.items = rules.items.filter((rule) => !isMap(rule) || rule.get('id') !== id);
  return written(document);
}

/** The text with one more rule to start from, and the rule's id; null when the text cannot be read. */
export function withNewRule(text: string): { readonly text: string; readonly id: string } | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const rules = document.get('rules');
  const taken = new Set(isSeq(rules) ? rules.items.map((rule) => isMap(rule) && rule.get('id')) : []);
  let id = 'new-rule';
  for (let n = 2; taken.has(id); n += 1) id = `new-rule-${n}`;
  const when = document.createNode({ signal: 'health.rephrasings', op: '>=', value: 3 }, { flow: true });
  const rule = document.createNode({
    id,
    description: 'Say what it is for.',
    when,
    outcome: 'offer',
    reason: 'failed_exchanges',
    priority: 10,
  });
  rule.spaceBefore = true;
  document.addIn(['rules'], rule);
  return { text: written(document), id };
}

function written(document: Document.Parsed): string {
  return document.toString({ lineWidth: 0, singleQuote: true });
}
