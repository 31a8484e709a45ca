import {
  AcceptConversationDocument,
  DeclineConversationDocument,
  ReopenConversationDocument,
  ResolveConversationDocument,
  ReturnToBotDocument,
  TakeNextDocument,
  TransferConversationDocument,
  TransferTargetsDocument,
  type ChangedFragment,
  type ConversationSheetFragment,
  type InboxRowFragment,
  type TransferTargetsQuery,
} from '@baton/graphql-client/console';
import type { Transport, TypedDocument } from '@baton/graphql-client/transport';
import { m } from '../messages.js';
import { failureText } from '../shared/failure-text.js';
import { t } from './messages.js';

export type Verb = 'accept' | 'takeNext' | 'decline' | 'transfer' | 'resolve' | 'returnToBot' | 'reopen';

export interface Problem {
  readonly conversationId: string;
  readonly verb: Verb;
  readonly text: string;
}

export interface TransferTarget {
  readonly team?: string;
  readonly agentId?: string;
}

/** What an agent found out; everything may be empty. */
export interface Finding {
  readonly cause: string;
  readonly whatWorked: string;
  /** Address of the page that answered. */
  readonly article: string | null;
  readonly articleMissing: boolean;
}

export interface HandoffOptions {
  readonly transport: Pick<Transport, 'request'>;
  /** The server's word on the conversation after an action; a whole sheet after accept. */
  readonly onChanged: (conversation: InboxRowFragment | ConversationSheetFragment) => void;
  /** The conversation is not what was shown: somebody else was faster. */
  readonly onStale: () => void;
}

export interface Taken {
  readonly id: string;
  /** Of the customer; null for a visitor. */
  readonly name: string | null;
}

type Change<V> = TypedDocument<{ readonly [field: string]: ChangedFragment }, V>;

/** Everything by which a conversation changes hands. Each refusal is kept as a sentence, to be shown where it arose. */
export class Handoff {
  running = $state.raw<{ readonly conversationId: string; readonly verb: Verb } | null>(null);
  #problem = $state.raw<Problem | null>(null);
  readonly #options: HandoffOptions;

  constructor(options: HandoffOptions) {
    this.#options = options;
  }

  problem(conversationId: string, ...verbs: readonly Verb[]): string | null {
    const problem = this.#problem;
    return problem?.conversationId === conversationId && verbs.includes(problem.verb) ? problem.text : null;
  }

  busy(conversationId: string, verb: Verb): boolean {
    return this.running?.conversationId === conversationId && this.running.verb === verb;
  }

  forget(): void {
    this.#problem = null;
  }

  accept(conversationId: string): Promise<boolean> {
    return this.#run({ conversationId, verb: 'accept' }, async () => {
      const input = { conversationId };
      const { acceptConversation } = await this.#options.transport.request(AcceptConversationDocument, {
        input,
      });
      const { conversation, problem } = acceptConversation;
      if (conversation) this.#options.onChanged(conversation);
      if (problem?.__typename === 'AlreadyTaken') return m.handoff.takenBy(problem.by);
      if (problem?.__typename === 'AgentAtCapacity') return m.handoff.atCapacity(problem.capacity);
      return problem?.message ?? null;
    });
  }

  /**
   * Takes what has waited longest of what the agent should take: their own queues, also those that are served by
   * hand. The id of what was taken, and a sentence when it was nothing.
   */
  async takeNext(): Promise<{ readonly taken: Taken | null; readonly problem: string | null }> {
    let taken: Taken | null = null;
    const what = { conversationId: '', verb: 'takeNext' } as const;
    await this.#run(what, async () => {
      const { conversation, problem } = (await this.#options.transport.request(TakeNextDocument, {}))
        .takeNext;
      if (conversation) {
        this.#options.onChanged(conversation);
        taken = { id: conversation.id, name: conversation.customer.name };
      }
      if (problem?.__typename === 'AgentAtCapacity') return m.handoff.atCapacity(problem.capacity);
      return problem?.message ?? null;
    });
    const problem = this.problem('', 'takeNext');
    return { taken, problem: problem ?? (taken === null ? t.nothingNext : null) };
  }

  decline(conversationId: string): Promise<boolean> {
    return this.#change({ conversationId, verb: 'decline' }, DeclineConversationDocument, { conversationId });
  }

  returnToBot(conversationId: string): Promise<boolean> {
    return this.#change({ conversationId, verb: 'returnToBot' }, ReturnToBotDocument, { conversationId });
  }

  reopen(conversationId: string): Promise<boolean> {
    return this.#change({ conversationId, verb: 'reopen' }, ReopenConversationDocument, { conversationId });
  }

  transfer(conversationId: string, target: TransferTarget, reason: string): Promise<boolean> {
    const input = { conversationId, ...target, reason };
    return this.#change({ conversationId, verb: 'transfer' }, TransferConversationDocument, input);
  }

  resolve(conversationId: string, found: Finding): Promise<boolean> {
    const input = {
      conversationId,
      cause: found.cause.trim() || null,
      whatWorked: found.whatWorked.trim() || null,
      article: found.article,
      articleMissing: found.articleMissing,
    };
    return this.#change({ conversationId, verb: 'resolve' }, ResolveConversationDocument, input);
  }

  /** Where a conversation can be transferred to, with the loads and presences of this moment. */
  targets(signal: AbortSignal): Promise<TransferTargetsQuery> {
    return this.#options.transport.request(TransferTargetsDocument, {}, { signal });
  }

  #change<I>(
    what: { readonly conversationId: string; readonly verb: Verb },
    document: Change<{ input: I }>,
    input: I,
  ): Promise<boolean> {
    return this.#run(what, async () => {
      const [result] = Object.values(await this.#options.transport.request(document, { input }));
      if (result?.conversation) this.#options.onChanged(result.conversation);
      return result?.problem?.message ?? null;
    });
  }

  /** Runs one action at a time; true when it worked. */
  async #run(
    what: { readonly conversationId: string; readonly verb: Verb },
    action: () => Promise<string | null>,
  ): Promise<boolean> {
    if (this.running) return false;
    this.running = what;
    this.#problem = null;
    try {
      const text = await action();
      if (text === null) return true;
      this.#problem = { ...what, text };
      this.#options.onStale();
    } catch (thrown) {
      this.#problem = { ...what, text: failureText(thrown) };
    } finally {
      this.running = null;
    }
    return false;
  }
}
