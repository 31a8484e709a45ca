import { TransportError } from '@baton/graphql-client/transport';
import {
  AnswerHelpfulDocument,
  AnswerOfferDocument,
  ConfirmFactDocument,
  LeaveContactDocument,
  ProvideFactDocument,
  RateConversationDocument,
  RequestHumanDocument,
  WithdrawEscalationDocument,
} from '@baton/graphql-client/widget';
import { conversationText } from '../messages.js';
import { newId } from '../shared/new-id.js';
import { withFact, withFollowUp, withOffer, type FactKind } from './chat.js';
import type { Conversation } from './conversation.svelte.js';

/** Where to answer: one of the two, and what else there is to say. */
export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

interface Problem {
  readonly message?: string;
}

/**
 * What a visitor can do by a press of a button. One at a time; a failure becomes a sentence, shown above the
 * composer. Everything is safe to press again, because the server knows repetitions.
 */
export class Actions {
  /** Which action runs, for its button. */
  busy = $state.raw<string | null>(null);
  /** What went wrong with the last one. */
  failure = $state.raw<string | null>(null);
  /** Answers to "Did that help?" given here, by attempt. */
  helpful = $state.raw<Readonly<Record<string, boolean>>>({});

  readonly #conversation: Conversation;
  /** The fact sent last: pressed again after a failure it is the same message, not a second one. */
  #given: { kind: FactKind; value: string; clientMessageId: string } | null = null;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  requestHuman(): Promise<boolean> {
    return this.#run('human', async () => {
      const input = { conversationId: await this.#conversation.ensureOpen() };
      return (await this.#conversation.request(RequestHumanDocument, { input })).requestHuman.problem;
    });
  }

  answerOffer(offerId: string, accept: boolean): Promise<boolean> {
    return this.#run(`offer:${accept}`, async (conversationId) => {
      const input = { conversationId, offerId, accept };
      const { answerOffer } = await this.#conversation.request(AnswerOfferDocument, { input });
      const { offer } = answerOffer;
      if (offer) this.#conversation.update(conversationId, (chat) => withOffer(chat, offer.id, offer.state));
      return answerOffer.problem;
    });
  }

  async answerHelpful(attemptId: string, helpful: boolean): Promise<void> {
    const before = this.helpful;
    this.helpful = { ...before, [attemptId]: helpful };
    const done = await this.#run(`helpful:${helpful}`, async (conversationId) => {
      const input = { conversationId, attemptId, helpful };
      return (await this.#conversation.request(AnswerHelpfulDocument, { input })).answerHelpful.problem;
    });
    if (!done) this.helpful = before;
  }

  /** Confirms a fact, corrects it with a value, or says that it is wrong. */
  confirmFact(factId: string, answer: { value?: string; disputed?: boolean } = {}): Promise<boolean> {
    return this.#run(`fact:${factId}`, async (conversationId) => {
      const input = { conversationId, factId, ...answer };
      const { confirmFact } = await this.#conversation.request(ConfirmFactDocument, { input });
      const { fact } = confirmFact;
      if (fact) this.#conversation.update(conversationId, (chat) => withFact(chat, fact));
      return confirmFact.problem;
    });
  }

  /** Sends a fact that was asked for; it also becomes a message, which arrives like any other. */
  provideFact(kind: FactKind, value: string): Promise<boolean> {
    const again = this.#given?.kind === kind && this.#given.value === value;
    if (!again) this.#given = { kind, value, clientMessageId: newId() };
    return this.#run(`provide:${kind}`, async (conversationId) => {
      const input = { conversationId, kind, value, clientMessageId: this.#given?.clientMessageId ?? newId() };
      const { provideFact } = await this.#conversation.request(ProvideFactDocument, { input });
      const { fact } = provideFact;
      if (fact) this.#conversation.update(conversationId, (chat) => withFact(chat, fact));
      return provideFact.problem;
    });
  }

  withdraw(): Promise<boolean> {
    return this.#run('withdraw', async (conversationId) => {
      const input = { conversationId };
      return (await this.#conversation.request(WithdrawEscalationDocument, { input })).withdrawEscalation
        .problem;
    });
  }

  /** @returns what is wrong with it, to be said beside the field; null when it was saved. */
  async leaveContact(contact: Contact): Promise<string | null> {
    const saved = await this.#run('contact', async (conversationId) => {
      const input = { conversationId, ...contact };
      const { leaveContact } = await this.#conversation.request(LeaveContactDocument, { input });
      const { conversation, problem } = leaveContact;
      if (conversation) this.#conversation.update(conversationId, (chat) => withFollowUp(chat, conversation));
      return problem;
    });
    const wrong = this.failure ?? conversationText.actionFailed;
    this.failure = null;
    return saved ? null : wrong;
  }

  rate(score: number, comment: string): Promise<boolean> {
    return this.#run('rate', async (conversationId) => {
      const input = { conversationId, score, comment: comment.trim() || null };
      const { rateConversation } = await this.#conversation.request(RateConversationDocument, { input });
      if (!rateConversation.problem) {
        this.#conversation.update(conversationId, (chat) => ({ ...chat, score }));
      }
      return rateConversation.problem;
    });
  }

  loadEarlier(): Promise<boolean> {
    return this.#run('earlier', async () => {
      await this.#conversation.loadEarlier();
      return null;
    });
  }

  reset(): void {
    this.failure = null;
    this.helpful = {};
  }

  /** @returns whether it worked. */
  async #run(name: string, work: (conversationId: string) => Promise<Problem | null>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = name;
    this.failure = null;
    try {
      const problem = await work(this.#conversation.chat?.id ?? '');
      this.failure = problem ? (problem.message ?? conversationText.actionFailed) : null;
      return problem === null;
    } catch (thrown) {
      const offline = thrown instanceof TransportError && thrown.kind === 'network';
      this.failure = offline ? conversationText.actionOffline : conversationText.actionFailed;
      return false;
    } finally {
      this.busy = null;
    }
  }
}
