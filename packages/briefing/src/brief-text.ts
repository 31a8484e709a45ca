import type { Brief, BriefLine, Seq } from '@baton/domain';
import { inWords } from './in-words.js';

/** The brief as plain text, for mails, tickets and clipboards; message numbers in brackets. */
export function briefAsText(brief: Brief): string {
  const blocks = [
    brief.headline,
    block('Issue', brief.issue ? [quoted(brief.issue)] : []),
    block('In short', brief.summary.map(quoted)),
    block(
      'At stake',
      brief.stakes.map(({ kind, quote, seqs }) => `${inWords(kind)}: “${oneLine(quote)}”${cited(seqs)}`),
    ),
    block(
      'Tried',
      brief.attempts.map(
        ({ title, outcome, why, seqs }) =>
          `${title}: ${inWords(outcome)}${why === null ? '' : `, ${oneLine(why)}`}${cited(seqs)}`,
      ),
    ),
    block(
      'Facts',
      brief.facts.map(
        ({ kind, value, status, superseded, seqs }) =>
          `${inWords(kind)} ${oneLine(value)}, ${superseded ? 'replaced by a later one' : statusInWords(status)}${cited(seqs)}`,
      ),
    ),
    block('Not known', brief.missingFacts.map(inWords)),
    block('Promised', brief.commitments.map(quoted)),
    block('Last said', brief.lastCustomerPoints.map(quoted)),
    block('Now', [brief.stateNow]),
  ];
  return blocks.filter((text) => text !== '').join('\n\n');
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n');
}

function quoted({ text, seqs, quote }: BriefLine): string {
  return `${quote ? `“${oneLine(text)}”` : text}${cited(seqs)}`;
}

function cited(seqs: readonly Seq[]): string {
  return seqs.length === 0 ? '' : ` [${seqs.join(', ')}]`;
}

function statusInWords(status: string): string {
  return status === 'extracted' ? 'not confirmed' : `${inWords(status)} by the customer`;
}

/** A line break in what somebody wrote would begin a line, or a section, that nobody wrote. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
