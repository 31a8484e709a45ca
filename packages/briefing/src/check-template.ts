import { fillTemplate } from './fill-template.js';
import { openingVariables } from './opening-variables.js';
import { commonLength } from './similarity.js';

/** Characters of a template, at most. */
export const LONGEST_TEMPLATE = 2000;
/** Each may stand for some two hundred characters, and a message has room for four thousand. */
const MOST_VARIABLES = 10;
const LONGEST_SHOWN = 40;

/** What is wrong with a template, as a sentence for whoever wrote it. */
export interface TemplateProblem {
  /** What stands between the braces; null when it is about no variable. */
  readonly variable: string | null;
  /** The known variable that was probably meant. */
  readonly suggestion: string | null;
  readonly message: string;
}

const VARIABLE = /\{\{([^{}]*)\}\}/g;

/**
 * What speaks against a template: it is too long, names what nobody fills, has braces that are no variable, or would
 * leave nothing when nothing is known. An empty template is fine: it stands for the default. Never throws; anything
 * longer than `LONGEST_TEMPLATE` is not looked at.
 */
export function checkTemplate(template: string): TemplateProblem[] {
  if (template.trim() === '') return [];
  if (template.length > LONGEST_TEMPLATE) return [about(`must be at most ${LONGEST_TEMPLATE} characters`)];
  const names = [...template.matchAll(VARIABLE)].map(([, name]) => (name ?? '').trim());
  const known = new Set(openingVariables.map(({ name }) => name));
  const problems = [...new Set(names)].filter((name) => !known.has(name)).map(unknown);
  if (/[{}]/.test(template.replaceAll(VARIABLE, '')))
    problems.push(about('has a brace that belongs to no variable; variables look like {{issue}}'));
  if (names.length > MOST_VARIABLES)
    problems.push(
      about(`uses ${names.length} variables; more than ${MOST_VARIABLES} may not fit into a message`),
    );
  if (problems.length === 0 && fillTemplate(template, {}) === '')
    problems.push(about('leaves nothing when nothing is known; add a sentence without a variable'));
  return problems;
}

function about(message: string): TemplateProblem {
  return { variable: null, suggestion: null, message };
}

function unknown(name: string): TemplateProblem {
  const suggestion = nearestTo(name);
  const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN).toWellFormed()}…` : name;
  const message =
    name === ''
      ? 'has {{}}, which names nothing'
      : `has {{${shown}}}, which does not exist${suggestion === null ? '' : `; did you mean {{${suggestion}}}?`}`;
  return { variable: name, suggestion, message };
}

/** Alike enough to be meant: shared letters in order, counted twice, over the letters of both. */
const ALIKE = 0.6;

function nearestTo(name: string): string | null {
  const letters = Array.from(name.toLowerCase().slice(0, LONGEST_SHOWN));
  const ranked = openingVariables
    .map((variable) => {
      const other = Array.from(variable.name.toLowerCase());
      return {
        name: variable.name,
        alike: (2 * commonLength(letters, other)) / (letters.length + other.length),
      };
    })
    .toSorted((a, b) => b.alike - a.alike);
  const best = ranked[0];
  return best && best.alike >= ALIKE ? best.name : null;
}
