import type { Role } from '@baton/graphql-client/console';

/** What the page of the people says. */
export const t = {
  title: 'People',
  loading: 'Reading who works here…',
  none: 'Nobody works here yet.',
  noneHint: 'Agents take the conversations that the bot hands over.',
  list: 'People',
  back: 'All people',
  add: 'Add somebody',
  fresh: 'Somebody new',
  gone: 'There is nobody of this name any more.',
  disabledMark: 'Disabled',
  search: 'Search people',
  nobodyFound: 'Nobody fits.',

  roles: { AGENT: 'Agent', LEAD: 'Lead', ADMIN: 'Admin' } satisfies Record<Role, string>,
  roleHints: {
    AGENT: 'Works with conversations.',
    LEAD: 'Also looks after topics, policy, teams and the floor.',
    ADMIN: 'Also decides who belongs here.',
  } satisfies Record<Role, string>,

  sections: { who: 'Who they are', work: 'What they do', access: 'Access' },

  form: {
    name: 'Name',
    email: 'E-mail',
    emailHidden: 'Only admins see it',
    title: 'Title',
    titleHint: 'Customers see it beside the name.',
    role: 'Role',
    teams: 'Teams',
    teamsNone: 'Without a team somebody is asked only when nobody else is left.',
    skillsHint: 'What they can do. Whoever can do most of what is needed is asked first.',
    languagesEmpty: 'Empty: the languages of the team.',
    capacity: 'Capacity',
    capacityHint: 'Units of conversations at once; most conversations take one.',
    units: 'units',
    password: 'New password',
    firstPassword: 'First password',
    passwordHint:
      'At least 12 characters. Leave it empty to keep the present one; a new one signs them out everywhere.',
    firstPasswordHint: 'At least 12 characters. Without one they cannot sign in yet.',
    forAdmins: 'Only admins change this.',
    notYours: 'Only admins change leads and admins.',
  },

  access: {
    disable: 'Disable',
    enable: 'Enable again',
    self: 'You cannot disable yourself.',
    enabledHint: 'Disabling signs them out at once. What they hold goes back to the front of the queue.',
    holds: (load: number): string => `They hold ${load} now.`,
    disabledHint: 'They cannot sign in, and nothing is offered to them.',
    disabled: (name: string): string => `${name} is disabled.`,
    enabled: (name: string): string => `${name} may sign in again.`,
  },

  wrong: {
    name: 'A name is needed.',
    email: 'An e-mail address is needed.',
    languages: 'The languages cannot be read.',
    password: 'The password needs at least 12 characters.',
  },

  save: {
    submit: 'Save',
    overtaken: 'Somebody saved this person meanwhile. Yours is still here.',
    changed: (name: string): string => `${name}: changed, not saved`,
    others: 'Not saved yet:',
    done: (name: string): string => `Saved: ${name}.`,
  },
} as const;
