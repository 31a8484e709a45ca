import { expect, it } from 'vitest';
import { chosenBy, obstacleOf, targetsFor, toTarget } from './transfer-targets.js';

const team = {
  id: 't',
  key: 'orders',
  name: 'Orders',
  handles: 'deliveries',
  open: true,
  waiting: 0,
  online: 1,
};
const agent = (id: string, load: number, presence: 'ONLINE' | 'AWAY' = 'ONLINE') => ({
  id,
  name: id,
  title: 'Agent',
  presence,
  load,
  capacity: 2,
  teams: [team],
});
const found = {
  teams: [team],
  agents: [agent('away', 0, 'AWAY'), agent('full', 2), agent('busy', 1), agent('me', 0), agent('free', 0)],
  exceptId: 'me',
};

it('puts who could take it now first, and leaves out the agent themself', () => {
  const names = targetsFor({ ...found, search: '' }).map((target) => target.id);
  expect(names).toEqual(['t', 'free', 'busy', 'full', 'away']);
});

it('finds teams by what they look after and agents by their team', () => {
  expect(targetsFor({ ...found, search: 'deliver' }).map((target) => target.id)).toEqual(['t']);
  expect(targetsFor({ ...found, search: 'ORDERS' })).toHaveLength(5);
});

it('names a team by its key and an agent by the id', () => {
  const [first, second] = targetsFor({ ...found, search: '' });
  expect([first && toTarget(first), second && toTarget(second)]).toEqual([
    { team: 'orders' },
    { agentId: 'free' },
  ]);
});

it('says why somebody cannot take it', () => {
  expect(found.agents.map(obstacleOf)).toEqual(['away', 'full', null, null, null]);
});

it('takes over what was chosen elsewhere, unless that has become impossible', () => {
  expect(chosenBy(found, { team: 'orders' })?.id).toBe('t');
  expect(chosenBy(found, { agentId: 'busy' })?.id).toBe('busy');
  expect(chosenBy(found, { agentId: 'full' })).toBeNull();
  expect(chosenBy(found, { team: 'gone' })).toBeNull();
});
