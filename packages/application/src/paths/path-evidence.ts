import type { Fact, Understanding } from '@baton/domain';
import { CustomerRow, PathExampleRow, type ConversationTx, type EntityManager } from '@baton/persistence';
import type { PathExample, PathInput } from '@baton/routing';
import { z } from 'zod';

/** What speaks for a team besides what was said. */
export type PathEvidence = Required<Pick<PathInput, 'customer' | 'products' | 'examples'>>;

/** Read under the lock of the conversation, with the facts found in it so far. */
export async function pathEvidence(
  { em, conversation }: Pick<ConversationTx, 'em' | 'conversation'>,
  chart: {
    readonly facts: readonly Pick<Fact, 'kind' | 'value' | 'status'>[];
    readonly understandings: readonly Pick<Understanding, 'models'>[];
  },
): Promise<PathEvidence> {
  const customer = await em.findOne(CustomerRow, { id: conversation.customerId });
  const products = chart.facts.filter(({ kind, status }) => kind === 'product' && status !== 'disputed');
  return {
    customer: { segments: customer?.segments ?? [] },
    products: products.map(({ value }) => value),
    // Vectors of another encoder say nothing about this one's.
    examples: (await pathExamples(em)).filter(({ model }) => model === encoderOf(chart.understandings)),
  };
}

/** Which encoder made the vectors of a conversation; empty when there are none. */
export function encoderOf(understandings: readonly Pick<Understanding, 'models'>[]): string {
  return understandings.at(-1)?.models['encoder'] ?? '';
}

type KnownExample = PathExample & { readonly model: string };

/** The newest corrections; older ones describe an organisation that is no more. */
const KEEP = 2_000;
const State = z.tuple([z.object({ count: z.int(), latest: z.coerce.number().nullable() })]);

/** Examples are read by every escalation and change with a transfer: kept, and read again when there is a new one. */
const kept = new WeakMap<object, { readonly mark: string; readonly examples: readonly KnownExample[] }>();

async function pathExamples(em: EntityManager): Promise<readonly KnownExample[]> {
  const [{ count, latest }] = State.parse(
    await em.execute(
      'select count(*)::int as count, extract(epoch from max(created_at)) * 1000 as latest from path_example',
    ),
  );
  const mark = `${count} ${latest}`;
  const known = kept.get(em.getDriver());
  if (known?.mark === mark) return known.examples;
  const rows = await em.fork().find(PathExampleRow, {}, { orderBy: { createdAt: 'desc' }, limit: KEEP });
  const examples = rows.map(({ fromTeam, toTeam, intent, vector, vectorModel }) => ({
    from: fromTeam,
    team: toTeam,
    intent,
    vector,
    model: vectorModel,
  }));
  kept.set(em.getDriver(), { mark, examples });
  return examples;
}
