import type { TicketChannel } from '@baton/domain';

/** Around what somebody wrote: the same in each mail. */
export interface Frame {
  readonly firstName: string | null;
  /** Name of the organisation. */
  readonly organisation: string;
  /** Number of the ticket. */
  readonly number: number;
  /** Where the conversation goes on; null for nowhere. */
  readonly link: string | null;
  readonly answersAreRead: boolean;
}

/** What an agent wrote, in order. */
export interface Line {
  readonly author: string;
  readonly body: string;
}

/** Stays the same for all mails of a ticket, so that programs that go by it keep them together. */
export function subjectOf({ organisation, number }: Pick<Frame, 'organisation' | 'number'>): string {
  return `Your question to ${organisation} (ticket ${number})`;
}

/** "We have it": what they asked, and what happens now. */
export function confirmationText(
  frame: Frame,
  what: {
    /** The customer's own words; null when they wrote none. */
    readonly quote: string | null;
    readonly channel: TicketChannel;
    readonly team: string;
    /** Completes "they'll write to you …"; may be empty. */
    readonly replyBy: string;
  },
): string {
  const how = what.channel === 'email' ? 'write to you at this address' : 'call you';
  const promise = `${what.team} will ${how} ${what.replyBy}`.trim();
  return inFrame(frame, [
    `we have your question. Its ticket number is ${frame.number}.`,
    ...(what.quote === null ? [] : [`You wrote: “${what.quote}”`]),
    `${promise}.`,
  ]);
}

/** What was answered, with whose words it is. */
export function replyText(frame: Frame, lines: readonly Line[]): string {
  const paragraphs = lines.flatMap(({ author, body }, i) => {
    const said = author === lines[i - 1]?.author ? [] : [i === 0 ? `${author} has answered:` : `${author}:`];
    return [...said, body];
  });
  return inFrame(frame, paragraphs);
}

function inFrame(frame: Frame, paragraphs: readonly string[]): string {
  const { firstName, organisation, link, answersAreRead } = frame;
  const chat = link === null ? [] : [`You can go on in the chat at any time: ${link}`];
  const answer = answersAreRead
    ? 'You can also simply answer this mail.'
    : 'Please do not answer this mail: nobody reads what is sent to its address.';
  return [firstName ? `Hello ${firstName},` : 'Hello,', ...paragraphs, ...chat, answer, organisation].join(
    '\n\n',
  );
}

const LONGEST_QUOTE = 200;
/** Also what mail programs make links of by themselves: bare domains, and numbers that can be called. */
const LINK =
  /\b[a-z]{2,10}:\/\/\S+|[\w.+-]*@?\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b(?:\/\S*)?|\+?\d[\d\s().-]{7,}\d/giu;

/**
 * A customer's words for the mail that confirms them, on one line. Links are left out: whoever types somebody else's
 * address into the form must not send them to a page of their choice.
 */
export function quoteOf(body: string): string {
  const line = body.replaceAll(LINK, '…').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  // Not half a character: a surrogate pair takes two.
  const cut = line.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
