import { JSONPathEnvironment, type JSONValue } from 'json-p3';
import { z } from 'zod';

const environment = new JSONPathEnvironment();

/** A query that finds a thousand values is not meant as a list of one customer's orders. */
const MOST_VALUES = 1000;

/** A JSONPath query (RFC 9535), e.g. `$.orders`. */
export const JsonPath = pathOr('must be a JSONPath such as $.orders');

const Constant = z.strictObject({
  value: z.union([z.string().max(200), z.number(), z.boolean(), z.null()]),
});

const eitherOr = 'must be a JSONPath such as $.customer.id, or a constant such as {"value": "EUR"}';

/** Where a value comes from: a path into the answer, or a constant, e.g. `{"value": "EUR"}`. */
export const Source = z.union([pathOr(eitherOr), Constant], eitherOr);
export type Source = z.infer<typeof Source>;

function pathOr(message: string) {
  return z.string().max(300).refine(compiles, message);
}

function compiles(path: string): boolean {
  try {
    environment.compile(path);
    return true;
  } catch {
    return false;
  }
}

/** Reads one value: the first that the path finds, undefined when it finds none. */
export function valueReader(source: Source): (node: unknown) => unknown {
  if (typeof source !== 'string') return () => source.value;
  const query = environment.compile(source);
  return (node) => query.match(node as JSONValue)?.value;
}

/** Reads a list: the elements of the one array found (`$.orders`), or all values found (`$.orders[*]`). */
export function listReader(path: string): (node: unknown) => readonly unknown[] {
  const query = environment.compile(path);
  return (node) => {
    const values: unknown[] = [];
    for (const { value } of query.lazyQuery(node as JSONValue)) {
      values.push(value);
      if (values.length === MOST_VALUES) break;
    }
    const [only] = values;
    const list: readonly unknown[] = values.length === 1 && Array.isArray(only) ? only : values;
    return list.filter((value) => value !== null);
  };
}
