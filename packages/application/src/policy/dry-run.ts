import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConversationId, may, type Caller, type Decision, type IntentDefinition } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import {
  compareReplays,
  replayToHandover,
  totalsOf,
  type ComparedReplays,
  type DryRunTotals,
  type Policy,
  type ReplayedPair,
} from '@baton/rules';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { loadPolicy } from '../triggers/policy.js';
import { dialogueFile } from './dialogues/dialogue-files.js';
import { PolicyText, badPolicy, checkDraft, knownNames } from './draft.js';
import { notForYou } from './publish-policy.js';
import { fileSource, storedSource, type TriedConversation, type TriedMessage } from './tried.js';

const MOST_CONVERSATIONS = 500;
const USUAL_CONVERSATIONS = 100;
const MOST_CHANGED = 100;
const LONGEST_LINE = 160;

const DryRunInput = z.object({
  text: PolicyText,
  conversations: z.int().min(1).max(MOST_CONVERSATIONS).nullish(),
  /** On an uploaded file instead of the latest conversations. */
  fileId: z.uuid().nullish(),
});
const ReplayInput = z.union([
  z.object({ text: PolicyText, conversationId: z.string().min(1).max(200), fileId: z.uuid() }),
  z.object({ text: PolicyText, conversationId: ConversationId, fileId: z.null().optional() }),
]);

/** A conversation in which the draft decides something else. */
export interface ChangedConversation extends ComparedReplays {
  readonly id: string;
  readonly customerName: string | null;
  readonly firstLine: string;
}

export interface DryRun extends DryRunTotals {
  /** The version in force, which the draft is compared with. */
  readonly version: number;
  /** At most a hundred, in the order of the conversations. */
  readonly changed: readonly ChangedConversation[];
}

type Refusal = 'invalid_input' | 'not_allowed' | 'bad_policy';

/**
 * Tries a draft on the latest conversations or on an uploaded file, beside the policy in force, from what is stored of
 * them: no model runs and nothing is kept. Other work gets its turn between the conversations.
 */
export async function dryRunPolicy(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<DryRun, Refusal | 'not_found'>> {
  const parsed = parseInput(DryRunInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_policy')) return notForYou();
  const em = deps.spine.db.fork();
  const trial = await trialOf(em, parsed.value.text);
  if (!trial.ok) return trial;
  const { fileId, conversations } = parsed.value;
  if (fileId && !(await dialogueFile(em, fileId))) return problems.notFound('file');
  const limit = conversations ?? USUAL_CONVERSATIONS;
  const source = fileId ? fileSource(em, fileId) : storedSource(em, { limit, caller });
  const pairs: ReplayedPair[] = [];
  const changed: ChangedConversation[] = [];
  for await (const tried of source.all()) {
    const pair = replayPair(tried, trial.value);
    pairs.push(pair);
    if (pair.compared.change !== null && changed.length < MOST_CHANGED)
      changed.push(changedOf(tried, pair.compared));
    await nextTurn();
  }
  return ok({ ...totalsOf(pairs), version: trial.value.inForce.version, changed });
}

/** One conversation, message by message, with what each policy decides there. */
export interface ReplayedConversation {
  readonly id: string;
  readonly messages: readonly ReplayedMessage[];
}

export interface ReplayedMessage {
  readonly message: TriedMessage;
  /** Null where nothing was up to the bot under that policy. */
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** Replays one conversation with the policy in force and with a draft, side by side. */
export async function replayPolicy(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<ReplayedConversation, Refusal | 'not_found'>> {
  const parsed = parseInput(ReplayInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_policy')) return notForYou();
  const em = deps.spine.db.fork();
  const trial = await trialOf(em, parsed.value.text);
  if (!trial.ok) return trial;
  const { fileId, conversationId } = parsed.value;
  const source = fileId ? fileSource(em, fileId) : storedSource(em, { limit: 1, caller });
  const tried = await source.one(conversationId);
  if (!tried) return problems.conversationNotFound();
  const { before, after } = replayPair(tried, trial.value);
  const at = (decisions: readonly Decision[], seq: number) => decisions.find((d) => d.seq === seq) ?? null;
  return ok({
    id: tried.id,
    messages: tried.messages.map((message) => ({
      message,
      before: at(before, message.seq),
      after: at(after, message.seq),
    })),
  });
}

interface Trial {
  readonly draft: Policy;
  readonly inForce: Policy;
  readonly intents: readonly IntentDefinition[];
}

async function trialOf(em: EntityManager, text: string): Promise<Result<Trial, 'bad_policy'>> {
  const names = await knownNames(em);
  const checked = await checkDraft(text, names);
  if (!checked.ok) return badPolicy(checked.problems);
  const inForce = await loadPolicy(em, (await loadOrganisation(em)).policyVersion);
  return ok({ draft: { ...checked.policy, version: inForce.version + 1 }, inForce, intents: names.intents });
}

function replayPair({ recorded }: TriedConversation, { draft, inForce, intents }: Trial): ReplayedPair {
  const before = replayToHandover(recorded, inForce, intents);
  const after = replayToHandover(recorded, draft, intents);
  return { before, after, compared: compareReplays(before, after) };
}

function changedOf(
  { id, customerName, messages }: TriedConversation,
  compared: ComparedReplays,
): ChangedConversation {
  const first = messages.find(({ author }) => author === 'customer')?.body ?? '';
  const firstLine = first.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_LINE);
  return { ...compared, id, customerName, firstLine };
}
