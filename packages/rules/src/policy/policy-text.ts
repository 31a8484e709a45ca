import { Segment } from '@baton/domain';
import { Document, LineCounter, isAlias, isMap, isNode, isSeq, parseDocument, visit } from 'yaml';
import { parsePolicy, type PolicyProblem } from './parse-policy.js';
import type { Condition } from './condition.js';
import type { Policy, PolicyRule, Threshold } from './policy.js';
import type { Wording } from './template.js';

/** Longest text of a policy, in characters. */
export const LONGEST_POLICY_TEXT = 200_000;

/** A problem with the line it is on, from 1; null when it is not about a place. */
export interface TextProblem extends PolicyProblem {
  readonly line: number | null;
}

/** What was read, and on which line of the text a path such as `rules[2].when` stands. */
export type ReadPolicy =
  | { readonly ok: true; readonly policy: Policy; readonly lineOf: (path: string) => number | null }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * Reads a policy as people write it, in YAML or JSON, without its version: that is given when it is published (0 here).
 * Refuses what `parsePolicy` refuses, and names the lines.
 */
export function readPolicyText(text: string): ReadPolicy {
  if (text.length > LONGEST_POLICY_TEXT) return refused(`is longer than ${LONGEST_POLICY_TEXT} characters`);
  const deep = tooDeep(text);
  if (deep !== null) return refused('is nested too deeply', deep);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number | undefined): number | null =>
    offset === undefined ? null : lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) return refused(`cannot be read: ${error.message}`, at(error.pos[0]));
  const bad = firstBadKey(document);
  if (bad) return refused(bad.message, at(bad.offset));
  const alias = firstAlias(document);
  if (alias !== undefined) return refused('refers to another place (*); write it out instead', at(alias));
  const content: unknown = document.toJS();
  const lineOf = (path: string): number | null => at(offsetOf(document, path));
  const parsed = parsePolicy(isRecord(content) ? { ...content, version: 0 } : content);
  if (parsed.ok) return { ok: true, policy: parsed.policy, lineOf };
  return { ok: false, problems: parsed.problems.map((p) => shown({ ...p, line: lineOf(p.path) })) };
}

function refused(message: string, line: number | null = null): ReadPolicy {
  return { ok: false, problems: [shown({ path: '(policy)', message, line })] };
}

/** In characters. Problems quote what is wrong, which may be as long as the text. */
const LONGEST_MESSAGE = 1_000;
const LONGEST_PATH = 200;

function shown({ path, message, line }: TextProblem): TextProblem {
  return { path: cut(path, LONGEST_PATH), message: cut(message, LONGEST_MESSAGE), line };
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Brackets, or list marks on one line, inside each other; deeper ones would exhaust the parser's stack. */
const DEEPEST = 100;

/** The line on which a text is nested deeper than any policy; null when nowhere. Counts what stands in quotes too. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (const [i, line] of text.split('\n').entries()) {
    for (const character of line) {
      if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth = Math.max(0, depth - 1);
      if (depth > DEEPEST) return i + 1;
    }
    const marks = /^[\s?-]*/.exec(line)?.[0] ?? '';
    if (marks.length > 4 * DEEPEST || marks.replaceAll(/\s/g, '').length > DEEPEST) return i + 1;
  }
  return null;
}

interface BadKey {
  readonly message: string;
  readonly offset: number | undefined;
}

/** A key that is there twice (the library's own check compares each with every other), or that would get lost. */
function firstBadKey(document: Document.Parsed): BadKey | undefined {
  let found: BadKey | undefined;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(key);
        if (seen.has(name) || name === '__proto__') {
          const message = seen.has(name) ? `says "${name}" twice in one place` : `cannot have a "${name}"`;
          found = { message, offset: isNode(key) ? key.range?.[0] : undefined };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

function firstAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

/** Where the path stands, or the nearest thing around it that is there. */
function offsetOf(document: Document.Parsed, path: string): number | undefined {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(steps.slice(0, length), true);
    if (isNode(node) && !isAlias(node) && node.range) return node.range[0];
  }
  return undefined;
}

/** A policy as `readPolicyText` reads it: the same text for the same policy, whatever the order it was stored in. */
export function writePolicyText({
  coolDownMessages,
  maxOffers,
  thresholds,
  templates,
  rules,
}: Policy): string {
  const names = Object.keys(thresholds).toSorted();
  const templateNames = Object.keys(templates).toSorted();
  const document = new Document({
    coolDownMessages,
    maxOffers,
    thresholds: Object.fromEntries(names.map((name) => [name, plainThreshold(thresholds[name])])),
    ...(templateNames.length > 0 && {
      templates: Object.fromEntries(templateNames.map((name) => [name, templates[name]?.map(plainWording)])),
    }),
    rules: rules.map(plainRule),
  });
  visit(document, {
    Map: (key, map) => {
      if (isMap(map) && (map.has('signal') || map.has('default'))) map.flow = true;
    },
    Pair: (_, pair) => {
      if (isSeq(pair.value) && String(pair.key) === 'ignoresVetoes') pair.value.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: true });
  return text
    .replaceAll(/\n( {2}- id:)/g, '\n\n$1')
    .replace('\nthresholds:', '\n\nthresholds:')
    .replace('\ntemplates:', '\n\ntemplates:')
    .replace('\nrules:\n\n', '\n\nrules:\n');
}

function plainThreshold(threshold: Threshold | undefined): object {
  const own = threshold?.segments ?? {};
  const segments = Segment.options.flatMap((s) => (own[s] === undefined ? [] : [[s, own[s]] as const]));
  const rest = segments.length > 0 ? { segments: Object.fromEntries(segments) } : {};
  return { default: threshold?.default, ...rest };
}

function plainWording({ text, team, language }: Wording): object {
  return { text, ...(team !== undefined && { team }), ...(language !== undefined && { language }) };
}

function plainRule(rule: PolicyRule): object {
  const { id, description, when, outcome, reason, priority } = rule;
  const { ignoresVetoes, template, path, coolDownMessages } = rule;
  return {
    id,
    description,
    when: plainCondition(when),
    outcome,
    reason,
    priority,
    ...(ignoresVetoes.length > 0 && { ignoresVetoes }),
    ...(template !== undefined && { template }),
    ...(path !== undefined && { path }),
    ...(coolDownMessages !== undefined && { coolDownMessages }),
  };
}

function plainCondition(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(plainCondition) };
  if ('any' in condition) return { any: condition.any.map(plainCondition) };
  if ('not' in condition) return { not: plainCondition(condition.not) };
  const { signal, op } = condition;
  return 'value' in condition
    ? { signal, op, value: condition.value }
    : { signal, op, threshold: condition.threshold };
}
