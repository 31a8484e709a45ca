import { AccountSystemUnavailable } from '../account-system-unavailable.js';

/**
 * Where a redirect leads. Not followed from https to http, where anybody on the way could read the answer, nor to other
 * schemes, nor with a user name or password in the URL. The host is checked where every hop's is.
 * @param location The header as received.
 * @throws AccountSystemUnavailable `redirect`.
 */
export function redirectTarget(from: URL, location: string | string[] | undefined): URL {
  if (typeof location !== 'string' || !URL.canParse(location, from))
    throw new AccountSystemUnavailable('redirect');
  const to = new URL(location, from);
  const allowed = from.protocol === 'https:' ? ['https:'] : ['https:', 'http:'];
  if (!allowed.includes(to.protocol) || to.username !== '' || to.password !== '')
    throw new AccountSystemUnavailable('redirect');
  return to;
}
