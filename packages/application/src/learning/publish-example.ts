import type { ExampleDraft } from '@baton/domain';
import { AgentRow, TaxonomyVersionRow, toTaxonomy, type ProposalRow, type Tx } from '@baton/persistence';
import { ok, problems } from '../kernel/problem.js';
import { MAX_EXAMPLES, MAX_EXAMPLES_EACH } from '../taxonomy/changes.js';
import { newestVersion } from '../taxonomy/newest.js';
import type { Decider } from './decide.js';

/**
 * The example as part of a new version of the topics, which a job then learns. It is added to the newest version,
 * whichever that is: it changes nothing that somebody else may be editing, and who saves after it is told as of any other
 * version. Returns the version.
 */
export async function publishExample(
  tx: Tx,
  what: { readonly draft: ExampleDraft; readonly row: ProposalRow; readonly by: Decider },
) {
  const { draft, row, by } = what;
  const newest = await newestVersion(tx.em);
  const base = await tx.em.findOne(TaxonomyVersionRow, { version: newest });
  if (base?.problems !== null)
    return problems.invalid('id', 'the newest version of the topics cannot be learned from; mend it first');
  const taxonomy = toTaxonomy(base);
  const flaw = flawOf(draft, taxonomy.intents);
  if (flaw) return flaw;
  const topic = taxonomy.intents.find(({ id }) => id === draft.intent);
  if (topic?.examples.some((known) => isSame(known, draft.text))) return ok(String(newest));
  const total = taxonomy.intents.reduce(
    (sum, { examples }) => sum + examples.length,
    taxonomy.outOfScope.length,
  );
  if ((topic?.examples.length ?? 0) >= MAX_EXAMPLES_EACH || total >= MAX_EXAMPLES)
    return problems.invalid('intent', 'has as many examples as there may be');
  const version = newest + 1;
  tx.em.create(TaxonomyVersionRow, {
    version,
    data: {
      version,
      intents: taxonomy.intents.map((intent) =>
        intent.id === draft.intent ? { ...intent, examples: [...intent.examples, draft.text] } : intent,
      ),
      outOfScope: taxonomy.outOfScope,
    },
    note: await noteFor(tx, row, by),
    authorId: by.agentId,
    createdAt: by.at,
  });
  tx.enqueue('train_intents', { taxonomyVersion: version });
  return ok(String(version));
}

function flawOf(
  { intent, text }: ExampleDraft,
  intents: readonly { id: string; name: string; smallTalk: boolean; examples: readonly string[] }[],
) {
  const topic = intents.find(({ id }) => id === intent);
  if (!topic || topic.smallTalk) return problems.invalid('intent', `there is no topic “${intent}”`);
  const other = intents.find(
    ({ id, examples }) => id !== intent && examples.some((known) => isSame(known, text)),
  );
  return other ? problems.invalid('text', `is an example of “${other.name}” already`) : null;
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** For the history of the topics: where it came from. */
async function noteFor(tx: Tx, { agentId, conversations }: ProposalRow, by: Decider): Promise<string> {
  const agent = agentId ? await tx.em.findOne(AgentRow, { id: agentId }) : null;
  const count = conversations.length;
  const from = count === 1 ? 'a conversation' : `${count} conversations`;
  const resolver = agent ? ` that ${agent.name} resolved` : '';
  return `Learned from ${from}${resolver}${by.agentId === null ? `; approved by ${by.name}` : ''}`.slice(
    0,
    300,
  );
}
