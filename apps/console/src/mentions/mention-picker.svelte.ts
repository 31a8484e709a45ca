import { askedAt, colleaguesFor, type Asked, type Colleague } from './mention-text.js';

const SHOWN = 6;

/** The list that opens after an "@": who fits, which one the keyboard stands on, and what choosing does to the text. */
export class MentionPicker<C extends Colleague> {
  active = $state(0);
  #asked = $state.raw<Asked | null>(null);
  /** Where an "@" was left alone with Escape; typing on there does not bring the list back. */
  #dismissed: number | null = null;
  readonly #colleagues: () => readonly C[];

  constructor(colleagues: () => readonly C[]) {
    this.#colleagues = colleagues;
  }

  readonly options = $derived.by(() =>
    this.#asked ? colleaguesFor(this.#asked.words, this.#colleagues()).slice(0, SHOWN) : [],
  );
  readonly isOpen = $derived.by(() => this.options.length > 0);

  /** The text or the caret has changed. */
  look(text: string, caret: number): void {
    const asked = askedAt(text, caret);
    if (asked?.start !== this.#dismissed) this.#dismissed = null;
    // A name that stands there in full needs no list.
    const complete = this.#colleagues().some(({ name }) => asked?.words.startsWith(name));
    this.#asked = asked && !complete && asked.start !== this.#dismissed ? asked : null;
    this.active = 0;
  }

  move(step: 1 | -1): void {
    const { length } = this.options;
    if (length > 0) this.active = (this.active + step + length) % length;
  }

  dismiss(): void {
    this.#dismissed = this.#asked?.start ?? null;
    this.#asked = null;
  }

  /** The text with the colleague called in place of what was typed, and where the caret goes. */
  choose(text: string, caret: number, index = this.active): { text: string; caret: number } | null {
    const colleague = this.options[index];
    const asked = this.#asked;
    if (!colleague || !asked) return null;
    this.#asked = null;
    const called = `@${colleague.name} `;
    const after = text.slice(caret).replace(/^ /, '');
    return { text: text.slice(0, asked.start) + called + after, caret: asked.start + called.length };
  }
}
