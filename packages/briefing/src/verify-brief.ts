import type { Brief, BriefFlag } from '@baton/domain';
import { checkBrief } from './check-brief.js';
import type { BriefMessage } from './transcript.js';

/**
 * The brief without what the transcript does not bear; what was taken out is flagged, so that nobody rests on it and
 * everybody sees that something went wrong. Run before a brief is stored, whoever composed it.
 */
export function verifyBrief(brief: Brief, messages: readonly BriefMessage[]): Brief {
  const problems = checkBrief(brief, messages);
  if (problems.length === 0) return brief;
  const bad = new Set(problems.map(({ path }) => path));
  const keep = (section: string) => (_: unknown, i: number) => !bad.has(`${section}[${i}]`);
  const flags = problems.map(({ path, message }): BriefFlag => ({
    path,
    text: textAt(brief, path),
    message,
  }));
  return {
    ...brief,
    issue: bad.has('issue[0]') ? null : brief.issue,
    summary: brief.summary.filter(keep('summary')),
    attempts: brief.attempts.filter(keep('attempts')),
    facts: brief.facts.filter(keep('facts')),
    commitments: brief.commitments.filter(keep('commitments')),
    sentimentCurve: brief.sentimentCurve.filter(keep('sentimentCurve')),
    emotions: brief.emotions.filter(keep('emotions')),
    stakes: brief.stakes.filter(keep('stakes')),
    lastCustomerPoints: brief.lastCustomerPoints.filter(keep('lastCustomerPoints')),
    lastBotAttempts: brief.lastBotAttempts.filter(keep('lastBotAttempts')),
    flags: [...brief.flags, ...flags],
  };
}

/** What stood at a place such as `commitments[1]`, in words. */
function textAt(brief: Brief, path: string): string {
  const [, section = '', index = ''] = /^(\w+)\[(\d+)\]$/.exec(path) ?? [];
  const parts: unknown =
    section === 'issue' ? [brief.issue] : Object.entries(brief).find(([k]) => k === section)?.[1];
  const part: unknown = Array.isArray(parts) ? parts[Number(index)] : null;
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .filter(([name, value]) => TOLD.has(name) && typeof value === 'string')
    .map(([, value]) => String(value))
    .join(' ');
}

const TOLD = new Set(['text', 'title', 'kind', 'value', 'quote', 'emotion']);
