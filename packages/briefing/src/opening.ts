import type { AttemptKind, BriefAttempt } from '@baton/domain';
import { fillTemplate } from './fill-template.js';
import type { OpeningBrief } from './opening-variables.js';
import { oneLine, phrase } from './quote.js';

/** Who writes to whom, and the organisation's wording. */
export interface OpeningWording {
  readonly teamName: string;
  /** The team's (or agent's) template; empty for the default. */
  readonly template: string;
  /** The agent who will write; null before one has accepted, then sentences that introduce them are left out. */
  readonly agentName: string | null;
  readonly customerName: string | null;
  /** For `{{account.highlights}}`, e.g. "third contact about this order in 10 days". */
  readonly accountHighlights: readonly string[];
  /** Sentence for `{{lastAttempt}}` by kind of attempt, with `{{title}}`. */
  readonly attemptSentences?: Readonly<Partial<Record<AttemptKind, string>>>;
}

const LONGEST_ISSUE = 120;

const DEFAULT_TEMPLATES = {
  tried:
    'Hi {{customer.firstName}}, this is {{agent.firstName}} from {{team.name}}. I can see that you wrote “{{issue}}” and that {{triedTitle}} didn’t resolve it. Let me take it from here.',
  untried:
    'Hi {{customer.firstName}}, this is {{agent.firstName}} from {{team.name}}. I can see that you wrote “{{issue}}”. Let me take it from here.',
};

const defaultAttemptSentence: Readonly<Record<string, string>> = {
  article: 'You have already seen “{{title}}”, and that didn’t resolve it.',
  playbook: 'Our assistant has already looked up {{title}}, and that didn’t resolve it.',
  clarification: 'Our assistant has already asked you to explain, so I won’t ask that again.',
  action: 'Our assistant tried this: {{title}}. It didn’t work.',
};

/** The default as one template, to begin a wording of one's own with. */
export const STARTER_TEMPLATE =
  'Hi {{customer.firstName}}, this is {{agent.firstName}} from {{team.name}}. I can see that you wrote “{{issue}}”. {{lastAttempt}} Let me take it from here.';

/**
 * The first message, ready for the composer, from the variables in `openingVariables`. Can be composed again at accept,
 * when the agent is known.
 */
export function composeOpening(brief: OpeningBrief, wording: OpeningWording): string {
  const { tried } = brief;
  const titled = tried && tried.kind !== 'clarification';
  const values = {
    customer: named(wording.customerName),
    agent: named(wording.agentName),
    team: { name: wording.teamName },
    intent: brief.intentName,
    issue: brief.issue ? phrase(brief.issue.text, LONGEST_ISSUE) : null,
    lastAttempt: tried ? attemptSentence(tried, wording.attemptSentences ?? {}) : null,
    triedTitle: titled ? `“${tried.title}”` : null,
    account: { highlights: wording.accountHighlights.join(', ') },
  };
  const own = fillTemplate(wording.template, values);
  return own === '' ? fillTemplate(DEFAULT_TEMPLATES[titled ? 'tried' : 'untried'], values) : own;
}

/**
 * A wording with all that a brief knows, and with nothing known of the customer but what they wrote: so that one sees
 * which sentences stay. Who takes over, and for which team, is known at every accept.
 */
export function openingInTwoLights(
  brief: OpeningBrief,
  wording: OpeningWording,
): { readonly known: string; readonly bare: string } {
  return {
    known: composeOpening(brief, wording),
    bare: composeOpening(
      { issue: brief.issue, intentName: null, tried: null },
      { ...wording, customerName: null, accountHighlights: [] },
    ),
  };
}

function named(name: string | null): { name: string | null; firstName: string | null } {
  // A visitor chooses their name, and it stands in a sentence that an agent sends.
  const line = name === null ? null : oneLine(name) || null;
  return { name: line, firstName: firstNameOf(line) };
}

/** The first word of a name; null without one. */
export function firstNameOf(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}

function attemptSentence(
  { kind, title }: BriefAttempt,
  sentences: Readonly<Partial<Record<string, string>>>,
): string {
  return fillTemplate(sentences[kind] ?? defaultAttemptSentence[kind] ?? '', { title });
}
