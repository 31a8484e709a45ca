import { isMap, isSeq, parseDocument, type Document } from 'yaml';

/** The text with a number or a text set, or taken out; comments and the rest stay as they are. */
export function withValue(
  text: string,
  path: readonly (string | number)[],
  value: number | string | null,
): string {
  const document = parseDocument(text);
  // What cannot be read is mended in the text first.
  if (document.errors.length > 0) return text;
  if (value !== null) document.setIn(path, value);
  else if (document.hasIn(path)) takeOut(document, path);
  return written(document);
}

/** With the last of several goes what held them, but for the policy itself. */
function takeOut(document: Document.Parsed, path: readonly (string | number)[]): void {
  document.deleteIn(path);
  const around = path.slice(0, -1);
  const rest = document.getIn(around);
  if (around.length > 0 && (isMap(rest) || isSeq(rest)) && rest.items.length === 0) takeOut(document, around);
}

/** The text with one more way to say what a template says; null when the text cannot be read. */
export function withNewWording(text: string, template: string): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  document.addIn(['templates', template], document.createNode({ text: FIRST_WORDING }));
  return written(document);
}

/** The text with one more template, and its name; null when the text cannot be read. */
export function withNewTemplate(text: string): { readonly text: string; readonly name: string } | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  let name = 'new-template';
  for (let n = 2; document.hasIn(['templates', name]); n += 1) name = `new-template-${n}`;
  document.setIn(['templates', name], document.createNode([{ text: FIRST_WORDING }]));
  return { text: written(document), name };
}

const FIRST_WORDING = 'Someone from {{team}} can go deeper into this with you. Shall I bring them in?';

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
