export type TemplateValue = string | number | null | undefined | { readonly [name: string]: TemplateValue };
export type TemplateValues = Readonly<Record<string, TemplateValue>>;

/** Blanks around the name are trimmed later: matching them here takes cubic time on a brace and many blanks. */
const VARIABLE = /\{\{([^{}]*)\}\}/g;

/**
 * A sentence with its trailing space: up to a full stop outside of braces, or a variable that stands for a
 * whole sentence, i.e. begins one and is followed by a capital, another variable (in quotation marks or not) or the end.
 */
const SENTENCE =
  /\{\{[^{}]*\}\}(?=\s+[“‘„«]?(?:\p{Lu}|\{\{)|\s*$)\s*|(?:\{\{[^{}]*\}\}|[^.!?\n]|[.!?](?=[^\s.!?"”’)]))*(?:[.!?]+["”’)]*(?:\s+|$)|\n\s*|[.!?]|$)/gsu;

/** "Hi {{name}}, …" stays a greeting without the name. */
const GREETED = /^((?:hi|hello|hey|dear|welcome|good (?:morning|afternoon|evening)),?) \{\{([^{}]*)\}\}/i;

/**
 * Fills `{{a.b}}` with the value found by that path. A sentence with a missing, empty or blank value is left out as
 * a whole, but a greeting only loses the name. Values are put in once and never read as template.
 * Never prints "undefined", "null" or an unfilled variable.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  const sentences = template.match(SENTENCE) ?? [];
  return sentences
    .map((sentence) => fillSentence(sentence, values) ?? '')
    .join('')
    .trim();
}

/** The sentence with its values, or null when one is missing. */
function fillSentence(sentence: string, values: TemplateValues): string | null {
  const greeted = sentence.replace(GREETED, (all, greeting: string, path: string) =>
    valueAt(path, values) === null ? greeting : all,
  );
  const paths = [...greeted.matchAll(VARIABLE)].map((m) => m[1] ?? '');
  if (paths.some((path) => valueAt(path, values) === null)) return null;
  return greeted.replaceAll(VARIABLE, (_, path: string) => valueAt(path, values) ?? '');
}

function valueAt(path: string, values: TemplateValues): string | null {
  let value: TemplateValue = values;
  for (const name of path.trim().split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = value[name];
  }
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
