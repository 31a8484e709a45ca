import type { Application, Reading, Reads } from '@baton/application';
import { may, type Caller, type ConversationId } from '@baton/domain';
import type { LiveHub } from '../live/hub.js';
import type { SessionEnds } from '../live/session-ends.js';
import type { SignsOfLife } from '../live/signs-of-life.js';
import type { Typing, TypingFollower } from '../live/typing.js';
import type { SignInLimit } from '../limits/sign-in-limit.js';

/** What resolvers reach for; made once, in the composition root. */
export interface Services {
  readonly application: Application;
  readonly reads: Reads;
  readonly newReading: () => Reading;
  readonly live: LiveHub;
  readonly followTyping: (id: ConversationId, maySee: (typing: Typing) => boolean) => TypingFollower;
  readonly sessionEnds: SessionEnds;
  readonly signsOfLife: SignsOfLife;
  readonly signInLimit: SignInLimit;
}

/** The session cookie of the answer; absent on sockets, which cannot set cookies. */
export interface SessionCookie {
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** Who calls. On a socket it lives as long as the socket, and changes when the caller's rights do. */
export interface Session {
  caller: Caller;
}

export interface RequestParts {
  readonly session: Session;
  readonly requestId: string;
  /** Address of the client, for limits. */
  readonly address: string;
  readonly services: Services;
  readonly cookie: SessionCookie | null;
}

/** One operation, or one event of a subscription: who calls, and what has been read for it so far. */
export class RequestContext {
  // Not `#`: Apollo works on a shallow copy of the context, and such fields stay behind.
  private readonly parts: RequestParts;
  private read: () => Reading;

  constructor(parts: RequestParts, read: () => Reading = once(parts.services.newReading)) {
    this.parts = parts;
    this.read = read;
  }

  get caller(): Caller {
    return this.parts.session.caller;
  }

  get requestId(): string {
    return this.parts.requestId;
  }

  get address(): string {
    return this.parts.address;
  }

  get services(): Services {
    return this.parts.services;
  }

  get cookie(): SessionCookie | null {
    return this.parts.cookie;
  }

  get application(): Application {
    return this.services.application;
  }

  get reads(): Reads {
    return this.services.reads;
  }

  get reading(): Reading {
    return this.read();
  }

  /** A reading that has seen nothing yet: after a mutation, what was read before is old. */
  freshReading(): Reading {
    this.read = once(this.services.newReading);
    return this.reading;
  }

  /** The same caller, with another reading. */
  withReading(read: () => Reading): RequestContext {
    return new RequestContext(this.parts, read);
  }

  /** Whoever has just signed in reads the rest of the answer as themself. */
  becomes(caller: Caller): void {
    this.parts.session.caller = caller;
  }

  /** May the caller see what customers never see: understanding, decisions, notes, briefs? */
  get inside(): boolean {
    return may(this.caller, 'read_inside');
  }

  /** May the caller see what the organisation knows of its customers: segments, account, history? */
  get knowsCustomers(): boolean {
    return may(this.caller, 'read_customers');
  }
}

function once(newReading: () => Reading): () => Reading {
  let reading: Reading | null = null;
  return () => (reading ??= newReading());
}
