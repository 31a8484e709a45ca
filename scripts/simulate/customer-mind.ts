import { between, chance, pick, type Random } from './random.ts';
import type { Story } from './stories.ts';
import type { Temperament } from './temperaments.ts';
import type { View } from './view.ts';

/** What a customer does next. */
export type Move =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'answer-offer'; readonly offerId: string; readonly accept: boolean }
  | { readonly do: 'answer-helpful'; readonly attemptId: string; readonly helpful: boolean }
  | { readonly do: 'leave-contact' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'resolve' }
  | { readonly do: 'rate'; readonly score: number; readonly comment: string | null }
  | { readonly do: 'leave' }
  | { readonly do: 'wait' };

const WAIT: Move = { do: 'wait' };

/**
 * One customer's head. All randomness is its own and drawn in the order of its moves, so the same seed says the
 * same things to the same answers.
 */
export class CustomerMind {
  readonly temperament: Temperament;
  readonly story: Story;
  readonly #random: Random;
  readonly #before: string[];
  readonly #opening: string;
  readonly #details: string[];
  readonly #toAgent: string[];
  #failed = 0;
  #satisfied = false;
  #thanked = false;
  #rated = false;

  constructor(who: { temperament: Temperament; story: Story; random: Random }) {
    this.temperament = who.temperament;
    this.story = who.story;
    this.#random = who.random;
    this.#before = [...who.temperament.before];
    this.#opening = pick(who.random, who.story.openings);
    this.#details = [...who.story.details];
    this.#toAgent = [...who.story.toAgent];
  }

  /** Seconds this person takes before the next move. */
  pause(): number {
    return this.temperament.pace * (0.6 + 0.8 * this.#random());
  }

  /** The next move, `waitedSeconds` after the last thing that happened. */
  next(view: View, waitedSeconds: number): Move {
    switch (view.state) {
      case 'WITH_BOT':
        return this.#withBot(view);
      case 'QUEUED':
        return this.#inQueue(view, waitedSeconds);
      case 'WITH_AGENT':
        return this.#withAgent(view);
      case 'RESOLVED':
        return this.#afterwards(view);
    }
  }

  #withBot(view: View): Move {
    if (view.lastAuthor === 'CUSTOMER') return WAIT;
    if (view.lastAuthor === null) return this.#say(this.#before.shift() ?? this.#opening, 'opening');
    if (!this.#opened) return this.#say(this.#opening, 'opening');
    if (this.#satisfied) return this.#thanked ? { do: 'resolve' } : this.#thank();
    if (view.offerId) return this.#toOffer(view.offerId);
    if (view.attemptId) return this.#toAnswer(view.attemptId);
    return this.#goOn(view);
  }

  #opened = false;

  #say(text: string, what: 'opening' | 'other' = 'other'): Move {
    if (what === 'opening' && text === this.#opening) this.#opened = true;
    return { do: 'say', text: this.temperament.manner(text, this.#random) };
  }

  #thank(): Move {
    this.#thanked = true;
    return this.#say(pick(this.#random, ['Thanks, that is all.', 'Great, thank you!', 'Perfect, thanks.']));
  }

  #toOffer(offerId: string): Move {
    return { do: 'answer-offer', offerId, accept: chance(this.#random, this.temperament.acceptsOffer) };
  }

  #toAnswer(attemptId: string): Move {
    const helpful = chance(this.#random, this.story.selfService * this.temperament.trust);
    if (helpful) this.#satisfied = true;
    else this.#failed += 1;
    return { do: 'answer-helpful', attemptId, helpful };
  }

  /** The bot asked something, or did not help: more detail, another word for it, a person, or good-bye. */
  #goOn(view: View): Move {
    if (this.#failed >= this.temperament.tries) return this.#enough();
    const [chip] = view.chips;
    if (chip && chance(this.#random, 0.7)) return { do: 'say', text: pick(this.#random, view.chips) };
    this.#failed += 1;
    const detail = this.#details.shift();
    if (detail && chance(this.#random, 0.7)) return this.#say(detail);
    return this.#say(pick(this.#random, this.temperament.annoyed));
  }

  #enough(): Move {
    if (!chance(this.#random, this.temperament.asksRatherThanLeaves)) return { do: 'leave' };
    this.#failed = 0;
    return this.#say(pick(this.#random, this.temperament.personPlease));
  }

  #inQueue(view: View, waitedSeconds: number): Move {
    if (waitedSeconds < (view.nobodyOnline ? 5 : this.temperament.patience)) return WAIT;
    if (view.nobodyOnline || chance(this.#random, 0.7)) return { do: 'leave-contact' };
    this.#failed = 0;
    return { do: 'withdraw' };
  }

  #withAgent(view: View): Move {
    if (!view.agentWaits) return WAIT;
    // Whoever asked for a person first has not said yet what it is about.
    const text = this.#opened ? this.#toAgent.shift() : this.#opening;
    if (text !== undefined) return this.#say(text, 'opening');
    if (this.#thanked) return WAIT;
    this.#satisfied = true;
    return this.#thank();
  }

  #afterwards(view: View): Move {
    if (this.#rated) return { do: 'leave' };
    this.#rated = true;
    if (!chance(this.#random, 0.75)) return { do: 'leave' };
    const base = this.#satisfied ? 4.3 : 2.6;
    const helped = view.hadAgent ? 0.3 : 0;
    const rough = base + helped + this.temperament.kindness + (this.#random() - 0.5);
    const score = Math.min(5, Math.max(1, Math.round(rough)));
    const comment = chance(this.#random, 0.3) ? pick(this.#random, comments(score)) : null;
    return { do: 'rate', score, comment };
  }
}

function comments(score: number): readonly string[] {
  if (score >= 4) return ['Quick and friendly.', 'I did not have to explain it twice.', 'Sorted, thank you.'];
  if (score === 3) return ['Worked in the end.', 'Took a while.'];
  return ['The bot did not get it.', 'Too slow.', 'I am still waiting.'];
}

/** Everybody who comes, in order: temperaments and stories in turn, so that few customers are varied too. */
export function cast<T, S>(
  random: Random,
  size: number,
  from: { temperaments: readonly T[]; stories: readonly S[] },
) {
  const offset = between(random, 0, from.stories.length - 1);
  return Array.from({ length: size }, (_, i) => {
    const temperament = from.temperaments[i % from.temperaments.length];
    const story = from.stories[(offset + i * 5) % from.stories.length];
    if (temperament === undefined || story === undefined) throw new RangeError('nobody to cast');
    return { temperament, story };
  });
}
