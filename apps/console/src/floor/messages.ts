import { many } from '../shared/many.js';

/** What the view of the floor says. */
export const t = {
  title: 'Floor',
  loading: 'Looking at the floor…',
  retry: 'Try again',
  queues: 'Queues',
  agents: 'Agents',
  summary: (waiting: number, over: number): string =>
    `${waiting === 0 ? 'nobody waits' : `${waiting} waiting`}${over > 0 ? `, ${over} over target` : ''}`,
  online: (online: number, all: number): string => `${online} of ${many(all, 'agent', 'agents')} online`,
  noTeams: 'There are no teams.',
  noAgents: 'Nobody works here yet.',
  nobodyOnline: 'Nobody is online.',
  absent: (count: number): string => `${count} offline`,

  lane: {
    open: 'Open',
    closed: 'Closed',
    waiting: (count: number): string => (count === 0 ? 'Nobody waits' : `${count} waiting`),
    over: (count: number): string => `${count} over target`,
    online: (count: number): string => `${count} online`,
    pull: 'taken by hand',
    expected: (text: string): string => `Who comes now would wait ${text}`,
    reassigned: (count: number): string => `${count} passed on to another team in the last 30 days`,
    more: (count: number): string => `and ${count} more`,
    wait: (waited: string, target: string): string => `Longest wait ${waited}, target ${target}`,
    tones: { plain: 'within the target', attention: 'close to the target', urgent: 'over the target' },
    none: 'nobody waits',
    target: (time: string): string => `target ${time}`,
  },

  card: {
    open: (name: string): string => `Open the conversation with ${name}`,
    pass: (name: string): string => `Pass on the conversation with ${name}`,
    passShort: 'Pass on…',
    priority: (points: number): string => `+${points}`,
    priorityTitle: (points: number): string =>
      `Head start of ${many(points, 'point', 'points')}: served as if it had come ${many(points * 2, 'minute', 'minutes')} earlier`,
    offered: (name: string): string => `${name} is asked`,
    notAsked: 'nobody is asked just now',
    stakes: 'Something is at stake',
    unclear: 'May belong to another team',
    units: (units: number): string => `${units} units`,
    back: (time: string): string => `no answer, goes back in ${time}`,
    unanswered: (time: string): string => `waits for an answer for ${time}`,
  },

  agent: {
    presence: (name: string): string => `Availability of ${name}`,
    load: (load: number, capacity: number): string => `${load} of ${capacity}`,
    loadTitle: (load: number, capacity: number): string =>
      `Holds, or is asked for, ${load} of at most ${many(capacity, 'unit', 'units')}`,
    since: (time: string): string => `for ${time}`,
    automatic: 'found by the system, not chosen',
    holds: (name: string): string => `What ${name} holds`,
    holdsNothing: 'Holds nothing',
    offlineWith: (count: number): string =>
      `Offline (${many(count, 'conversation goes', 'conversations go')} back after a minute)`,
    set: (name: string, presence: string): string => `${name} is now ${presence.toLowerCase()}.`,
  },

  /** Why something cannot be passed there. */
  not: {
    here: 'It waits here already',
    theirs: 'Has it already',
    asked: 'Is asked already',
    AWAY: 'Away',
    OFFLINE: 'Offline',
    full: (load: number, capacity: number): string => `Full: ${load} of ${capacity}`,
  },
  drop: 'Pass it here',
  passed: (name: string): string => `The conversation with ${name} was passed on.`,
} as const;
