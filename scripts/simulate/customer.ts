import type { Api } from './api.ts';
import type { CustomerMind, Move } from './customer-mind.ts';
import * as operations from './operations.ts';
import { Patience } from './patience.ts';
import type { Ended, Outcome } from './tally.ts';
import { afterEvent, emptyView, type View } from './view.ts';

/** How the visit went, as the customer saw it. */
export type Visited = Omit<Ended, 'reason'>;

interface Visit {
  readonly api: Api;
  readonly conversationId: string;
  readonly mind: CustomerMind;
  readonly speed: number;
  readonly signal: AbortSignal;
}

/** How often somebody who waits looks at the screen again, in seconds. */
const GLANCE = 5;

/** One customer's visit, from the first word to the rating. Everything is done through the public API. */
export class Customer {
  readonly #visit: Visit;
  readonly #patience: Patience;
  #view: View = emptyView;
  #changedAt = performance.now();
  #said = 0;
  #firstSaidAt: number | null = null;
  #answeredAt: number | null = null;
  #queuedAt: number | null = null;
  #agentAt: number | null = null;
  #left: 'with an address' | 'without' | null = null;
  #score: number | null = null;
  /** Set while a message of ours has not come back as an event: nobody talks to an old screen. */
  #expectsEcho = false;

  constructor(visit: Visit) {
    this.#visit = visit;
    this.#patience = new Patience(visit.signal);
  }

  /** Resolves when the customer is done, or the signal ends the visit. @throws TransportError */
  async visit(): Promise<Visited> {
    const { api, conversationId, mind, speed } = this.#visit;
    const stop = api.follow(conversationId, (events) => this.#see(events));
    try {
      while (!this.#patience.over) {
        await this.#patience.rest((mind.pause() * 1000) / speed);
        if (this.#patience.over || this.#expectsEcho) continue;
        const move = mind.next(this.#view, this.#waited());
        if (move.do === 'wait') await this.#patience.untilNewsOr((GLANCE * 1000) / speed);
        else if (!(await this.#make(move))) break;
      }
    } finally {
      stop();
      this.#patience.end();
    }
    return {
      secondsToFirstAnswer: between(this.#firstSaidAt, this.#answeredAt),
      secondsToAgent: between(this.#queuedAt, this.#agentAt),
      outcome: this.#outcome(),
      score: this.#score,
    };
  }

  #outcome(): Outcome {
    if (this.#view.state === 'RESOLVED')
      return this.#view.hadAgent ? 'settled by an agent' : 'settled by the bot';
    if (this.#left === null) return 'still open';
    return this.#left === 'without' ? 'left without an answer' : 'left an address';
  }

  /** People's seconds since anything happened. */
  #waited(): number {
    return ((performance.now() - this.#changedAt) / 1000) * this.#visit.speed;
  }

  #see(events: readonly operations.SeenEvent[]): void {
    for (const event of events) {
      const before = this.#view;
      this.#view = afterEvent(before, event);
      this.#note(event, before);
    }
    this.#changedAt = performance.now();
    this.#patience.news();
  }

  #note({ payload }: operations.SeenEvent, before: View): void {
    const now = performance.now();
    if (payload.__typename === 'MessagePayload') {
      const { author } = payload.message;
      if (author === 'CUSTOMER') this.#expectsEcho = false;
      if (author === 'BOT' || author === 'AGENT') this.#answeredAt ??= now;
      if (author === 'AGENT') this.#agentAt ??= now;
    }
    if (before.state !== 'QUEUED' && this.#view.state === 'QUEUED') this.#queuedAt ??= now;
  }

  /** Makes one move; false when it was the last. A refusal means that the screen was old: look again. */
  async #make(move: Exclude<Move, { do: 'wait' }>): Promise<boolean> {
    const { conversationId } = this.#visit;
    switch (move.do) {
      case 'say':
        return this.#say(move.text);
      case 'answer-offer':
        this.#view = { ...this.#view, offerId: null };
        return this.#click(operations.answerOffer, { offerId: move.offerId, accept: move.accept });
      case 'answer-helpful':
        this.#view = { ...this.#view, attemptId: null };
        return this.#click(operations.answerHelpful, { attemptId: move.attemptId, helpful: move.helpful });
      case 'withdraw':
        return this.#click(operations.withdrawEscalation);
      case 'resolve':
        return this.#click(operations.resolveConversation);
      case 'leave-contact':
        this.#left = 'with an address';
        await this.#click(operations.leaveContact, {
          email: `visitor-${conversationId.slice(-6)}@mail.test`,
        });
        return false;
      case 'rate':
        this.#score = move.score;
        await this.#click(operations.rateConversation, { score: move.score, comment: move.comment });
        return false;
      case 'leave':
        this.#left = 'without';
        return false;
    }
  }

  async #click(operation: operations.Change, more: Record<string, unknown> = {}): Promise<true> {
    const { api, conversationId } = this.#visit;
    operations.done(await api.call(operation, { input: { conversationId, ...more } }));
    return true;
  }

  async #say(body: string): Promise<true> {
    const clientMessageId = `said-${this.#said}`;
    this.#said += 1;
    this.#expectsEcho = true;
    this.#firstSaidAt ??= performance.now();
    return this.#click(operations.sendMessage, { clientMessageId, body });
  }
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : (to - from) / 1000;
}
