import { describe, expect, it } from 'vitest';
import { readSettings, settings, settingsTable } from './index.js';

describe('settings', () => {
  it('are complete when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.baton',
      databaseUrl: undefined,
      demo: true,
      publicUrl: 'http://127.0.0.1:4000',
      allowedOrigins: [],
      introspection: true,
      production: false,
    });
  });

  it('come from the environment', () => {
    const read = readSettings({
      PORT: '8080',
      BATON_HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://u:p@db:5432/baton',
      REDIS_URL: 'rediss://cache:6380/2',
      BATON_DEMO: 'No',
      BATON_ALLOWED_ORIGINS: 'https://Shop.example, http://localhost:3000',
      BATON_TRUST_PROXY: '10.0.0.0/8',
      NODE_ENV: 'production',
    });
    expect(read).toMatchObject({
      port: 8080,
      publicUrl: 'http://localhost:8080',
      redisUrl: 'rediss://cache:6380/2',
      demo: false,
      allowedOrigins: ['https://shop.example', 'http://localhost:3000'],
      trustProxy: ['10.0.0.0/8'],
      introspection: false,
      production: true,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
    });
  });

  it('let introspection be turned on in production, and the public address win', () => {
    const read = readSettings({
      NODE_ENV: 'production',
      BATON_INTROSPECTION: 'true',
      BATON_PUBLIC_URL: 'https://help.example/',
    });
    expect(read).toMatchObject({ introspection: true, publicUrl: 'https://help.example' });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc": it must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000": it must be a whole number from 0 to 65535.'],
    [{ PORT: '0x1F' }, 'PORT is "0x1F": it must be a whole number from 0 to 65535.'],
    [{ BATON_DEMO: 'maybe' }, 'BATON_DEMO is "maybe": it must be true or false.'],
    [
      { BATON_LOG_LEVEL: 'loud' },
      'BATON_LOG_LEVEL is "loud": it must be one of trace, debug, info, warn, error, fatal, silent.',
    ],
    [
      { BATON_ALLOWED_ORIGINS: 'https://shop.example/widget' },
      'BATON_ALLOWED_ORIGINS is "https://shop.example/widget": it must be a comma-separated list; each entry must be an origin such as https://shop.example (no path).',
    ],
    [
      { BATON_WORKER_CONCURRENCY: '0' },
      'BATON_WORKER_CONCURRENCY is "0": it must be a whole number from 1 to 256 (jobs).',
    ],
  ])('refuse %o in one line that says what is allowed', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('are refused all at once, one line each', () => {
    const wrong = { BATON_BIKE_SHED: '1', PORT: 'abc', BATON_DEMO: 'maybe' };
    const message =
      'BATON_BIKE_SHED is not a setting.\nPORT is "abc": it must be a whole number from 0 to 65535.\nBATON_DEMO is "maybe": it must be true or false.';
    expect(() => readSettings(wrong)).toThrow(message);
  });

  it('never show a secret in a message', () => {
    for (const [variable, given] of [
      ['BATON_IDENTITY_SECRET', 'hunter2'],
      ['DATABASE_URL', 'mysql://root:hunter2@db/baton'],
      ['REDIS_URL', 'hunter2'],
    ] as const) {
      const read = (): unknown => readSettings({ [variable]: given });
      expect(read).toThrow(`${variable} is not usable: it must be`);
      expect(read).not.toThrow('hunter2');
    }
  });

  it('refuse a BATON_ variable that does not exist and suggest the one that was meant', () => {
    expect(() => readSettings({ BATON_ALLOWED_ORIGNS: 'x' })).toThrow(
      'BATON_ALLOWED_ORIGNS is not a setting. Did you mean BATON_ALLOWED_ORIGINS?',
    );
    expect(() => readSettings({ BATON_DATADIR: 'x' })).toThrow('Did you mean BATON_DATA_DIR?');
    expect(() => readSettings({ BATON_COLOUR_OF_THE_BIKE_SHED: 'x' })).toThrow(/is not a setting\.$/);
    expect(() => readSettings({ BATON_TEST_DATABASE_URL: 'x' })).not.toThrow();
  });

  it('are all in the table for the README, once', () => {
    const table = settingsTable();
    for (const { variable } of Object.values(settings))
      expect(table.split(`| \`${variable}\` |`)).toHaveLength(2);
  });
});
