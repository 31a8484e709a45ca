import {
  CreateFirstAdminDocument,
  SessionDocument,
  SetPresenceDocument,
  SignInDocument,
  SignOutDocument,
  type CreateFirstAdminInput,
  type MeFragment,
  type Presence,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { m } from '../messages.js';
import { failureText } from '../shared/failure-text.js';

export type Phase = 'starting' | 'unreachable' | 'setup' | 'signed_out' | 'signed_in';

/** What a form shows: one sentence for the whole, one per field. */
export interface FormProblem {
  readonly text: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

const none: FormProblem = { text: null, fields: {} };

/** Who is at the console, and how they got there. */
export class Session {
  phase = $state<Phase>('starting');
  agent = $state.raw<MeFragment | null>(null);
  demo = $state(false);
  /** Whether what is answered to a ticket leaves as a mail. */
  mailSetUp = $state(false);
  /** A sentence above the sign-in form, such as "You were signed out". */
  notice = $state<string | null>(null);
  /** Whose conversation was missed, when that is why the agent is away. */
  missed = $state<string | null>(null);
  presenceProblem = $state<string | null>(null);
  readonly #transport: Pick<Transport, 'request'>;

  constructor(transport: Pick<Transport, 'request'>) {
    this.#transport = transport;
  }

  /** Finds out who the cookie stands for. */
  async start(): Promise<void> {
    try {
      const { setup, me } = await this.#transport.request(SessionDocument, {});
      this.demo = setup.demo;
      this.mailSetUp = setup.mailSetUp;
      this.agent = me.agent;
      this.phase = me.agent ? 'signed_in' : setup.firstAdminNeeded ? 'setup' : 'signed_out';
    } catch {
      this.phase = 'unreachable';
    }
  }

  /** Reads anew who the agent is: the server sets somebody away who lets an offer pass. */
  async refresh(): Promise<void> {
    const { me } = await this.#transport.request(SessionDocument, {}).catch(() => ({ me: null }));
    if (me?.agent && this.phase === 'signed_in') this.agent = me.agent;
  }

  async signIn(input: { email: string; password: string }): Promise<FormProblem> {
    const fields = {
      ...(input.email.trim() ? {} : { email: m.signIn.emailMissing }),
      ...(input.password ? {} : { password: m.signIn.passwordMissing }),
    };
    if (Object.keys(fields).length > 0) return { text: null, fields };
    return this.#attempt(async () => {
      const { signIn } = await this.#transport.request(SignInDocument, { input });
      if (signIn.problem) return problemOf(signIn.problem);
      this.agent = signIn.agent;
      this.notice = null;
      this.phase = 'signed_in';
      return none;
    });
  }

  async createFirstAdmin(input: CreateFirstAdminInput): Promise<FormProblem> {
    const missing = Object.entries(input).filter(([, value]) => !value.trim());
    if (missing.length > 0) {
      return { text: null, fields: Object.fromEntries(missing.map(([name]) => [name, m.setup.missing])) };
    }
    return this.#attempt(async () => {
      const { createFirstAdmin } = await this.#transport.request(CreateFirstAdminDocument, { input });
      if (createFirstAdmin.problem) return problemOf(createFirstAdmin.problem);
      const problem = await this.signIn({ email: input.email, password: input.password });
      if (this.phase !== 'signed_in') {
        this.notice = m.setup.done;
        this.phase = 'signed_out';
      }
      return problem;
    });
  }

  async signOut(): Promise<void> {
    await this.#transport.request(SignOutDocument, {}).catch(() => undefined);
    this.#leave(null);
  }

  /** The server no longer knows us. */
  end(): void {
    if (this.phase === 'signed_in') this.#leave(m.signIn.ended);
  }

  /** `automatic` when it was found and not chosen: nobody at the keyboard, or somebody again. */
  async setPresence(presence: Presence, { automatic = false } = {}): Promise<void> {
    this.presenceProblem = null;
    try {
      const { setPresence } = await this.#transport.request(SetPresenceDocument, {
        input: { presence, automatic },
      });
      if (setPresence.agent) {
        this.agent = setPresence.agent;
        this.missed = null;
      }
      this.presenceProblem = setPresence.problem?.message ?? null;
    } catch (thrown) {
      this.presenceProblem = failureText(thrown);
    }
  }

  #leave(notice: string | null): void {
    this.agent = null;
    this.missed = null;
    this.notice = notice;
    this.phase = 'signed_out';
  }

  async #attempt(action: () => Promise<FormProblem>): Promise<FormProblem> {
    try {
      return await action();
    } catch (thrown) {
      return { text: failureText(thrown), fields: {} };
    }
  }
}

function problemOf(problem: { __typename: string; message: string; field?: string }): FormProblem {
  if (problem.field === undefined) return { text: problem.message, fields: {} };
  const field = problem.field.split('.').at(-1) ?? problem.field;
  return { text: null, fields: { [field]: problem.message } };
}
