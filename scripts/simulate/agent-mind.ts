import { between, chance, pick, type Random } from './random.ts';
import type { Ending } from './stories.ts';

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
const anythingElse = [
  'Anything else?',
  'Is there something else I can do for you?',
  'Does that work for you?',
];
const notes = [
  'Matches what the customer says.',
  'Worth a look at the article about this.',
  'Asked for the missing details first.',
];

interface Case {
  readonly random: Random;
  readonly opening: string;
  readonly team: string | null;
  readonly teams: readonly string[];
  readonly ending: Ending;
}

/** How one agent handles one conversation; decided at its start, so that the same seed decides the same. */
export class AgentMind {
  readonly #random: Random;
  readonly #plan: AgentMove[];

  constructor(what: Case) {
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

function planFor({ random, opening, team, teams, ending }: Case): AgentMove[] {
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
  const answer = { do: 'say', text: `${ending.said} ${pick(random, anythingElse)}` } as const;
  const end: AgentMove = chance(random, 0.06)
    ? { do: 'return-to-bot' }
    : { do: 'resolve', cause: ending.cause, whatWorked: ending.whatWorked };
  return [greeting, ...talk, ...note, answer, end];
}
