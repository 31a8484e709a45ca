import { IntentReport, TaxonomyProblem, type AgentId, type TaxonomyStatus } from '@baton/domain';
import { IntentModelRow, TaxonomyVersionRow, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { fresh } from '../reading/rows.js';

/** A version without its content. */
export interface TaxonomyVersionView {
  readonly version: number;
  readonly status: TaxonomyStatus;
  readonly note: string;
  readonly savedAt: Date;
  readonly authorId: AgentId | null;
  readonly failure: string | null;
  readonly problems: readonly TaxonomyProblem[];
}

const LONGEST_HISTORY = 100;

/** The versions, newest first. */
export async function taxonomyVersions(
  em: EntityManager,
  limit = LONGEST_HISTORY,
): Promise<TaxonomyVersionView[]> {
  const rows = await em.find(
    TaxonomyVersionRow,
    {},
    {
      ...fresh,
      orderBy: { version: 'desc' },
      limit,
      fields: ['version', 'note', 'createdAt', 'authorId', 'problems', 'failure'],
    },
  );
  const models = await em.find(
    IntentModelRow,
    { taxonomyVersion: { $in: rows.map(({ version }) => version) } },
    { ...fresh, fields: ['taxonomyVersion'] },
  );
  const trained = new Set(models.map((model) => model.taxonomyVersion));
  return rows.map(({ version, note, createdAt, authorId, problems, failure }) => ({
    version,
    note,
    savedAt: createdAt,
    authorId: authorId ?? null,
    failure,
    problems: z.array(TaxonomyProblem).parse(problems ?? []),
    status: trained.has(version) ? 'ready' : problems ? 'refused' : failure ? 'failed' : 'training',
  }));
}

export interface ReportInUse {
  readonly version: number;
  readonly trainedAt: Date;
  readonly report: IntentReport;
}

const newestFirst = { ...fresh, orderBy: { taxonomyVersion: 'desc', createdAt: 'desc' } } as const;

/** The version that the model in use was trained on; null before the first training. */
export async function versionInUse(em: EntityManager): Promise<number | null> {
  const model = await em.findOne(
    IntentModelRow,
    { taxonomyVersion: { $gt: 0 } },
    { ...newestFirst, fields: ['taxonomyVersion'] },
  );
  return model?.taxonomyVersion ?? null;
}

/** The cross-validated report of the model in use; null before the first training. */
export async function reportInUse(em: EntityManager): Promise<ReportInUse | null> {
  const model = await em.findOne(
    IntentModelRow,
    { taxonomyVersion: { $gt: 0 } },
    { ...newestFirst, fields: ['taxonomyVersion', 'report', 'createdAt'] },
  );
  if (!model) return null;
  return {
    version: model.taxonomyVersion,
    trainedAt: model.createdAt,
    report: IntentReport.parse(model.report),
  };
}
