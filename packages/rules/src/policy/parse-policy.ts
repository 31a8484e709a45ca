import type { z } from 'zod';
import { type Comparison, type Condition, type Literal, type Operator, ordering } from './condition.js';
import { type Policy, type PolicyRule, PolicySchema } from './policy.js';
import { ATTRIBUTES, signalCatalogue, signalFor } from './signal-catalogue.js';
import type { SignalType } from './signals.js';
import { whyNotFillable } from './template.js';

/** One thing that is wrong with a policy and where, e.g. `rules[2].when.all[0].signal`. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/**
 * Reads a policy from decoded JSON or YAML. Refuses, naming every path that is wrong: what does not fit the
 * schema, rule ids used twice, unknown signals and thresholds, operators and values that do not fit a
 * signal's type, comparisons that can never hold, and a reason that does not go with the outcome.
 */
export function parsePolicy(input: unknown): ParsedPolicy {
  if (nestedDeeper(input, DEEPEST))
    return {
      ok: false,
      problems: [{ path: '(policy)', message: `is nested deeper than ${DEEPEST} levels` }],
    };
  const parsed = PolicySchema.safeParse(input);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map((i) => ({ path: pathOf(i.path), message: i.message })),
    };
  const policy = parsed.data;
  const problems = [
    ...badTemplates(policy.templates),
    ...doubleIds(policy.rules),
    ...policy.rules.flatMap((rule, i) => checkRule(policy, rule, i)),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy };
}

/** Objects and lists inside each other; a condition takes two per level. Parsing deeper ones would exhaust the stack. */
const DEEPEST = 40;

function nestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((v) => nestedDeeper(v, levels - 1));
}

function pathOf(path: z.core.$ZodIssue['path']): string {
  const text = path.map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`)).join('');
  return text.replace(/^\./, '') || '(policy)';
}

function doubleIds(rules: readonly PolicyRule[]): PolicyProblem[] {
  const seen = new Map<string, number>();
  return rules.flatMap(({ id }, i) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    return first === undefined
      ? []
      : [{ path: `rules[${i}].id`, message: `"${id}" is already the id of rules[${first}]` }];
  });
}

function badTemplates(templates: Policy['templates']): PolicyProblem[] {
  return Object.entries(templates).flatMap(([name, wordings]) =>
    wordings.flatMap(({ text }, i) => {
      const message = whyNotFillable(text);
      return message === null ? [] : [{ path: `templates.${name}[${i}].text`, message }];
    }),
  );
}

/** A name such as "constructor" is no entry. */
function ownOf<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function checkRule(policy: Policy, rule: PolicyRule, index: number): PolicyProblem[] {
  const path = `rules[${index}]`;
  const problems = checkCondition(policy, rule.when, `${path}.when`);
  if ((rule.outcome === 'continue') !== (rule.reason === 'none'))
    problems.push({
      path: `${path}.reason`,
      message: 'must be "none" for the outcome continue, and only there',
    });
  return [...problems, ...checkDirections(policy, rule, path)];
}

/** What a rule asks for besides its outcome must be there and must make sense with it. */
function checkDirections(policy: Policy, rule: PolicyRule, path: string): PolicyProblem[] {
  const { template, outcome } = rule;
  const wrong = (field: 'template' | 'path' | 'coolDownMessages', message: string): PolicyProblem[] =>
    rule[field] === undefined ? [] : [{ path: `${path}.${field}`, message }];
  return [
    ...(template !== undefined && ownOf(policy.templates, template) === undefined
      ? wrong('template', `"${template}" is not among the templates`)
      : []),
    ...(outcome === 'continue'
      ? [
          ...wrong('template', 'has nothing to say where the bot carries on'),
          ...wrong('path', 'leads nowhere where the bot carries on'),
        ]
      : []),
    ...(outcome === 'offer' ? [] : wrong('coolDownMessages', 'belongs to offers only')),
  ];
}

function checkCondition(policy: Policy, condition: Condition, path: string): PolicyProblem[] {
  if ('all' in condition)
    return condition.all.flatMap((c, i) => checkCondition(policy, c, `${path}.all[${i}]`));
  if ('any' in condition)
    return condition.any.flatMap((c, i) => checkCondition(policy, c, `${path}.any[${i}]`));
  if ('not' in condition) return checkCondition(policy, condition.not, `${path}.not`);
  return checkComparison(policy, condition, path);
}

const OPERATORS: Readonly<Record<SignalType, readonly Operator[]>> = {
  number: ['<', '<=', '>', '>=', '=', '!='],
  text: ['=', '!='],
  flag: ['=', '!='],
  list: ['has'],
  any: ['=', '!=', '<', '<=', '>', '>='],
};

const LITERAL: Readonly<Record<Exclude<SignalType, 'any'>, string>> = {
  number: 'number',
  text: 'string',
  flag: 'boolean',
  list: 'string',
};

function checkComparison(policy: Policy, comparison: Comparison, path: string): PolicyProblem[] {
  const { signal: name, op } = comparison;
  const signal = signalFor(name);
  if (!signal)
    return [
      {
        path: `${path}.signal`,
        message: `"${name}" is no signal; there are ${[...signalCatalogue.keys(), `${ATTRIBUTES}…`].join(', ')}`,
      },
    ];
  if (!OPERATORS[signal.type].includes(op))
    return [
      { path: `${path}.op`, message: `${name} is a ${signal.type}: use ${OPERATORS[signal.type].join(' ')}` },
    ];
  const against = literalsOf(policy, comparison);
  if (against === null)
    return [
      { path: `${path}.threshold`, message: `"${thresholdName(comparison)}" is not among the thresholds` },
    ];
  const field = 'threshold' in comparison ? 'threshold' : 'value';
  return against.flatMap((literal) => {
    const message = whyNever({ literal, op, ...signal });
    return message === null ? [] : [{ path: `${path}.${field}`, message: `${name} ${message}` }];
  });
}

function thresholdName(comparison: Comparison): string {
  return 'threshold' in comparison ? comparison.threshold : '';
}

/** Every number the comparison may meet, whatever the customer's segment; null for an unknown threshold. */
function literalsOf(policy: Policy, comparison: Comparison): Literal[] | null {
  if ('value' in comparison) return [comparison.value];
  const threshold = ownOf(policy.thresholds, comparison.threshold);
  return threshold ? [threshold.default, ...Object.values(threshold.segments)] : null;
}

interface Bounds {
  readonly literal: Literal;
  readonly op: Operator;
  readonly type: SignalType;
  readonly range?: readonly [number, number];
  readonly values?: readonly string[];
}

/** Says why the comparison makes no sense for the signal, or null when it does. */
function whyNever({ literal, op, type, range, values }: Bounds): string | null {
  if (type === 'any')
    return ordering[op] && typeof literal !== 'number' ? `compares only numbers by ${op}` : null;
  if (typeof literal !== LITERAL[type]) return `is compared with a ${typeof literal}, not a ${LITERAL[type]}`;
  if (values && typeof literal === 'string' && !values.includes(literal))
    return `is never "${literal}"; possible are ${values.join(', ')}`;
  if (!range || typeof literal !== 'number') return null;
  const [least, greatest] = range;
  const atBest = op.startsWith('<') ? least : greatest;
  const never =
    op === '=' ? literal < least || literal > greatest : ordering[op]?.(atBest, literal) === false;
  return never ? `lies between ${least} and ${greatest} and is never ${op} ${literal}` : null;
}
