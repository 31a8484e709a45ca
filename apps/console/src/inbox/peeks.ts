import { BriefPeekDocument, type BriefPeekQuery } from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import type { InboxRow } from './inbox-lists.js';

export type Peek = NonNullable<NonNullable<BriefPeekQuery['conversation']>['brief']>;

/** So many briefs are remembered; a queue is rarely longer. */
const KEPT = 60;

/** The shortest form of a brief, for looking into a waiting conversation without opening it. Read once per state. */
export class Peeks {
  readonly #transport: Pick<Transport, 'request'>;
  readonly #kept = new Map<string, Promise<Peek | null>>();

  constructor(transport: Pick<Transport, 'request'>) {
    this.#transport = transport;
  }

  /** Null when there is no brief, or none could be read: a peek never complains. */
  of(row: Pick<InboxRow, 'id' | 'lastSeq'>): Promise<Peek | null> {
    const key = `${row.id}:${row.lastSeq}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const reading = this.#transport
      .request(BriefPeekDocument, { id: row.id })
      .then(({ conversation }) => conversation?.brief ?? null)
      .catch(() => {
        this.#kept.delete(key);
        return null;
      });
    this.#kept.set(key, reading);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return reading;
  }
}
