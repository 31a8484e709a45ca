import { OrganisationRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { Voice } from '../bot/voice.js';

/** Settings of the organisation that people see; stored as JSON with the organisation. */
export const OrganisationSettings = z.object({
  greeting: z.string(),
  frequentQuestions: z.array(z.string()).max(6),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Completes "they'll write to you …" when nobody is online: "within one working day". */
  replyPromise: z.string(),
  /** Regular expressions for order numbers, as the organisation writes them. */
  orderNumberPatterns: z.array(z.string()).max(10),
  /** What it sells, and what else customers call it; named products become facts. */
  products: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })).default([]),
  /** Two letters: whose phone numbers, dollars and order of day and month customers mean. Null: only what is explicit. */
  country: z.string().nullable().default(null),
  /** IANA name; "tomorrow" is a day of its calendar. */
  timeZone: z.string().default('UTC'),
  demo: z.boolean(),
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

export interface Organisation {
  readonly name: string;
  readonly settings: OrganisationSettings;
  readonly voice: Voice;
  readonly policyVersion: number;
}

/** The organisation, or null while it is not set up. One row, read by primary key. */
export async function findOrganisation(em: EntityManager): Promise<Organisation | null> {
  const row = await em.findOne(OrganisationRow, { id: 1 });
  if (!row) return null;
  return {
    name: row.name,
    settings: OrganisationSettings.parse(row.settings),
    voice: Voice.parse(row.voice),
    policyVersion: row.policyVersion,
  };
}

/** The organisation. @throws Error while it is not set up: nothing that speaks to customers can run before. */
export async function loadOrganisation(em: EntityManager): Promise<Organisation> {
  const organisation = await findOrganisation(em);
  if (!organisation) throw new Error('The organisation is not set up yet.');
  return organisation;
}

export async function loadVoice(em: EntityManager): Promise<Voice> {
  return (await loadOrganisation(em)).voice;
}
