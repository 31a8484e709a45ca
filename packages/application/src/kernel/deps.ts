import type { MailSetUp } from '../mail/set-up.js';
import type { Log } from './log.js';
import type { Spine } from './spine.js';

/** What every use case needs. Time comes in from outside, so that tests and replays own the clock. */
export interface UseCaseDeps {
  readonly spine: Spine;
  readonly now: () => Date;
  readonly log: Log;
  /** Left out where no mail server is set: customers are not written to. */
  readonly mail?: MailSetUp | undefined;
}
