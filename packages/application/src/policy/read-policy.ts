import type { AgentId } from '@baton/domain';
import { PolicyVersionRow, type EntityManager } from '@baton/persistence';
import { lineDiff, readPolicyText, writePolicyText, type DiffLine } from '@baton/rules';
import { loadOrganisation } from '../organisation/organisation.js';
import { fresh } from '../reading/rows.js';
import { loadPolicy } from '../triggers/policy.js';
import { outlineOf, type PolicyOutline } from './draft.js';

/** A version without its content. */
export interface PolicyVersionView {
  readonly version: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly authorId: AgentId | null;
}

const LONGEST_HISTORY = 100;
const head = { ...fresh, fields: ['version', 'note', 'createdAt', 'authorId'] } as const;

/** The versions, newest first. */
export async function policyVersions(em: EntityManager): Promise<PolicyVersionView[]> {
  const rows = await em.find(
    PolicyVersionRow,
    {},
    { ...head, orderBy: { version: 'desc' }, limit: LONGEST_HISTORY },
  );
  return rows.map(viewOf);
}

/** One version; null when there is none of that number. */
export async function policyVersion(em: EntityManager, version: number): Promise<PolicyVersionView | null> {
  const row = await em.findOne(PolicyVersionRow, { version }, head);
  return row && viewOf(row);
}

/** The version that decides now. */
export async function policyInForce(em: EntityManager): Promise<PolicyVersionView | null> {
  return policyVersion(em, (await loadOrganisation(em)).policyVersion);
}

type Head = Pick<PolicyVersionRow, 'version' | 'note' | 'createdAt' | 'authorId'>;

function viewOf({ version, note, createdAt, authorId }: Head): PolicyVersionView {
  return { version, note, publishedAt: createdAt, authorId: authorId ?? null };
}

/** A version as people write it. @throws Error when there is none of that number */
export async function policyText(em: EntityManager, version: number): Promise<string> {
  return writePolicyText(await loadPolicy(em, version));
}

/** A version as people read it. @throws Error when there is none of that number */
export async function policyOutline(em: EntityManager, version: number): Promise<PolicyOutline> {
  const policy = await loadPolicy(em, version);
  const read = readPolicyText(writePolicyText(policy));
  return outlineOf(policy, read.ok ? read.lineOf : () => null);
}

/** What a version changed in the one before it; null for the first. */
export async function policyChanges(em: EntityManager, version: number): Promise<DiffLine[] | null> {
  if ((await policyVersion(em, version - 1)) === null) return null;
  return around(lineDiff(await policyText(em, version - 1), await policyText(em, version)));
}

const CONTEXT = 3;

/** The lines that differ, each with a few around it. */
export function around(lines: readonly DiffLine[]): DiffLine[] {
  const differs = lines.flatMap(({ kind }, i) => (kind === 'same' ? [] : [i]));
  const shown = new Set(
    differs.flatMap((i) => Array.from({ length: 2 * CONTEXT + 1 }, (_, offset) => i + offset - CONTEXT)),
  );
  return lines.filter((_, i) => shown.has(i));
}
