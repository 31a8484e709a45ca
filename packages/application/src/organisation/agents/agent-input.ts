import { AgentId, Role } from '@baton/domain';
import { z } from 'zod';
import { LanguageList, Revision, SkillList, shownName, shownText } from '../fields.js';

const Email = z.email('is not a complete e-mail address');

export const SaveAgentInput = z.object({
  id: AgentId,
  baseRevision: Revision.nullish(),
  /** Empty: as it is. Leads are not told what it is. */
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(320, 'must be at most 320 characters')
    .refine((email) => email === '' || Email.safeParse(email).success, 'is not a complete e-mail address'),
  name: shownName(100),
  title: shownText(100).nullish(),
  role: Role,
  teams: z
    .array(z.string().max(40, 'must be the key of a team'))
    .max(100, 'must be at most 100 teams')
    .transform((keys) => [...new Set(keys)]),
  skills: SkillList,
  languages: LanguageList.nullish(),
  capacity: z
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(50, 'must be at most 50 units'),
  password: z
    .string()
    .min(12, 'must have at least 12 characters')
    .max(200, 'must be at most 200 characters')
    .nullish(),
});
export type SaveAgentInput = z.output<typeof SaveAgentInput>;

export const DisableAgentInput = z.object({ agentId: AgentId, disabled: z.boolean() });
