import type { ArticleDraft, Caller, Draft } from '@baton/domain';
import type { ProposalRow, Tx } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { parseInput, problems } from '../kernel/problem.js';
import { decide, type Decided, type Decider } from './decide.js';
import { masksIn } from './mask.js';
import { publishArticle } from './publish-article.js';
import { publishExample } from './publish-example.js';

const text = (longest: number) =>
  z.string().trim().min(1, 'must not be empty').max(longest, `must be at most ${longest} characters`);

/** What the lead changed; what is left out stays as it was proposed. */
const ApproveInput = z.object({
  id: z.uuid(),
  title: text(200).nullish(),
  summary: text(500).nullish(),
  body: text(20_000).nullish(),
  question: text(500).nullish(),
  /** Empty: of no topic. */
  intent: z.string().max(100).nullish(),
  text: text(500).nullish(),
});
type Edits = z.output<typeof ApproveInput>;

/** Approves a proposal, edited or as it is: the bot answers with the article, or learns the example, at once. */
export async function approveProposal(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<Decided> {
  const parsed = parseInput(ApproveInput, input);
  if (!parsed.ok) return parsed;
  return decide(deps, caller, {
    id: parsed.value.id,
    state: 'approved',
    carryOut: (tx, row, by) => carryOut(tx, row, { by, edits: parsed.value }),
  });
}

async function carryOut(tx: Tx, row: ProposalRow, what: { readonly by: Decider; readonly edits: Edits }) {
  const draft = edited(row.draft, what.edits);
  const missing = Object.entries(draft).find(([field, value]) => value === '' && field !== 'intent');
  if (missing) return problems.invalid(missing[0], 'must not be empty');
  const masked = draft.kind === 'article' ? firstMasked(draft) : null;
  if (masked) return problems.invalid(masked.field, `write something in place of ${masked.masks.join(', ')}`);
  const made =
    draft.kind === 'article'
      ? await publishArticle(tx, { draft, row, by: what.by })
      : await publishExample(tx, { draft, row, by: what.by });
  if (made.ok) row.draft = draft;
  return made;
}

/** What customers would read as it stands; the question is for finding only. */
function firstMasked({ title, summary, body }: Pick<ArticleDraft, 'title' | 'summary' | 'body'>) {
  const fields = Object.entries({ title, summary, body }).map(([field, value]) => ({
    field,
    masks: masksIn(value),
  }));
  return fields.find(({ masks }) => masks.length > 0) ?? null;
}

function edited(draft: Draft, edits: Edits): Draft {
  const intent = edits.intent ?? draft.intent;
  if (draft.kind === 'example')
    return { ...draft, intent: intent ?? draft.intent, text: edits.text ?? draft.text };
  return {
    ...draft,
    title: edits.title ?? draft.title,
    summary: edits.summary ?? draft.summary,
    body: edits.body ?? draft.body,
    question: edits.question ?? draft.question,
    intent: intent || null,
  };
}
