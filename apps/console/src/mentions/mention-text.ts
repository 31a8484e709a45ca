/** A person whom a note can call. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What is being typed after an "@". */
export interface Asked {
  /** Where the "@" stands. */
  readonly start: number;
  readonly words: string;
}

const LONGEST_NAME = 40;

/** What is typed after the "@" before the caret; null when there is none, or it is inside a word as in an e-mail address. */
export function askedAt(text: string, caret: number): Asked | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start === -1 || caret - start > LONGEST_NAME) return null;
  const previous = before[start - 1];
  if (previous !== undefined && /[\p{L}\p{N}._-]/u.test(previous)) return null;
  const words = before.slice(start + 1);
  return /^[\p{L}\p{M}'’. -]*$/u.test(words) && !words.startsWith(' ') ? { start, words } : null;
}

/** Those whose name, or a part of it, begins with what is typed; whole names first. */
export function colleaguesFor<C extends Colleague>(words: string, colleagues: readonly C[]): readonly C[] {
  const wanted = plain(words);
  const begins = ({ name }: C): boolean => plain(name).startsWith(wanted);
  const within = ({ name }: C): boolean =>
    plain(name)
      .split(' ')
      .some((part) => part.startsWith(wanted));
  return [...colleagues.filter(begins), ...colleagues.filter((one) => !begins(one) && within(one))];
}

/** The ids of all who are called by their full name in the text. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): string[] {
  const called = new Set(partsOf(text, colleagues).flatMap(({ id }) => id ?? []));
  return [...called];
}

export interface Part {
  readonly text: string;
  /** Of the colleague whom this part calls. */
  readonly id: string | null;
}

/** The text in parts, each "@Full Name" on its own. Of two names where one begins the other, the longer is meant. */
export function partsOf(text: string, colleagues: readonly Colleague[]): Part[] {
  const byLength = colleagues.toSorted((a, b) => b.name.length - a.name.length);
  const parts: Part[] = [];
  let rest = '';
  for (let at = 0; at < text.length;) {
    const called = text[at] === '@' ? byLength.find(({ name }) => isCalled(text, at, name)) : undefined;
    if (!called) {
      rest += text.charAt(at);
      at += 1;
      continue;
    }
    if (rest !== '') parts.push({ text: rest, id: null });
    rest = '';
    parts.push({ text: `@${called.name}`, id: called.id });
    at += called.name.length + 1;
  }
  return rest === '' ? parts : [...parts, { text: rest, id: null }];
}

function isCalled(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at + 1)) return false;
  const after = text.charAt(at + 1 + name.length);
  return !/[\p{L}\p{N}]/u.test(after);
}

function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
