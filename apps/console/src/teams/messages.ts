import type { Weekday } from '@baton/graphql-client/console';
import { many } from '../shared/many.js';

const waiting = (count: number): string => many(count, 'conversation waits', 'conversations wait');

/** What the page of the teams says. */
export const t = {
  title: 'Teams',
  loading: 'Reading the teams…',
  none: 'There are no teams.',
  noneHint: 'Without one nobody can be asked. Add the first.',
  list: 'Teams',
  back: 'All teams',
  add: 'Add a team',
  fresh: 'New team',
  gone: 'There is no such team any more.',
  generalistMark: 'Generalist',
  closedMark: 'Closed',

  sections: {
    what: 'What they look after',
    who: 'Who can take it',
    hours: 'Business hours',
    queue: 'How the queue is served',
    claims: 'Customers and products of theirs',
  },

  form: {
    name: 'Name',
    handles: 'They look after …',
    handlesHint: 'Completes a sentence that customers read.',
    heard: 'A customer hears:',
    sentence: (name: string, handles: string): string =>
      `I’m passing you to ${name || 'the team'}, who look after ${handles || '…'}.`,
    description: 'For colleagues',
    descriptionHint: 'What belongs here and what does not. Customers never see it.',
    offer: 'How the bot offers them',
    offerHint:
      'Empty: the organisation’s own wording. It may name {{team}}, {{handles}}, {{topic}}, {{reason}} and {{customer.firstName}}.',
    generalist: 'Generalist: takes what no other team claims with confidence',
    generalistIs:
      'Takes what no other team claims with confidence. Make another team the generalist to change it.',
    generalistMoves: (name: string): string => `Until now that was ${name}.`,
    languagesEmpty: 'Empty: any language.',
    skillsHint: 'What an agent should be able to do to be asked first. Who can do less is asked later.',
    fallback: 'When nobody is there, pass on to',
    fallbackNone: 'The generalist',
    fallbackEnds: 'The chain ends here.',
    chain: (names: readonly string[]): string => names.join(' → '),
    circle: 'This goes in a circle. Choose another team.',
  },

  state: {
    always: 'Open now, always',
    never: 'Closed, and never opens',
    open: (when: string): string => `Open now, closes ${when}`,
    closed: (when: string): string => `Closed, opens ${when}`,
    today: (time: string): string => `today at ${time}`,
    tomorrow: (time: string): string => `tomorrow at ${time}`,
    on: (date: string, time: string): string => `on ${date} at ${time}`,
    asSaved: 'as saved',
  },

  hours: {
    kind: 'When the team is there',
    always: 'Always open',
    weekly: 'At certain hours',
    zone: 'Time zone',
    zoneHint: (time: string): string => `There it is ${time} now.`,
    zoneUnknown: 'Choose a time zone, such as Europe/Berlin.',
    days: {
      MON: 'Monday',
      TUE: 'Tuesday',
      WED: 'Wednesday',
      THU: 'Thursday',
      FRI: 'Friday',
      SAT: 'Saturday',
      SUN: 'Sunday',
    } satisfies Record<Weekday, string>,
    closed: 'Closed',
    hint: 'Such as 9-12:30, 13:30-17. Empty means closed. What goes on after midnight belongs to the next day.',
    copy: 'Same from Monday to Friday',
    copyOf: (day: string): string => `Use the hours of ${day} from Monday to Friday`,
    unreadable: (part: string): string => `“${part}” is not a time span such as 9-17 or 09:00-17:30.`,
    backwards: (part: string): string =>
      `“${part}” ends before it begins. Write the part after midnight on the next day.`,
    overlapping: 'Two of these overlap.',
    wrongDay: (day: string): string => `The hours of ${day} cannot be read.`,
    holidays: 'Holidays',
    holidaysHint: 'On these days the hours of the week do not count.',
    addHoliday: 'Add a holiday',
    removeHoliday: (name: string): string => `Remove ${name || 'the holiday'}`,
    holidayDate: (row: number): string => `Date of holiday ${row}`,
    holidayName: (row: number): string => `Name of holiday ${row}`,
    holidayOpen: (row: number): string => `Hours of holiday ${row}`,
    holidayNamePlaceholder: 'New Year’s Day',
    yearly: 'every year',
    holidayIncomplete: 'A holiday needs a date and a name.',
    holidayHours: 'The hours of a holiday cannot be read.',
    holidayTwice: 'Two holidays are on the same day.',
  },

  steps: {
    mode: 'Conversations are',
    modes: { PUSH: 'offered to agents one by one', PULL: 'taken from the queue by the agents themselves' },
    intro:
      'Who is asked, and for how long before more people are. Whoever could never be reached is not waited for.',
    forSeconds: (who: string): string => `Seconds for: ${who}`,
    preferred: 'whoever knows the customer',
    skilled: (team: string): string => `somebody of ${team} with all skills`,
    relaxed: (team: string): string => `anybody of ${team}`,
    pull: (team: string): string => `whoever of ${team} takes it from the queue`,
    pullOn: 'the same, whatever their skills',
    fallback: (team: string): string => team,
    anyone: 'anybody who is online',
    order: { first: 'First', next: 'Then', last: 'At last' },
    between: (from: string, to: string, who: string): string => `${from}–${to} ${who}`,
    after: (from: string, who: string): string =>
      from === '0 s' ? `at once ${who}` : `after ${from} ${who}`,
    seconds: 's',
    accept: 'Time to accept an offer',
    acceptHint: 'Whoever lets it pass is set to away.',
    target: 'Target for a wait',
    targetHint: 'What waits longer stands out on the floor.',
    silent: 'Answer the customer within',
    silentHint: 'Then the agent is warned; after twice as long it goes back to the queue.',
    long: 'A wait is long from',
    longHint: 'Then customers are offered e-mail, a call or the assistant.',
    units: 'Takes of an agent’s capacity',
    unitsHint: 'Two for work that fills the hands.',
    unit: 'units',
  },

  claims: {
    hint: 'They count for this team besides the topic; the topic can still speak for another.',
    segments: 'Customers',
    products: 'Products',
    productsHint: 'One on each line, as customers call them.',
  },

  wrong: {
    name: 'The team needs a name.',
    handles: 'Say what they look after.',
    languages: 'The languages cannot be read.',
  },

  save: {
    submit: 'Save',
    overtaken: 'Somebody saved this team meanwhile. Yours is still here.',
    changed: (name: string): string => `${name}: changed, not saved`,
    others: 'Not saved yet:',
    done: (name: string): string => `Saved: ${name}. It counts from the next conversation on.`,
  },

  remove: {
    open: 'Remove the team',
    title: (name: string): string => `Remove ${name}?`,
    waiting: (count: number, to: string): string =>
      count === 0
        ? `Nobody waits there now. What would come here goes to ${to}.`
        : `${waiting(count)} there now and ${count === 1 ? 'goes' : 'go'} to ${to}.`,
    held: 'Conversations that somebody has taken stay with them. The name stays readable in what is past.',
    topics: 'Topics that point here count for the generalist from then on.',
    submit: 'Remove',
    cancel: 'Keep it',
    generalist: 'The generalist cannot be removed: make another team the generalist first.',
    done: (name: string): string => `Removed: ${name}.`,
  },
} as const;
