/** Why the organisation's own account system gave no usable answer. */
export type AccountFailure =
  | 'timeout'
  | 'too_large'
  | 'not_json'
  | 'refused_address'
  | 'redirect'
  | 'status'
  | 'network'
  | 'bad_shape'
  | 'circuit_open';

const sentences: Readonly<Record<AccountFailure, string>> = {
  timeout: 'did not answer in time',
  too_large: 'sent a longer answer than is allowed',
  not_json: 'answered with something that is not JSON',
  refused_address: 'is at an address that may not be called',
  redirect: 'redirected to where it is not followed',
  status: 'refused to answer',
  network: 'could not be reached',
  bad_shape: 'sent an answer that cannot be read as an account',
  circuit_open: 'failed repeatedly and is left alone for a while',
};

/**
 * The organisation's own account system gave no usable answer, which says nothing about whether there is an account.
 * The message is made for logs and admins: it names no customer, no URL and no header, and there is no `cause`,
 * because the errors of HTTP clients and of `JSON.parse` quote what they were given.
 */
export class AccountSystemUnavailable extends Error {
  override readonly name = 'AccountSystemUnavailable';
  readonly reason: AccountFailure;
  /** The HTTP status where that was the reason, else null. */
  readonly status: number | null;

  /** @param about A status code, or a technical word such as `ECONNREFUSED` or the name of a field; never data. */
  constructor(reason: AccountFailure, about: string | number | null = null) {
    super(`the account system ${sentences[reason]}${about === null ? '' : ` (${about})`}`);
    this.reason = reason;
    this.status = typeof about === 'number' ? about : null;
  }
}
