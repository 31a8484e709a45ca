import type { EscalationMode, ReasonCode } from '@baton/domain';

/** How an escalating decision counts: `requested` when the customer asked, otherwise `forced` by a rule. (An accepted offer is `proactive`, and no decision.) */
export function escalationModeFor(reason: ReasonCode): EscalationMode {
  return reason === 'asked_for_person' ? 'requested' : 'forced';
}
