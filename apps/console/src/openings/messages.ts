import { many } from '../shared/many.js';

/** Completes "… 2 times"; English has words for the first two. */
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** What the page of the opening messages says. */
export const t = {
  title: 'Openings',
  loading: 'Reading the opening messages…',
  none: 'There are no opening messages.',
  noneHint: 'They come with the organisation’s teams.',
  list: 'Whose opening',
  back: 'All openings',
  period: 'Figures of the last 90 days',
  own: 'Your own',
  standard: 'Standard wording',
  gone: 'This opening is not there any more, or it is not yours.',

  intro: {
    TEAM: 'What waits in the composer when somebody accepts a conversation of this team.',
    AGENT: 'What waits in the composer when a conversation is accepted. It stands above the team’s wording.',
    DEFAULT: 'What waits in the composer where neither the agent nor the team has a wording of its own.',
  },
  readOnly: 'Your lead words this one.',
  withoutOwn: {
    TEAM: 'This team has no wording of its own: the standard wording is used.',
    AGENT: 'None yet: the team’s wording is used, or the standard one.',
    DEFAULT: '',
  },

  form: {
    label: 'Wording',
    left: (count: number): string =>
      count < 0 ? `${many(-count, 'character', 'characters')} too many` : `${count} characters left`,
    hint: 'A sentence with a variable that is not known is left out as a whole.',
    insert: 'Insert',
    starter: 'Begin with the standard wording',
    reset: { TEAM: 'Back to the standard wording', AGENT: 'Back to the team’s wording', DEFAULT: '' },
    wrong: (message: string): string => `The wording ${message}${message.endsWith('?') ? '' : '.'}`,
    replace: (name: string): string => `Use {{${name}}}`,
    meanings: 'What the variables stand for',
    variable: 'Variable',
    meaning: 'Meaning',
    example: 'Example',
  },

  preview: {
    title: 'How it reads',
    from: 'Filled from',
    madeUp: 'A made-up customer',
    known: 'With everything known',
    bare: 'With nothing known but what they wrote',
    tooLong: 'Too long to be shown.',
  },

  use: {
    title: 'What becomes of it',
    none: 'Not used in this wording yet.',
    proposed: (count: number): string => `Waited in a composer ${times(count)}.`,
    noneSent: 'Nothing was sent yet.',
    sent: (asIs: number, sent: number): string =>
      asIs === 0
        ? `Sent ${times(sent)}, but never as it was.`
        : `Sent as it was ${asIs} of ${many(sent, 'time', 'times')}.`,
    otherwise: (edited: number, replaced: number): string => {
      const parts = [
        ...(edited > 0 ? [`changed ${times(edited)}`] : []),
        ...(replaced > 0 ? [`thrown away for something else ${times(replaced)}`] : []),
      ];
      const text = parts.join(', ');
      return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    kept: (share: number): string => `On average ${Math.round(share * 100)} % of it was kept.`,
    silent: (count: number): string =>
      count === 0 ? '' : `${many(count, 'accept', 'accepts')} without a message so far.`,
    last: 'Last used',
    short: (asIs: number, sent: number): string => `${asIs}/${sent}`,
    shortTitle: (asIs: number, sent: number): string =>
      `Sent as it was ${asIs} of ${many(sent, 'time', 'times')}`,
    earlier: 'Wordings before this one',
  },

  save: {
    submit: 'Save',
    overtaken: 'Somebody saved another wording meanwhile. Yours is still here.',
    changed: (name: string): string => `${name}: changed, not saved`,
    others: 'Not saved yet:',
    done: (name: string): string => `Saved. The next accepted conversation begins with it: ${name}.`,
    stuck: (count: number): string => `${many(count, 'problem', 'problems')} to mend first`,
  },
} as const;
