import type { BriefSheetFragment } from '@baton/graphql-client/console';
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

/** `0.94` → `94`. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
