import type { Health } from '@baton/domain';

/** The indicators of a conversation's health, each under its name. */
export function indicatorsOf(health: Health) {
  return Object.entries(health).map(([name, { value, seqs }]) => ({ name, value, seqs }));
}
