/** The parts of a customer's identity that a lookup can be made with. */
export const placeholders = ['externalId', 'email', 'orderNumber', 'customerId'] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

/** Far beyond any id or address, and below what servers refuse. */
const LONGEST_URL = 4000;

export function isUsed(template: string, placeholder: Placeholder): boolean {
  return template.includes(`{${placeholder}}`);
}

/**
 * The URL with every placeholder filled in, URL-encoded. Null when a value is not known, or when a value would lead
 * to another path of the server: `..` stays `..` when it is encoded, and in a URL it means the folder above.
 */
export function fillTemplate(template: string, values: PlaceholderValues): URL | null {
  if (placeholders.some((name) => isUsed(template, name) && !values[name])) return null;
  const filled = fill(template, (name) => encodeURIComponent(values[name]?.toWellFormed() ?? ''));
  if (filled.length > LONGEST_URL || !URL.canParse(filled)) return null;
  const url = new URL(filled);
  return depthOf(url) === depthOf(new URL(sample(template))) ? url : null;
}

/** What is wrong with a template, or null: only the path and the query may depend on who is looked up. */
export function templateProblem(template: string): string | null {
  const unknown = /\{(?!(?:externalId|email|orderNumber|customerId)\})[^}]*\}?/.exec(template);
  if (unknown) return `${unknown[0]} is not one of ${placeholders.map((name) => `{${name}}`).join(', ')}`;
  if (!placeholders.some((name) => isUsed(template, name)))
    return 'must contain a placeholder, or every customer would get the same account';
  if (!URL.canParse(sample(template)))
    return 'must be a complete URL such as https://crm.example/{externalId}';
  const url = new URL(sample(template));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https:// or http://';
  if (url.username !== '' || url.password !== '')
    return 'must not contain a user name or password: put them into headers';
  const other = fill(template, () => 'other');
  if (!URL.canParse(other) || new URL(other).origin !== url.origin) return 'host and port must be fixed';
  return null;
}

/** The template's URL with a harmless value for every placeholder; for host and origin, which are always the same. */
export function sample(template: string): string {
  return fill(template, () => 'x');
}

function fill(template: string, valueOf: (name: Placeholder) => string): string {
  // A function as replacement, because `$&` in a value must stay what it is.
  return template.replaceAll(/\{(externalId|email|orderNumber|customerId)\}/g, (_, name: Placeholder) =>
    valueOf(name),
  );
}

function depthOf(url: URL): number {
  return url.pathname.split('/').length;
}
