import { describe, expect, it } from 'vitest';
import { BadArguments, parseArguments } from './arguments.ts';

describe('the command line of the simulation', () => {
  it('has an answer for everything that is left out', () => {
    expect(parseArguments([])).toEqual({
      conversations: 50,
      agents: 6,
      url: 'http://127.0.0.1:4000',
      speed: 10,
      seed: 1,
      json: false,
      stay: false,
    });
  });

  it('looks for Baton at the port that npm start would take', () => {
    expect(parseArguments([], '4340')).toMatchObject({ url: 'http://127.0.0.1:4340' });
    expect(parseArguments(['--url', 'http://other.example'], '4340')).toMatchObject({
      url: 'http://other.example',
    });
  });

  it('reads what is given', () => {
    const argv =
      '--conversations 3 --agents 0 --url https://shop.example/ --speed 2.5 --seed 7 --json --stay';
    expect(parseArguments(argv.split(' '))).toEqual({
      conversations: 3,
      agents: 0,
      url: 'https://shop.example',
      speed: 2.5,
      seed: 7,
      json: true,
      stay: true,
    });
  });

  it.each([
    ['--conversations 0', '--conversations must be a whole number from 1 to 2000'],
    ['--conversations many', '--conversations must be a whole number from 1 to 2000'],
    ['--agents 13', '--agents must be a whole number from 0 to 12'],
    ['--agents 1.5', '--agents must be a whole number from 0 to 12'],
    ['--url shop', '--url must be an http:// or https:// address'],
    ['--url ftp://shop.example', '--url must be an http:// or https:// address'],
    ['--speed 0', '--speed must be a number from 0.1 to 100'],
    ['--seed -1', '--seed'],
    ['--fast', '--fast'],
    ['fifty', 'fifty'],
  ])('refuses %s and names it', (line, message) => {
    expect(() => parseArguments(line.split(' '))).toThrow(BadArguments);
    expect(() => parseArguments(line.split(' '))).toThrow(message);
  });
});
