import { describe, expect, test } from 'vitest';
import { explainFailure } from '../lib/build.ts';
import { banner } from './banner.ts';
import { forConsole } from './log-line.ts';
import { reasonIn } from './output.ts';
import { placeOf, portMessage } from './preflight.ts';

describe('what the console shows of a log line', () => {
  const line = JSON.stringify({ level: 40, msg: 'slow job', err: { message: 'took 9 s' }, time: 1 });
  test('the level, the message and the cause', () =>
    expect(forConsole(line, 'warn')).toBe('WARN slow job: took 9 s'));
  test('nothing below the threshold', () => expect(forConsole(line, 'error')).toBeUndefined());
  test('anything that is no log line', () =>
    expect(forConsole('Segmentation fault', 'error')).toBe('Segmentation fault'));
  test('a broken log line as it is', () => expect(forConsole('{"level":', 'warn')).toBe('{"level":'));
  test('no empty lines', () => expect(forConsole(' ', 'trace')).toBeUndefined());
});

describe('the reason a process gives for its end', () => {
  test('its one clear line', () => expect(reasonIn(['Set DATABASE_URL.', ''])).toBe('Set DATABASE_URL.'));
  test('of a crash the error, not the stack or what Node adds', () => {
    const crash = [
      'file.js:3',
      '  throw new TypeError()',
      'TypeError: x is not a function',
      '    at f (file.js:3:1)',
      '',
      'Node.js v26.10.0',
    ];
    expect(reasonIn(crash)).toBe('TypeError: x is not a function');
  });
  test('a warning is no reason', () => {
    expect(
      reasonIn(['(node:7) ExperimentalWarning: x', '(Use `node --trace-warnings ...` to see)']),
    ).toBeUndefined();
  });
});

test('a busy port is named, with a way out', () => {
  expect(portMessage('127.0.0.1', 4000, 'EADDRINUSE')).toContain('Port 4000 is in use');
  expect(portMessage('127.0.0.1', 4000, 'EADDRINUSE')).toContain('PORT=4001 npm start');
});

test('the place of a database does not show its password', () => {
  expect(placeOf('postgres://me:hidden@db.example:5433/baton?sslmode=require')).toBe('db.example:5433/baton');
});

test('of a failed build only the failing package speaks', () => {
  const output = [
    '@baton/domain:build: cache miss, executing 1',
    '@baton/domain:build: > tsc -p tsconfig.build.json',
    '@baton/domain:build: src/a.ts(1,1): error TS2322: wrong.',
    '@baton/domain:build: npm error code 2',
    '@baton/rules:build: fine',
    'Failed:    @baton/domain#build',
  ];
  expect(explainFailure(output)).toBe('@baton/domain:build: src/a.ts(1,1): error TS2322: wrong.');
});

test('without the demo organisation the banner invites nobody to log in', () => {
  const facts = {
    url: 'http://127.0.0.1:4000',
    demo: false,
    database: 'x',
    jobs: 'y',
    logs: 'z',
    startedInMs: 2100,
  };
  expect(banner(facts)).toContain('http://127.0.0.1:4000/console');
  expect(banner(facts)).not.toMatch(/demo/i);
  expect(banner({ ...facts, demo: true })).toContain('agent1@demo.test … agent12@demo.test');
});
