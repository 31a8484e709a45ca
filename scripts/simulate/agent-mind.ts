import { between, chance, pick, type Random } from './random.ts';

/** What an agent does next in a conversation they hold. */
export type AgentMove =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'transfer'; readonly team: string; readonly reason: string }
  | { readonly do: 'return-to-bot' }
  | { readonly do: 'resolve'; readonly cause: string; readonly whatWorked: string };

const looking = [
  'I have found it. Give me a moment to check one thing.',
  'Thanks, that helps. I can see it here now.',
  'I understand. Is there anything else I should know?',
];
const settled = [
  'I have arranged it and you will have an e-mail within the hour. Anything else?',
  'That is done now. Is there something else I can do for you?',
  'It is all set on our side. Does that work for you?',
];
const notes = [
  'Checked against the order; matches what the customer says.',
  'Promised an e-mail within the hour.',
  'Second contact about this. Worth a look at the article.',
];
const causes = [
  'Carrier delay',
  'Booked twice by the payment provider',
  'Article did not cover the case',
  'Fault in the product',
];
const fixes = [
  'Replacement sent',
  'Second payment returned',
  'Explained and confirmed by e-mail',
  'Credit added',
];

/** How one agent handles one conversation; decided at its start, so that the same seed decides the same. */
export class AgentMind {
  readonly #random: Random;
  readonly #plan: AgentMove[];

  constructor(what: { random: Random; opening: string; team: string | null; teams: readonly string[] }) {
    this.#random = what.random;
    this.#plan = planFor(what);
  }

  /** Seconds this agent takes before the next move. */
  pause(): number {
    return 6 + 8 * this.#random();
  }

  /** The next move, or null when the conversation has left this agent's hands. */
  next(): AgentMove | null {
    return this.#plan.shift() ?? null;
  }

  /** Notes and endings do not wait for the customer; everything said does. */
  get waitsForCustomer(): boolean {
    return this.#plan[0]?.do === 'say';
  }
}

function planFor(what: {
  random: Random;
  opening: string;
  team: string | null;
  teams: readonly string[];
}): AgentMove[] {
  const { random, opening, team, teams } = what;
  const greeting = { do: 'say', text: opening } as const;
  const others = teams.filter((key) => key !== team);
  if (others.length > 0 && chance(random, 0.08)) {
    const reason = 'They know this better than we do.';
    return [greeting, { do: 'transfer', team: pick(random, others), reason }];
  }
  const talk: AgentMove[] = Array.from({ length: between(random, 0, 1) }, () => ({
    do: 'say',
    text: pick(random, looking),
  }));
  const note: AgentMove[] = chance(random, 0.3) ? [{ do: 'note', text: pick(random, notes) }] : [];
  const answer = { do: 'say', text: pick(random, settled) } as const;
  const end: AgentMove = chance(random, 0.06)
    ? { do: 'return-to-bot' }
    : { do: 'resolve', cause: pick(random, causes), whatWorked: pick(random, fixes) };
  return [greeting, ...talk, ...note, answer, end];
}
