import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { optionsFor } from './bull.js';
import { jobs, parseJob } from './catalogue.js';
import { describeEndpoint } from './endpoint.js';

const conversationId = randomUUID();

describe('job catalogue', () => {
  it('reads a job that lay as JSON', () => {
    const stored = { name: 'understand', data: { conversationId, upToSeq: 4 }, delayMs: 5 };
    expect(parseJob(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it.each([
    [{ name: 'understand_all', data: {} }, 'name'],
    [{ name: 'understand', data: { conversationId, upToSeq: 0 } }, 'upToSeq'],
    [{ name: 'understand', data: { conversationId: 'x', upToSeq: 1 } }, 'conversationId'],
    [{ name: 'embed_articles', data: {}, delayMs: -1 }, 'delayMs'],
    ['not a job', 'expected object'],
  ])('refuses %o and names the field', (raw, field) => {
    expect(() => parseJob(raw)).toThrow(field);
  });

  it('takes one of several equal jobs only where the data says all there is to do', () => {
    const ids = { conversationId, escalationId: randomUUID() };
    const keyOf = (raw: unknown) => optionsFor(parseJob(raw)).deduplication?.id;
    expect(keyOf({ name: 'understand', data: { conversationId, upToSeq: 4 } })).toBe(`${conversationId}:4`);
    expect(keyOf({ name: 'train_intents', data: { taxonomyVersion: 2 } })).toBe('taxonomy:2');
    expect(keyOf({ name: 'route', data: ids })).toBeUndefined();
    expect(keyOf({ name: 'route', data: ids, dedupe: 'mine' })).toBe('mine');
  });

  it('bounds the tries of every job', () => {
    for (const { attempts, backoffMs, timeoutMs } of Object.values(jobs)) {
      expect(attempts).toBeGreaterThan(1);
      expect(attempts).toBeLessThanOrEqual(10);
      expect(backoffMs).toBeGreaterThan(0);
      expect(timeoutMs).toBeGreaterThan(0);
    }
  });
});

describe('the name of a server', () => {
  it.each([
    ['postgresql://me:secret@db.example:6000/baton', 'PostgreSQL at db.example:6000'],
    ['postgres://me:secret@db.example/baton', 'PostgreSQL at db.example:5432'],
    ['postgresql:///baton?host=/run/postgresql', 'PostgreSQL at /run/postgresql:5432'],
    ['rediss://:secret@cache.example', 'Redis at cache.example:6379'],
    ['secret', 'PostgreSQL (the address is not a URL)'],
  ])('of %s is %s, without the password', (address, name) => {
    expect(describeEndpoint(address)).toBe(name);
  });
});
