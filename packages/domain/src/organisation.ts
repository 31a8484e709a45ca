import { z } from 'zod';
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
  /** Conversations held at once, at most. */
  capacity: z.int().min(0).max(50),
  presence: Presence,
});
export type Agent = z.infer<typeof Agent>;
