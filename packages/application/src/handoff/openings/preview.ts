import {
  LONGEST_TEMPLATE,
  checkTemplate,
  openingInTwoLights,
  type OpeningWording,
  type TemplateProblem,
} from '@baton/briefing';
import { ConversationId, OpeningSource, type AgentCaller, type AgentId, type Caller } from '@baton/domain';
import { AgentTeamRow, TeamRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { loadOrganisation } from '../../organisation/organisation.js';
import { fresh } from '../../reading/rows.js';
import { isAgent } from '../change-hands.js';
import { madeUp, toldBy, type Told } from './told.js';
import { OpeningName, ownerOf, type Owner, type OwnerRefusal } from './whose.js';
import { wordingFor } from './wording.js';

const Input = z.object({
  ...OpeningName,
  source: OpeningSource,
  template: z.string().trim(),
  /** Fills it from this conversation's brief; without one from a made-up customer. */
  conversationId: ConversationId.nullish(),
});

/** How a wording reads. The texts are null when it is too long to be looked at. */
export interface OpeningPreview {
  readonly problems: readonly TemplateProblem[];
  /** With everything that is known. */
  readonly known: string | null;
  /** With nothing known of the customer but what they wrote. */
  readonly bare: string | null;
}

/** Fills a wording and keeps nothing. Every agent may try a team's; an agent's is for whoever may save it. */
export async function previewOpening(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<OpeningPreview, OwnerRefusal>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!isAgent(caller)) return problems.notAllowed('Only agents can try an opening message.');
  const { source, key, template, conversationId } = parsed.value;
  const em = deps.spine.db.fork();
  const owner = source === 'default' ? ok(null) : await ownerOf(em, caller, { source, key });
  if (!owner.ok) return owner;
  const told = conversationId ? await toldBy(em, caller, conversationId) : ok(madeUp);
  if (!told.ok) return told;
  const flaws = checkTemplate(template);
  if (template.length > LONGEST_TEMPLATE) return ok({ problems: flaws, known: null, bare: null });
  const wording = await wordingOf(em, { caller, owner: owner.value, told: told.value, template });
  return ok({ problems: flaws, ...openingInTwoLights(told.value.brief, wording) });
}

interface Trial {
  readonly caller: AgentCaller;
  /** Null for the default. */
  readonly owner: Owner | null;
  readonly told: Told;
  readonly template: string;
}

/** The wording as it would be after saving the template. */
async function wordingOf(
  em: EntityManager,
  { caller, owner, told, template }: Trial,
): Promise<OpeningWording> {
  const organisation = await loadOrganisation(em);
  const agent = owner?.source === 'agent' ? owner.row : null;
  const team = await teamFor(em, { owner, told });
  const chosen = wordingFor({
    agent: agent && { id: agent.id, openingTemplate: template },
    team: owner && team && { key: team.key, openingTemplate: agent ? team.openingTemplate : template },
  });
  return {
    teamName: team?.name ?? organisation.name,
    template: chosen.template,
    agentName: agent?.name ?? caller.name,
    customerName: told.customerName,
    accountHighlights: told.accountHighlights,
    attemptSentences: organisation.voice.attempts,
  };
}

/** The team whose wording it is, that of the conversation, or one of the agent's. */
async function teamFor(
  em: EntityManager,
  { owner, told }: Pick<Trial, 'owner' | 'told'>,
): Promise<TeamRow | null> {
  if (owner?.source === 'team') return owner.row;
  if (told.team || !owner) return told.team;
  return firstTeamOf(em, owner.row.id);
}

async function firstTeamOf(em: EntityManager, agentId: AgentId): Promise<TeamRow | null> {
  const memberships = await em.find(AgentTeamRow, { agentId }, fresh);
  const ids = memberships.map(({ teamId }) => teamId);
  return em.findOne(TeamRow, { id: { $in: ids }, removedAt: null }, { ...fresh, orderBy: { name: 'asc' } });
}
