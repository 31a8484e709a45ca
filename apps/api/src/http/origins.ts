import type { IncomingHttpHeaders } from 'node:http';

/** Which pages may call: ours with a cookie, the sites that embed the widget with a token. */
export class Origins {
  readonly #own: string;
  readonly #embedding: ReadonlySet<string>;

  constructor(settings: { readonly publicUrl: string; readonly allowedOrigins: readonly string[] }) {
    this.#own = new URL(settings.publicUrl).origin;
    this.#embedding = new Set(settings.allowedOrigins);
  }

  /**
   * Does the request come from a page of ours? Its `Origin` is the public address, or by the same scheme that of the
   * host it was sent to, which a foreign page cannot arrange.
   */
  isOwn({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
    if (origin === undefined) return site === 'same-origin';
    return origin === this.#own || origin === `${new URL(this.#own).protocol}//${host}`;
  }

  /** May the page behind this request talk to us at all? Programs send no `Origin`. */
  isAllowed(headers: IncomingHttpHeaders): boolean {
    const { origin } = headers;
    return origin === undefined || this.isOwn(headers) || this.#embedding.has(origin);
  }

  /** The origin to name in CORS headers, or null when none is to be named. */
  embedding(headers: IncomingHttpHeaders): string | null {
    const { origin } = headers;
    return origin !== undefined && this.#embedding.has(origin) ? origin : null;
  }
}
