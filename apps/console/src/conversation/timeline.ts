import type { AttemptLineFragment, NoteLineFragment, OfferLineFragment } from '@baton/graphql-client/console';
import type { Pending } from './outbox.svelte.js';
import type { Decision, Sheet, Turn } from './sheet.js';

/** What stands beside a turn of the bot: why it was said, what it tried, and how that ended. */
export interface BotContext {
  readonly decision: Decision | null;
  readonly attempts: readonly AttemptLineFragment[];
  readonly offers: readonly OfferLineFragment[];
}

export type Item =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'turn';
      readonly key: string;
      readonly turn: Turn;
      readonly context: BotContext | null;
      /** Same author as just before, within a few minutes: name and face are not repeated. */
      readonly continued: boolean;
    }
  | { readonly kind: 'note'; readonly key: string; readonly note: NoteLineFragment }
  | { readonly kind: 'pending'; readonly key: string; readonly pending: Pending };

const CONTINUES_WITHIN_MS = 5 * 60_000;

/** Messages, notes and what is on its way, in order, with a line at each new day of the reader's calendar. */
export function buildTimeline(sheet: Sheet, pending: readonly Pending[]): readonly Item[] {
  const items: Item[] = [];
  let day = '';
  let previous: Turn | null = null;
  for (const entry of entries(sheet)) {
    const at = new Date('turn' in entry ? entry.turn.at : entry.note.at);
    if (at.toDateString() !== day) {
      day = at.toDateString();
      items.push({ kind: 'day', key: `day-${day}`, at: at.toISOString() });
      previous = null;
    }
    if ('note' in entry) {
      items.push({ kind: 'note', key: entry.note.id, note: entry.note });
      previous = null;
    } else {
      const { turn } = entry;
      items.push({
        kind: 'turn',
        // The client's own id, so that a message keeps its place on the screen when it turns from pending to sent.
        key: turn.clientMessageId ?? turn.id,
        turn,
        context: contextOf(sheet, turn),
        continued: continues(previous, turn),
      });
      previous = turn;
    }
  }
  const arrived = new Set(sheet.messages.map((turn) => turn.clientMessageId));
  const open = pending.filter((message) => !arrived.has(message.clientMessageId));
  return [
    ...items,
    ...open.map((message) => ({ kind: 'pending', key: message.clientMessageId, pending: message }) as const),
  ];
}

type Entry =
  { readonly seq: number; readonly turn: Turn } | { readonly seq: number; readonly note: NoteLineFragment };

function entries(sheet: Sheet): readonly Entry[] {
  const first = sheet.messages[0]?.seq ?? 0;
  const turns: Entry[] = sheet.messages.map((turn) => ({ seq: turn.seq, turn }));
  // A note from before the oldest loaded message appears together with its surroundings.
  const notes: Entry[] = sheet.notes
    .filter((note) => note.seq > first)
    .map((note) => ({ seq: note.seq, note }));
  return [...turns, ...notes].toSorted((a, b) => a.seq - b.seq);
}

function continues(previous: Turn | null, turn: Turn): boolean {
  return (
    previous !== null &&
    previous.author === turn.author &&
    previous.authorName === turn.authorName &&
    Date.parse(turn.at) - Date.parse(previous.at) < CONTINUES_WITHIN_MS
  );
}

function contextOf(sheet: Sheet, turn: Turn): BotContext | null {
  if (turn.author !== 'BOT' && turn.author !== 'SYSTEM') return null;
  const here = ({ atSeq }: { readonly atSeq: number }): boolean =>
    carrier(sheet.messages, atSeq) === turn.seq;
  const offers = sheet.offers.filter(here);
  const decision = decisionFor(sheet, turn);
  return {
    // Nothing called for a person, nothing was held back and none was offered: that is how it should be.
    decision: decision && offers.length === 0 && tellsNothing(decision) ? null : decision,
    attempts: sheet.attempts.filter(here),
    offers,
  };
}

/** A decision belongs to a customer's message; its explanation is shown at the first answer to that message. */
function decisionFor(sheet: Sheet, turn: Turn): Decision | null {
  const at = sheet.messages.findIndex((other) => other.seq === turn.seq);
  const asked = sheet.messages[at - 1];
  if (asked?.author !== 'CUSTOMER') return null;
  const decision = sheet.decisions.find(({ seq }) => seq === asked.seq) ?? null;
  if (!decision) return null;
  // While a person leads, the system's lines answer nothing; it speaks for the bot only when it hands over.
  return turn.author === 'SYSTEM' && decision.outcome !== 'ESCALATE' ? null : decision;
}

function tellsNothing({ outcome, vetoed }: Decision): boolean {
  return outcome === 'CONTINUE' && vetoed.length === 0;
}

/** The bot's message at a seq, or else the last one before it: an attempt may be written down just after its message. */
function carrier(messages: readonly Turn[], seq: number): number | null {
  return messages.findLast((turn) => turn.author === 'BOT' && turn.seq <= seq)?.seq ?? null;
}

/** The message a citation means: the one with that seq, or the last one before it. */
export function turnAt(messages: readonly Turn[], seq: number): Turn | undefined {
  return messages.findLast((turn) => turn.seq <= seq);
}
