import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { isRefusedAddress } from './refused-addresses.js';

/** Resolves a host name to all its addresses, as `dns.lookup` does with `all`. */
export type ResolveHost = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Decides which hosts may be called, by name and by the address that is really connected to. */
export interface HostGuard {
  /** Refuses URLs whose host is an address: these are connected to without asking `lookup`. */
  readonly check: (url: URL) => void;
  /**
   * For the `lookup` option of sockets. The address that was checked is the one connected to, so that a name server
   * that answers differently the second time (DNS rebinding) gains nothing.
   */
  readonly lookup: LookupFunction;
}

/** @param exempt Host names that may have private addresses, spelled as in `URL.hostname`. */
export function hostGuard(exempt: ReadonlySet<string>, resolve: ResolveHost = systemLookup): HostGuard {
  const refuses = (hostname: string, address: string): boolean =>
    !exempt.has(hostname) && isRefusedAddress(address);
  return {
    check(url) {
      // The URL parser has already turned spellings such as 0x7f.1 or 2130706433 into 127.0.0.1.
      const host = url.hostname.replaceAll(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && refuses(url.hostname, host))
        throw new AccountSystemUnavailable('refused_address');
    },
    lookup(hostname, options, callback) {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error || !first) return callback(error ?? new Error('no address'), '');
        // One private address is enough: a public name that also has a private one is how rebinding begins.
        if (addresses.some(({ address }) => refuses(hostname, address)))
          return callback(new AccountSystemUnavailable('refused_address'), '');
        if (options.all) return callback(null, addresses);
        return callback(null, first.address, first.family);
      });
    },
  };
}
