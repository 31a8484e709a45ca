import { describe, expect, it } from 'vitest';
import { AgentMind } from './agent-mind.ts';
import { cast, CustomerMind, type Move } from './customer-mind.ts';
import { seededRandom, seedFor } from './random.ts';
import { stories } from './stories.ts';
import { temperaments } from './temperaments.ts';
import { emptyView, type View } from './view.ts';

const answered: View = { ...emptyView, lastAuthor: 'BOT' };
const people = (size: number) => cast(seededRandom(1), size, { temperaments, stories });

function mind(name: string, seed = 1): CustomerMind {
  const temperament = temperaments.find((t) => t.name === name) ?? temperaments[0]!;
  return new CustomerMind({ temperament, story: stories[0]!, random: seededRandom(seed) });
}

/** What somebody says to a bot that never helps, until the end. */
function alone(customer: CustomerMind): Move[] {
  const moves: Move[] = [];
  for (let view: View = emptyView; moves.length < 40; view = answered) {
    const move = customer.next(view, 0);
    moves.push(move);
    if (move.do === 'leave') break;
  }
  return moves;
}

describe('customers', () => {
  it('say the same things for the same seed, and others for another', () => {
    expect(alone(mind('polite', 5))).toEqual(alone(mind('polite', 5)));
    expect(alone(mind('polite', 5))).not.toEqual(alone(mind('polite', 6)));
  });

  it('come in all temperaments and with every story', () => {
    const many = people(104);
    expect(new Set(many.map((p) => p.temperament.name)).size).toBe(temperaments.length);
    expect(new Set(many.map((p) => p.story.id)).size).toBe(stories.length);
    expect(new Set(people(8).map((p) => p.story.id)).size).toBe(8);
  });

  it('ask for a person first when that is what they are like', () => {
    expect(mind('asks-for-a-person').next(emptyView, 0)).toEqual({
      do: 'say',
      text: 'I want to talk to a human',
    });
  });

  it('tell the agent what it is about when they have not said it yet', () => {
    const customer = mind('asks-for-a-person');
    customer.next(emptyView, 0);
    const talking: View = { ...answered, state: 'WITH_AGENT', agentWaits: true };
    const move = customer.next(talking, 0);
    expect(stories[0]?.openings).toContain(move.do === 'say' ? move.text : '');
  });

  it('wait while nobody has answered, and never in the middle of their own words', () => {
    for (const { name } of temperaments) {
      const customer = mind(name);
      customer.next(emptyView, 0);
      expect(customer.next({ ...emptyView, lastAuthor: 'CUSTOMER' }, 600)).toEqual({ do: 'wait' });
      expect(customer.next({ ...answered, state: 'QUEUED' }, 0)).toEqual({ do: 'wait' });
    }
  });

  it('leave an address when nobody is there', () => {
    const queue: View = { ...answered, state: 'QUEUED', nobodyOnline: true };
    expect(mind('patient').next(queue, 10)).toEqual({ do: 'leave-contact' });
  });

  it('answer what is offered and asked', () => {
    const customer = mind('patient');
    customer.next(emptyView, 0);
    expect(customer.next({ ...answered, offerId: 'o1' }, 0)).toMatchObject({
      do: 'answer-offer',
      offerId: 'o1',
    });
    expect(customer.next({ ...answered, attemptId: 'a1' }, 0)).toMatchObject({
      do: 'answer-helpful',
      attemptId: 'a1',
    });
  });

  it('come to an end, whatever the bot says', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const moves = alone(mind('hurried', seed));
      expect(moves.some((m) => m.do === 'leave' || (m.do === 'say' && /human|agent/.test(m.text)))).toBe(
        true,
      );
    }
  });

  it('rate from one to five', () => {
    const scores = temperaments.flatMap(({ name }, i) => {
      const move = mind(name, i).next({ ...emptyView, state: 'RESOLVED', hadAgent: i % 2 === 0 }, 0);
      return move.do === 'rate' ? [move.score] : [];
    });
    expect(scores.length).toBeGreaterThan(2);
    expect(scores.every((score) => Number.isInteger(score) && score >= 1 && score <= 5)).toBe(true);
  });

  it('write each in their own way, and keep numbers right', () => {
    for (const { manner } of temperaments) {
      for (let seed = 0; seed < 20; seed += 1)
        expect(manner('Where is the order 48213?', seededRandom(seed))).toContain('48213');
    }
  });
});

describe('agents', () => {
  const agent = (seed: number) =>
    new AgentMind({
      random: seededRandom(seed),
      opening: 'Hi, Mira here.',
      team: 'billing',
      teams: ['billing', 'care'],
      ending: stories[0]!.ending,
    });

  it('begin with the opening message from the brief and end with the conversation out of their hands', () => {
    const endings = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const one = agent(seed);
      const moves = Array.from({ length: 10 }, () => one.next()).filter((move) => move !== null);
      expect(moves[0]).toEqual({ do: 'say', text: 'Hi, Mira here.' });
      endings.add(moves.at(-1)?.do ?? '');
    }
    expect(endings).toEqual(new Set(['resolve', 'transfer', 'return-to-bot']));
  });

  it('end it as the story ends', () => {
    const { said, cause, whatWorked } = stories[0]!.ending;
    for (let seed = 0; seed < 50; seed += 1) {
      const one = agent(seed);
      const moves = Array.from({ length: 10 }, () => one.next()).filter((move) => move !== null);
      const end = moves.at(-1);
      if (end?.do !== 'resolve') continue;
      expect(end).toEqual({ do: 'resolve', cause, whatWorked });
      expect(moves.some((move) => move.do === 'say' && move.text.startsWith(said))).toBe(true);
    }
  });

  it('never transfer to their own team', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const one = agent(seed);
      for (let move = one.next(); move; move = one.next())
        if (move.do === 'transfer') expect(move.team).toBe('care');
    }
  });
});

describe('seeds', () => {
  it('give everybody numbers of their own', () => {
    const firsts = Array.from({ length: 100 }, (_, i) => seededRandom(seedFor(1, `customer ${i}`))());
    expect(new Set(firsts).size).toBe(100);
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...firsts)).toBeLessThan(1);
  });
});
