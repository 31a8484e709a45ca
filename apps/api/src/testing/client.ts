import { z } from 'zod';

const GraphQLErrors = z.array(
  z.object({
    message: z.string(),
    extensions: z.record(z.string(), z.unknown()).default({}),
  }),
);
const Body = z.object({ data: z.unknown().optional(), errors: GraphQLErrors.optional() });

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: z.infer<typeof GraphQLErrors>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** A caller of the API over HTTP, as a test plays it. */
export class Client {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url;
    this.#headers = headers;
  }

  /** The same client with further headers. */
  with(headers: Readonly<Record<string, string>>): Client {
    return new Client(this.#url, { ...this.#headers, ...headers });
  }

  /** Sends an operation; whatever comes back is the answer. */
  async send(query: string, variables: Variables = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables }));
  }

  /** Sends any body at all. */
  async post(body: string | Uint8Array<ArrayBuffer>, contentType = 'application/json'): Promise<Answer> {
    const headers = { 'content-type': contentType, ...this.#headers };
    const response = await fetch(this.#url, { method: 'POST', headers, body });
    const parsed = Body.safeParse(await response.json().catch(() => ({}))).data;
    const { status } = response;
    return { status, headers: response.headers, data: parsed?.data, errors: parsed?.errors ?? [] };
  }

  /** `data` of an operation that must succeed, as `shape` reads it. */
  async ask<T extends z.ZodType>(shape: T, query: string, variables: Variables = {}): Promise<z.output<T>> {
    const { data, errors } = await this.send(query, variables);
    const [error] = errors;
    if (error) throw new Error(`${error.message} ${JSON.stringify(error.extensions)}`);
    return shape.parse(data);
  }

  /** The one thing a query or mutation answers with, which must succeed. */
  async the(query: string, variables: Variables = {}): Promise<Thing> {
    return Object.values(await this.ask(z.record(z.string(), Thing), query, variables))[0] ?? {};
  }
}

const Thing = z.record(z.string(), z.unknown());
export type Thing = z.infer<typeof Thing>;
