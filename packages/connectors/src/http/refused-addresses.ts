import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Addresses that no public service has. Sources: IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890),
 * IPv4 multicast 224/4 and reserved 240/4. The metadata services of cloud machines are in link-local, shared (Alibaba)
 * and 192.0.0.0/24 (Oracle) addresses; Azure's has a public one of its own.
 */
const refusedV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside 2000::/3: protocol assignments (Teredo among them) and documentation. */
const refusedV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
];

const refused = new BlockList();
/** All IPv6 that can be public: global unicast, and the well-known prefix in which NAT64 carries IPv4. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
publicV6.addSubnet('64:ff9b::', 96, 'ipv6');
/** `::ffff:10.0.0.1` is IPv4 to the system that connects, and BlockList holds the IPv4 ranges against it. */
const mappedV4 = new BlockList();
mappedV4.addSubnet('::ffff:0.0.0.0', 96, 'ipv6');

for (const [network, bits] of refusedV4) {
  refused.addSubnet(network, bits, 'ipv4');
  // The same addresses carried in IPv6: NAT64 in the last 32 bits, 6to4 in the 32 bits after 2002.
  refused.addSubnet(`64:ff9b::${network}`, 96 + bits, 'ipv6');
  refused.addSubnet(`2002:${hextets(network)}::`, 16 + bits, 'ipv6');
}
for (const [network, bits] of refusedV6) refused.addSubnet(network, bits, 'ipv6');

function hextets(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Whether an IP address is private, loopback, link-local or otherwise not a public service's. */
export function isRefusedAddress(address: string): boolean {
  if (isIPv4(address)) return refused.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) exists only for link-local addresses.
  if (!isIPv6(address) || address.includes('%')) return true;
  if (refused.check(address, 'ipv6')) return true;
  return !publicV6.check(address, 'ipv6') && !mappedV4.check(address, 'ipv6');
}
