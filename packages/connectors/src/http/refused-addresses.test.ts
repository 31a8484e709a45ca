import { describe, expect, it } from 'vitest';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { hostGuard, type ResolveHost } from './guarded-lookup.js';
import { isRefusedAddress } from './refused-addresses.js';

describe('addresses that are not called', () => {
  it.each([
    ['unspecified', ['0.0.0.0', '::', '0.1.2.3']],
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    [
      'private',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
    ],
    ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0']],
    ['shared (CGNAT)', ['100.64.0.1', '100.127.255.255']],
    ['multicast and broadcast', ['224.0.0.1', '239.1.1.1', 'ff02::1', '255.255.255.255']],
    ['metadata', ['169.254.169.254', '100.100.100.200', '192.0.0.192', '168.63.129.16', 'fd00:ec2::254']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:a00:1', '::127.0.0.1', '0:0:0:0:0:ffff:c0a8:101']],
    ['NAT64', ['64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808']],
    ['6to4 and Teredo', ['2002:a00:1::1', '2002:7f00:1::', '2002:a9fe:a9fe::1', '2001::1']],
    ['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
    ['no address', ['', 'localhost', '127.1']],
  ])('%s', (_, addresses) => {
    expect(addresses.filter((address) => !isRefusedAddress(address))).toEqual([]);
  });

  it('public ones are', () => {
    const open = [
      '8.8.8.8',
      '172.32.0.1',
      '100.128.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::8.8.8.8',
      '2606:4700::1111',
    ];
    expect(open.filter(isRefusedAddress)).toEqual([]);
  });
});

const answering =
  (...addresses: string[]): ResolveHost =>
  (_, __, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

async function lookedUp(
  resolve: ResolveHost,
  { exempt = [] as string[], all = true } = {},
): Promise<unknown> {
  const { lookup } = hostGuard(new Set(exempt), resolve);
  return new Promise((done) => {
    lookup('crm.test', { all }, (error, address) => {
      done(error instanceof AccountSystemUnavailable ? error.reason : (error?.message ?? address));
    });
  });
}

describe('looking a host up', () => {
  it('gives the very addresses that were checked', async () => {
    expect(await lookedUp(answering('8.8.8.8', '2606:4700::1111'))).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
    expect(await lookedUp(answering('8.8.8.8'), { all: false })).toBe('8.8.8.8');
  });

  it('refuses a name with a private address, even beside a public one', async () => {
    expect(await lookedUp(answering('127.0.0.1'))).toBe('refused_address');
    expect(await lookedUp(answering('8.8.8.8', '::ffff:10.0.0.1'))).toBe('refused_address');
  });

  it('refuses a name that turns private after the first answer (DNS rebinding)', async () => {
    const answers = ['8.8.8.8', '169.254.169.254'];
    const rebinding: ResolveHost = (host, options, callback) =>
      answering(answers.shift() ?? '')(host, options, callback);
    expect(await lookedUp(rebinding, { all: false })).toBe('8.8.8.8');
    expect(await lookedUp(rebinding, { all: false })).toBe('refused_address');
  });

  it('lets the one host of an intranet be private', async () => {
    expect(await lookedUp(answering('10.0.0.1'), { exempt: ['crm.test'], all: false })).toBe('10.0.0.1');
    expect(await lookedUp(answering('10.0.0.1'), { exempt: ['other.test'] })).toBe('refused_address');
  });

  it('passes on that there is no such host', async () => {
    expect(await lookedUp((_, __, callback) => callback(new Error('ENOTFOUND'), []))).toBe('ENOTFOUND');
    expect(await lookedUp(answering())).toBe('no address');
  });

  it.each(['0x7f.1', '2130706433', '017700000001', '127.1', '[::1]', '[::ffff:7f00:1]', '１２７.0.0.1', '0'])(
    'sees through the spelling %s',
    (host) => {
      expect(() => hostGuard(new Set()).check(new URL(`http://${host}/`))).toThrow(AccountSystemUnavailable);
    },
  );
});
