import type { Caller } from '@baton/domain';
import type { Credentials } from '../identity/credentials.js';
import type { Session } from '../kernel/context.js';

const nobody: Caller = { kind: 'anonymous' };

/** Who a socket belongs to. Once the session is over, or its token has expired, that is nobody. */
export class SocketSession implements Session {
  readonly credentials: Credentials;
  readonly #now: () => Date;
  #caller: Caller;

  constructor(credentials: Credentials, caller: Caller, now: () => Date) {
    this.credentials = credentials;
    this.#caller = caller;
    this.#now = now;
  }

  get caller(): Caller {
    return this.over ? nobody : this.#caller;
  }

  set caller(caller: Caller) {
    this.#caller = caller;
  }

  /** A token that was given has run out. */
  get over(): boolean {
    return 'expiresAt' in this.#caller && this.#caller.expiresAt <= this.#now();
  }

  /** Rights of agents and API keys can be taken away before their token expires. */
  get revocable(): boolean {
    return this.#caller.kind === 'agent' || this.#caller.kind === 'integrator';
  }
}
