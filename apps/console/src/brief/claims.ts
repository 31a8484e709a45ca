import type {
  BriefChangesQuery,
  BriefSheetFragment,
  ConversationSheetFragment,
} from '@baton/graphql-client/console';
import { m } from '../messages.js';

export type Brief = BriefSheetFragment;

/** Ends of the outcomes the API may name; anything new is shown as it comes. */
const outcomes: Readonly<Record<string, string>> = {
  pending: m.attempt.PENDING,
  helped: m.attempt.HELPED,
  not_helped: m.attempt.NOT_HELPED,
  ignored: m.attempt.IGNORED,
  failed: m.attempt.FAILED,
};

export function outcomeText(outcome: string): string {
  return outcomes[outcome.toLowerCase()] ?? words(outcome);
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return names[key.toLowerCase()] ?? words(key);
}

/** `delivery_address` → `Delivery address`: for kinds the catalogue does not know yet. */
function words(key: string): string {
  const text = key.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const factName = (kind: string): string => named(m.brief.factKind, kind);
export const factStatusText = (status: string): string => named(m.brief.factStatus, status);
export const stakeName = (kind: string): string => named(m.brief.stake, kind);

/** The customer has said that it is so. Everything else is what the bot believes to have read. */
export function isConfirmed(status: string): boolean {
  return ['confirmed', 'corrected'].includes(status.toLowerCase());
}

/** The customer has said that it is wrong. */
export function isDisputed(status: string): boolean {
  return status.toLowerCase() === 'disputed';
}

/** `0.94` → `94`. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** A fact of the conversation as it stands now. */
export type LiveFact = Pick<ConversationSheetFragment['facts'][number], 'kind' | 'value' | 'status'>;
/** What stands out about the customer, and whether more may come because their account is out of reach. */
export interface StandsOut {
  readonly highlights: readonly string[];
  readonly outOfReach: boolean;
}
export type BriefChange = NonNullable<
  NonNullable<BriefChangesQuery['conversation']>['brief']
>['changes'][number];

/** The status of a fact of the brief now; as the brief has it where the conversation knows it no more. */
export function statusNow(fact: Brief['facts'][number], live: readonly LiveFact[]): string {
  const same = live.find(({ kind, value }) => kind.toLowerCase() === fact.kind && value === fact.value);
  return same?.status ?? fact.status;
}

/** What the summary says that stands nowhere else in the brief: nobody should read a sentence twice. */
export function unsaid({ summary, issue, lastCustomerPoints, commitments }: Brief): Brief['summary'] {
  const said = [...(issue ? [issue] : []), ...lastCustomerPoints, ...commitments].map(({ text }) => text);
  return summary.filter(({ text }) => !said.some((other) => other.includes(text)));
}

/** Names of the parts of a brief, for what has changed in it. */
export const sectionName = (section: string): string => named(m.brief.section, section);
