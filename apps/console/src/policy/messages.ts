import type { ReplayChange, Segment } from '@baton/graphql-client/console';
import { many } from '../shared/many.js';

/** What the policy's editor says. */
export const t = {
  title: 'Policy',
  loading: 'Reading the policy…',
  none: 'There is no policy yet.',
  noneHint: 'It comes with the organisation.',
  parts: 'Parts of the policy',
  back: 'All parts',
  inForce: (version: number): string => `Version ${version}, in force`,
  draft: 'with changes that are not published',

  rules: {
    title: 'Rules',
    count: (count: number): string => many(count, 'rule', 'rules'),
    intro:
      'Every message of a customer is held against all rules. Of those that apply the first in this list decides.',
    outcomes: { ESCALATE: 'Hands over', OFFER: 'Offers a person', CONTINUE: 'Carries on' },
    vetoes:
      'Offers wait while one is open, during the cool-down, while the last suggestion may still help, and until something new has happened.',
    edit: 'Edit in the text',
    remove: 'Remove',
    add: 'Add a rule',
    removed: (id: string): string => `Removed ${id}. It goes when you publish.`,
  },

  numbers: {
    title: 'Numbers',
    count: (count: number): string => many(count, 'threshold', 'thresholds'),
    intro: 'Thresholds by segment. An empty cell means: as for everybody.',
    threshold: 'Threshold',
    everybody: 'Everybody',
    between: (least: number, greatest: number): string => `${least} to ${greatest}`.replaceAll('-', '−'),
    from: (least: number): string => `${least} or more`.replaceAll('-', '−'),
    usedBy: (rules: readonly string[]): string => (rules.length === 0 ? 'no rule uses it' : rules.join(', ')),
    cell: (name: string, who: string): string => `${name}, ${who}`,
    outside: (range: string): string => `It must be ${range}; the number from before is kept.`,
    whole: 'It counts something, so it must be a whole number; the number from before is kept.',
    coolDown: 'Cool-down',
    coolDownHint: 'messages of the customer after a “no”; half as many when the offer was passed over',
    maxOffers: 'Most offers',
    maxOffersHint: 'of a person in one conversation',
    segments: {
      HIGH_VALUE: 'High value',
      RECENT_CHURNER: 'Recent churner',
      NEW: 'New',
      MEMBER: 'Member',
    } satisfies Record<Segment, string>,
  },

  signals: {
    title: 'What a condition can name',
    name: 'Signal',
    possible: 'What it can be',
    example: 'For example',
    types: { text: 'any text', flag: 'true or false', any: 'text, number, true or false' } as Readonly<
      Record<string, string>
    >,
  },

  wordings: {
    title: 'Wordings',
    count: (count: number): string => many(count, 'template', 'templates'),
    intro:
      'How a rule words its offer or its handoff. The first that fits the team and the language is said, and no customer reads the same twice.',
    none: 'Rules say it in your usual words.',
    noneHint: 'Add a template, and name it in a rule: template: its-name.',
    usedBy: (rules: readonly string[]): string =>
      rules.length === 0 ? 'No rule uses it yet.' : `Used by ${rules.join(', ')}`,
    everybody: 'For everybody',
    team: (key: string): string => `For ${key}`,
    text: (template: string, place: number): string => `${template}, wording ${place}`,
    reads: 'Reads:',
    add: 'Add a template',
    addWording: 'Add a wording',
    removed: (template: string): string => `Removed a wording of ${template}. It goes when you publish.`,
    variables:
      'Variables: {{team}}, {{handles}} (what the team looks after), {{reason}}, {{replyBy}}, {{topic}}, {{customer.firstName}}. A sentence is left out when what it names is not known.',
  },

  files: {
    on: 'Try it on',
    latest: 'The latest conversations',
    choose: 'Upload dialogues',
    hint: 'Dialogues from elsewhere can be uploaded as JSON, one in a line: {"id": 1, "turns": [{"author": "customer", "text": "…"}, {"author": "agent", "text": "…"}]}',
    sending: (share: number): string => `Uploading, ${Math.round(share * 100)} %`,
    reading: (read: number, all: number): string =>
      `The models have read ${read} of ${many(all, 'dialogue', 'dialogues')}.`,
    read: (count: number, by: string | null): string =>
      `${many(count, 'dialogue', 'dialogues')}, uploaded by ${by ?? 'somebody'}.`,
    remove: (name: string): string => `Remove ${name}`,
    uploaded: (name: string): string => `${name} is uploaded and being read.`,
  },

  text: {
    title: 'As text',
    hint: 'YAML or JSON. Comments are not kept; say what a rule is for in its description.',
    label: 'The policy as text',
    fine: 'It can be published.',
    checking: 'Being checked…',
    problems: (count: number): string => many(count, 'problem', 'problems'),
    line: (line: number): string => `Line ${line}`,
    open: 'Open the text',
  },

  trial: {
    title: 'Try it',
    hint: 'What would have been decided in your latest conversations, with what was understood then. Nothing is sent and nothing is kept.',
    unchanged: 'Nothing is changed yet. Change a number or a rule first; then see here what it does.',
    count: 'How many of the latest conversations',
    run: 'Try it',
    outdated: 'The draft has changed since. Try it again.',
    done: (count: number, changed: number): string =>
      changed === 0
        ? `Nothing would have been different in ${many(count, 'conversation', 'conversations')}.`
        : `${changed} of ${many(count, 'conversation', 'conversations')} would have gone differently.`,
    none: 'There are no conversations to try it on yet.',
    noneHint: 'They appear here as soon as customers have written to the bot.',
    offers: 'Offers',
    escalations: 'Handed over',
    newly: 'Newly a person',
    noMore: 'No more a person',
    earlier: 'Earlier',
    later: 'Later',
    versions: (version: number): string => `version ${version} → your draft`,
    conversations: 'conversations',
    by: (turns: number): string => `by ${many(turns, 'message', 'messages')} in the median`,
    changed: 'Conversations that go differently',
    first: 'These are the first hundred.',
    changes: {
      NEWLY: 'A person comes up',
      NO_MORE: 'No person comes up',
      EARLIER: 'Earlier',
      LATER: 'Later',
      OTHERWISE: 'Otherwise',
    } satisfies Record<ReplayChange, string>,
    before: 'Before',
    after: 'After',
    nothing: 'No person comes up.',
    at: (seq: number): string => `Message ${seq}`,
    visitor: 'Visitor',
    backToResult: 'Back to the result',
    sideBySide: 'Side by side',
    message: 'Message',
    inForce: (version: number): string => `Version ${version}`,
    draft: 'Your draft',
    withPerson: 'With a person by then',
    authors: { CUSTOMER: 'Customer', BOT: 'Bot', AGENT: 'Agent', SYSTEM: 'System' },
  },

  save: {
    changes: (count: number): string => (count === 0 ? 'Changed' : `${many(count, 'line', 'lines')} changed`),
    problems: (count: number): string => `${many(count, 'problem', 'problems')} to mend first`,
    submit: 'Publish',
    overtaken: 'Somebody published meanwhile. Your changes are still here.',
    done: (version: number): string =>
      `Version ${version} is published and decides from the next message on.`,
  },

  history: {
    title: 'History',
    intro: 'Versions are never changed. Using one again makes a new version of it.',
    version: (version: number): string => `Version ${version}`,
    inForce: 'in force',
    unsaved: 'Publish or discard your changes first.',
    changes: 'What it changed',
    first: 'The first version changed nothing before it.',
  },

  diff: { added: 'added', removed: 'removed', none: 'No line differs.' },
} as const;
