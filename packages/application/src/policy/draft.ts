import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IntentDefinition } from '@baton/domain';
import { TeamRow, type EntityManager } from '@baton/persistence';
import {
  LONGEST_POLICY_TEXT,
  explainRule,
  readPolicyText,
  rulesInOrder,
  thresholdUses,
  unknownTeams,
  unreachableRules,
  type Policy,
  type PolicyProblem,
  type Template,
  type TextProblem,
  type ThresholdUse,
} from '@baton/rules';
import { z } from 'zod';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { fail, findBroken } from '../kernel/problem.js';

/** A policy as somebody writes it. How long it may be is said by its problems. */
export const PolicyText = z.string().max(2 * LONGEST_POLICY_TEXT);

export type CheckedDraft =
  | { readonly ok: true; readonly policy: Policy; readonly lineOf: (path: string) => number | null }
  | {
      readonly ok: false;
      readonly problems: readonly TextProblem[];
      /** What it would mean nevertheless; null when it cannot be read at all. */
      readonly outline: PolicyOutline | null;
    };

/** What a policy may name: the topics the bot knows and the keys of the teams. */
export interface KnownNames {
  readonly intents: readonly IntentDefinition[];
  readonly teams: ReadonlySet<string>;
}

export async function knownNames(em: EntityManager): Promise<KnownNames> {
  const teams = await em.find(TeamRow, { removedAt: null }, { fields: ['key'], orderBy: { key: 'asc' } });
  return {
    intents: (await currentTaxonomy(em))?.intents ?? [],
    teams: new Set(teams.map(({ key }) => key)),
  };
}

const RULES_AT_ONCE = 20;

/** Reads a draft, and refuses rules that can never decide anything. Others get their turn between the rules. */
export async function checkDraft(text: string, { intents, teams }: KnownNames): Promise<CheckedDraft> {
  const read = readPolicyText(text);
  if (!read.ok) return { ...read, outline: null };
  const hidden = hiddenIn(read.policy, read.lineOf);
  if (hidden) return { ok: false, problems: [hidden], outline: null };
  const problems: TextProblem[] = inText(unknownTeams(read.policy, teams), read.lineOf);
  let rules = 0;
  for (const found of unreachableRules(read.policy, new Set(intents.map(({ id }) => id)))) {
    problems.push(...inText(found, read.lineOf));
    rules += 1;
    if (rules % RULES_AT_ONCE === 0) await nextTurn();
  }
  if (problems.length === 0) return read;
  return { ok: false, problems, outline: outlineOf(read.policy, read.lineOf) };
}

/** What cannot be kept or shown hides behind the escapes of YAML. */
function hiddenIn(policy: Policy, lineOf: (path: string) => number | null): TextProblem | null {
  const broken = findBroken(policy);
  if (!broken) return null;
  const path = broken.path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
  return { path, message: broken.message, line: lineOf(path) };
}

function inText(problems: readonly PolicyProblem[], lineOf: (path: string) => number | null): TextProblem[] {
  return problems.map((problem) => ({ ...problem, line: lineOf(problem.path) }));
}

/** The refusal that lists what is wrong, line by line. */
export function badPolicy(problems: readonly TextProblem[]) {
  const [first] = problems;
  const more = problems.length > 1 ? ` There are ${problems.length - 1} more problems.` : '';
  const where = first?.line ? `line ${first.line}, ` : '';
  const message = `The policy cannot be used: ${where}${first?.path} ${first?.message}.${more}`;
  return fail({ kind: 'bad_policy', problems: problems.slice(0, MOST_PROBLEMS), message } as const);
}

/** Nobody reads more. */
export const MOST_PROBLEMS = 50;

/** A policy as people read it. */
export interface PolicyOutline {
  readonly rules: readonly RuleOutline[];
  readonly thresholds: readonly ThresholdUse[];
  readonly templates: readonly TemplateOutline[];
  readonly coolDownMessages: number;
  readonly maxOffers: number;
}

export interface TemplateOutline {
  readonly name: string;
  /** Ids of the rules. */
  readonly usedBy: readonly string[];
  readonly wordings: Template;
  /** Where it begins in the text; null when the text is not known. */
  readonly line: number | null;
}

export interface RuleOutline {
  readonly id: string;
  readonly description: string;
  readonly sentence: string;
  readonly outcome: string;
  readonly reason: string;
  readonly priority: number;
  /** Where it begins in the text; null when the text is not known. */
  readonly line: number | null;
}

/** The rules in the order of evaluation, each in plain English. */
export function outlineOf(policy: Policy, lineOf: (path: string) => number | null): PolicyOutline {
  const { thresholds, coolDownMessages, maxOffers } = policy;
  const rules = rulesInOrder(policy).map(({ rule, index }) => {
    const { id, description, outcome, reason, priority } = rule;
    const line = lineOf(`rules[${index}]`);
    return { id, description, sentence: explainRule(rule, thresholds), outcome, reason, priority, line };
  });
  const templates = Object.entries(policy.templates)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, wordings]) => ({
      name,
      usedBy: policy.rules.filter(({ template }) => template === name).map(({ id }) => id),
      wordings,
      line: lineOf(`templates.${name}`),
    }));
  return { rules, thresholds: thresholdUses(policy), templates, coolDownMessages, maxOffers };
}
