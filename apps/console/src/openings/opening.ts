import type { OpeningSheetFragment, OpeningsQuery } from '@baton/graphql-client/console';
import { t } from './messages.js';

export type Opening = OpeningSheetFragment;
export type Use = Opening['use'];
export type Guide = OpeningsQuery['openingGuide'];
type Named = Pick<Opening, 'source' | 'key'>;

/** How it stands in the address: `team:returns`, `agent:…`, `default`. */
export function idOf({ source, key }: Named): string {
  return source === 'DEFAULT' ? 'default' : `${source.toLowerCase()}:${key}`;
}

export function nameOf({ source, key, name }: Named & { readonly name: string }, myId: string): string {
  if (source === 'DEFAULT') return t.standard;
  return source === 'AGENT' && key === myId ? t.own : name;
}

/** How many of them were sent, in whatever form. */
export function sentOf({ asIs, edited, replaced }: Use): number {
  return asIs + edited + replaced;
}

/** Enough to say that a wording does not fit. */
const TELLING = 5;

/** At least every second one was thrown away. */
export function isWeak(use: Use): boolean {
  const sent = sentOf(use);
  return sent >= TELLING && use.replaced * 2 >= sent;
}

/** What became of it, as one would say it; the sentences in the order in which one asks. */
export function useInWords(use: Use): string[] {
  const sent = sentOf(use);
  if (use.proposed === 0) return [t.use.none];
  if (sent === 0) return [t.use.proposed(use.proposed), t.use.noneSent];
  const kept = use.similarity === null || use.asIs === sent ? [] : [t.use.kept(use.similarity)];
  const silent = use.proposed - sent;
  return [
    t.use.sent(use.asIs, sent),
    t.use.otherwise(use.edited, use.replaced),
    ...kept,
    t.use.silent(silent),
  ].filter((sentence) => sentence !== '');
}

/** The text with a variable in the place of what is selected, and where the cursor then stands. */
export function withVariable(
  text: string,
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } {
  const written = `{{${name}}}`;
  return { text: text.slice(0, start) + written + text.slice(end), cursor: start + written.length };
}
