import type { Account, Circumstances, IntentDefinition, Message, Understanding } from '@baton/domain';
import type { Policy } from '@baton/rules';
import type { ArticleHit } from '../knowledge/search.js';
import type { Organisation } from '../organisation/organisation.js';

/** A customer message with everything found out about it outside the lock. */
export interface ReadMessage {
  readonly message: Message;
  readonly understanding: Understanding;
  readonly hits: readonly ArticleHit[];
}

/** What a turn is decided on, beside the conversation itself. */
export interface TurnContext {
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly intents: readonly IntentDefinition[];
  /** Who writes, and where. */
  readonly about: Omit<Circumstances, 'knowledgeFound' | 'technicalFailure'>;
  readonly customerName: string | null;
  readonly account: Account | null;
  /** The account could not be reached; playbooks then fail honestly. */
  readonly accountFailed: boolean;
  readonly at: Date;
}
