import type { FactKind, Span } from '@baton/domain';

/** A fact in the text that was searched; `value` is the normalised form of what stands at `span`. */
export interface Found {
  readonly kind: FactKind;
  readonly value: string;
  readonly span: Span;
}

/** Stands for text that is taken: no digit, no letter, no space, so that nothing is read across it. */
export const TAKEN = '\uFFFC';

/** The text with a span blanked out, of the same length, so that later finders do not see it. */
export function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
