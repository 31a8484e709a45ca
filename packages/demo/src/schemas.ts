import { z } from 'zod';
import {
  attemptVariables,
  offerVariables,
  openingVariables,
  placeholdersIn,
  voiceVariables,
  type VoiceKey,
} from './placeholders.js';

// Objects are strict: a misspelt field in a content file is an error and not silently dropped.

const Key = z.string().regex(/^[a-z][a-z0-9_-]{1,63}$/);
const Language = z.string().regex(/^[a-z]{2,3}$/);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

/** Text whose `{{placeholders}}` must all be in `allowed`; braces that are no placeholder are refused too. */
function template(allowed: readonly string[]) {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      for (const name of placeholdersIn(text)) {
        if (!allowed.includes(name)) {
          context.addIssue(`unknown placeholder {{${name}}}, allowed: ${allowed.join(', ') || 'none'}`);
        }
      }
      if (/[{}]/.test(text.replaceAll(/\{\{.*?\}\}/gs, ''))) context.addIssue('stray brace');
    });
}

export const DemoFactKind = z.enum([
  'account_id',
  'order_number',
  'email',
  'phone',
  'amount',
  'date',
  'product',
  'category',
]);

export const DemoPlaybook = z.enum(['order_status', 'subscription_status', 'refund_status']);

export const DemoIntent = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{1,63}$/),
  name: z.string().min(1).max(80),
  description: z.string().min(1).max(500),
  handling: z.enum(['bot', 'person', 'restricted']),
  /** Key of the team an escalation goes to. */
  path: Key,
  playbook: DemoPlaybook.nullable().default(null),
  requiredFacts: z.array(DemoFactKind).default([]),
  articles: z.array(Slug),
  smallTalk: z.boolean().default(false),
  /** What the bot says to small talk; null for everything else. */
  reply: z.string().min(1).nullable().default(null),
  /** Other ways to say `reply`. */
  replyVariants: z.array(z.string().min(1)).default([]),
  examples: z.array(z.string().trim().min(1).max(2000)).min(1),
});
export type DemoIntent = z.infer<typeof DemoIntent>;

export const DemoTaxonomy = z.strictObject({
  intents: z.array(DemoIntent).min(1),
  outOfScope: z.array(z.string().trim().min(1)),
});
export type DemoTaxonomy = z.infer<typeof DemoTaxonomy>;

/** Front matter of an article; the body is what follows it. */
export const ArticleHeader = z.strictObject({
  slug: Slug,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(400),
  intents: z.array(z.string()).min(1),
  keywords: z.array(z.string().min(1)).min(1),
});
export type DemoArticle = z.infer<typeof ArticleHeader> & { body: string };

const Day = z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** Opening times in local time of `timeZone`; a day without spans is closed. */
export const DemoHours = z.strictObject({
  timeZone: z.string().min(1),
  weekly: z.strictObject({ mon: Day, tue: Day, wed: Day, thu: Day, fri: Day, sat: Day, sun: Day }),
});

export const DemoTeam = z.strictObject({
  key: Key,
  name: z.string().min(1),
  /** Completes "who look after …" in the handoff message. */
  handles: z.string().min(1),
  description: z.string().min(1),
  generalist: z.boolean().default(false),
  hours: DemoHours,
  fallback: Key.nullable().default(null),
  /** What its customers may write in. */
  languages: z.array(Language).min(1),
  skills: z.record(z.string(), z.int().min(1).max(5)).default({}),
  openingTemplate: template(openingVariables),
  offerTemplate: template(offerVariables),
});
export type DemoTeam = z.infer<typeof DemoTeam>;

export const DemoAgent = z.strictObject({
  email: z.email(),
  name: z.string().min(1),
  title: z.string().min(1),
  role: z.enum(['agent', 'lead', 'admin']),
  teams: z.array(Key).min(1),
  skills: z.record(Key, z.int().min(1).max(5)),
  languages: z.array(Language).min(1),
  capacity: z.int().min(0).max(50),
});
export type DemoAgent = z.infer<typeof DemoAgent>;

export const DemoOrganisation = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().min(1),
  locale: z.string().min(2),
  languages: z.array(z.string().min(2)).min(1),
  currency: z.string().length(3),
  /** Whose phone numbers and dates customers write when they do not say so. */
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().min(1),
  orderNumberPatterns: z.array(z.string().min(1)),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i),
  widget: z.strictObject({
    title: z.string().min(1),
    subtitle: z.string().min(1),
    greeting: z.string().min(1),
    chips: z.array(z.string().min(1)).length(3),
  }),
  teams: z.array(DemoTeam).min(1),
  agents: z.array(DemoAgent).min(1),
});
export type DemoOrganisation = z.infer<typeof DemoOrganisation>;

const variants = (allowed: readonly string[]) => z.array(template(allowed)).min(1);

function messagesShape(): Record<VoiceKey, ReturnType<typeof variants>> {
  const entries = Object.entries(voiceVariables).map(([key, allowed]) => [key, variants(allowed)]);
  return Object.fromEntries(entries) as Record<VoiceKey, ReturnType<typeof variants>>;
}

const attempt = template(attemptVariables);

export const DemoVoice = z.strictObject({
  messages: z.strictObject(messagesShape()),
  /** Completes "because …" in the handoff message, by reason code of the decision. */
  reasons: z.strictObject({
    asked_for_person: variants([]),
    interaction_anger: variants([]),
    restricted_intent: variants([]),
    needs_person_intent: variants([]),
    low_sentiment: variants([]),
    declining_sentiment: variants([]),
    at_risk: variants([]),
    failed_exchanges: variants([]),
    too_many_messages: variants([]),
    not_understood: variants([]),
    technical_failure: variants([]),
  }),
  /** Fills `{{lastAttempt}}` of a team's opening message; `none` is empty. */
  attempts: z.strictObject({
    article: attempt,
    playbook: attempt,
    clarification: attempt,
    action: attempt,
    none: z.literal(''),
  }),
  playbooks: z.record(DemoPlaybook, z.string().min(1)),
  facts: z.record(DemoFactKind, z.string().min(1)),
  labels: z.record(z.string(), z.string().min(1)),
});
export type DemoVoice = z.infer<typeof DemoVoice>;

/** Everything the demo organisation starts with, checked. */
export interface DemoContent {
  organisation: Omit<DemoOrganisation, 'teams' | 'agents'>;
  teams: DemoTeam[];
  agents: DemoAgent[];
  taxonomy: DemoTaxonomy;
  articles: DemoArticle[];
  voice: DemoVoice;
  /** What customers may name, with what else they call it. */
  products: Pick<DemoProduct, 'name' | 'aliases'>[];
}

export const DemoProduct = z.strictObject({
  sku: z.string().regex(/^LK-\d{4}$/),
  name: z.string().min(1),
  category: z.string().min(1),
  /** What else customers call it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Euros in the file ("129.00"), integer cents once read. */
  price: z
    .string()
    .regex(/^\d+\.\d{2}$/)
    .transform((euros) => Number(euros.replace('.', ''))),
});
export type DemoProduct = z.infer<typeof DemoProduct>;

/** What customers and their orders are made of. */
export const DemoCatalogue = z.strictObject({
  products: z.array(DemoProduct).min(1),
  firstNames: z.array(z.string().min(1)).min(20),
  lastNames: z.array(z.string().min(1)).min(20),
  cities: z.array(z.strictObject({ name: z.string().min(1), locale: z.string().min(2) })).min(5),
  notes: z.array(z.string().min(1)).min(5),
});
export type DemoCatalogue = z.infer<typeof DemoCatalogue>;
