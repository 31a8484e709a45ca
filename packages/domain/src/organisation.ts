import { z } from 'zod';
import { Segment } from './customer.js';
import { BusinessHours } from './hours.js';
import { AgentId, TeamId } from './ids.js';

export const Role = z.enum(['agent', 'lead', 'admin']);
export type Role = z.infer<typeof Role>;

export const Presence = z.enum(['online', 'away', 'offline']);
export type Presence = z.infer<typeof Presence>;

export const SkillLevel = z.int().min(1).max(5);
export const Skills = z.record(z.string(), SkillLevel);
export type Skills = z.infer<typeof Skills>;

export const TeamKey = z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/);
export type TeamKey = z.infer<typeof TeamKey>;

/** ISO 639 language, in lower case: `en`, `de`. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/, 'must be a code such as “en”');
export const Languages = z.array(LanguageCode).max(20);

/** Whether the router offers conversations to agents, or agents take them from the queue themselves. */
export const RoutingMode = z.enum(['push', 'pull']);
export type RoutingMode = z.infer<typeof RoutingMode>;

/**
 * How a team's queue is served. Times are seconds. The four times of the steps count from the moment a step opens; while
 * nobody whom a step could reach is online, it is passed over at once.
 */
export const TeamRouting = z.object({
  mode: RoutingMode.default('push'),
  /** An agent who has not answered an offer for so long is passed over and set to away. */
  acceptSeconds: z.int().min(10).max(600).default(60),
  /** Waits beyond it stand out to leads. */
  targetSeconds: z.int().min(10).max(86_400).default(120),
  /** So long a conversation waits for the agent who knows the customer, while that agent is online. */
  preferredSeconds: z.int().min(0).max(3600).default(20),
  /** … for somebody with all skills and the language. */
  skilledSeconds: z.int().min(0).max(86_400).default(60),
  /** … for somebody of the team with fewer skills or a lower level. */
  relaxedSeconds: z.int().min(0).max(86_400).default(60),
  /** … for somebody of the fallback team, before anybody at all is asked. */
  fallbackSeconds: z.int().min(0).max(86_400).default(120),
  /** A customer who waits so long for an answer costs the agent a warning; twice as long, the conversation. */
  silentSeconds: z.int().min(30).max(86_400).default(300),
  /** From such a wait on the customer is offered other ways. */
  longWaitSeconds: z.int().min(30).max(86_400).default(600),
  /** Units of an agent's capacity that one conversation of this team takes. */
  units: z.int().min(1).max(10).default(1),
});
export type TeamRouting = z.infer<typeof TeamRouting>;

/** Customers and products that a team claims whatever the topic: evidence for the path, not a rule. */
export const TeamClaims = z.object({
  segments: z.array(Segment).max(10).default([]),
  products: z.array(z.string().trim().min(1).max(80)).max(50).default([]),
});
export type TeamClaims = z.infer<typeof TeamClaims>;

export const Team = z.object({
  id: TeamId,
  key: TeamKey,
  name: z.string(),
  /** Completes "they look after …" in the handoff message. */
  handles: z.string(),
  /** The team that takes what no path claims with confidence. Exactly one team is the generalist. */
  generalist: z.boolean(),
  openingTemplate: z.string(),
  offerTemplate: z.string(),
  /** Null: always open. */
  hours: BusinessHours.nullable(),
  /** Key of the team that takes over when this one is closed, empty or too slow; null for the generalist. */
  fallback: TeamKey.nullable(),
  /** What its customers may write in; empty for any. */
  languages: Languages,
  /** What an agent should be able to do to take its conversations. */
  skills: Skills,
  claims: TeamClaims,
  routing: TeamRouting,
});
export type Team = z.infer<typeof Team>;

export const Agent = z.object({
  id: AgentId,
  email: z.email(),
  name: z.string(),
  title: z.string(),
  role: Role,
  teams: z.array(TeamKey),
  skills: Skills,
  languages: Languages,
  /** Units of conversations held at once, at most. */
  capacity: z.int().min(0).max(50),
  presence: Presence,
});
export type Agent = z.infer<typeof Agent>;
