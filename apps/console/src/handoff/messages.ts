/** What handing over says: taking the next, waiting for an answer, tickets, and why a conversation is where it is. */
export const t = {
  nothingNext: 'Nothing waits for you.',
  took: (name: string): string => `You took the conversation with ${name}.`,
  silent: {
    title: (waited: string): string => `The customer has waited ${waited} for an answer.`,
    back: (left: string): string => `It goes back to the queue in ${left}.`,
    backNow: 'It goes back to the queue.',
    row: (left: string): string => `answer within ${left}`,
    announce: (name: string): string =>
      `${name.charAt(0).toUpperCase()}${name.slice(1)} waits for your answer. Without one the conversation goes back to the queue.`,
  },
  ticket: {
    EMAIL: (number: number): string => `Answer by e-mail #${number}`,
    CALLBACK: (number: number): string => `Call back #${number}`,
    CALLBACK_TO: (phone: string): string => `Call back ${phone}`,
    short: {
      EMAIL: (number: number): string => `E-mail #${number}`,
      CALLBACK: (number: number): string => `Call #${number}`,
    },
    closed: (number: number): string => `Ticket #${number}, closed`,
    noMail: 'No mail server is set up, so what you write here stays in the chat. Write to',
    number: (number: number): string => `Ticket #${number}`,
  },

  because: (team: string, percent: number): string => `Looks like ${team}, ${percent} % sure`,
  /** Steps that are not a team's name. */
  steps: {
    path: 'Topic',
    transfer: 'Passed on',
    preferred: 'Knows the customer',
    team: 'All skills',
    relaxed: 'Fewer skills',
    fallback: 'Fallback team',
    anyone: 'Anybody',
    everybody: 'Anybody',
    wait: 'Waiting',
    requeue: 'Back in the queue',
  },
  unclear: (team: string): string => `Not clear yet what it is about, so ${team} looks first`,
  reassign: 'May belong to another team: transfer it when it does.',
  /** The router's own words on the teams it was torn between. */
  torn: (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  why: 'Why here',
  transfers: (count: number): string =>
    `passed on ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}`,
  asked: (name: string): string => `${name} was asked`,
  fallback: (team: string): string => `Meant for ${team}, which has nobody free.`,
} as const;
