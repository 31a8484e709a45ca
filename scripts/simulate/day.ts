import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from './agent.ts';
import { Api } from './api.ts';
import type { Options } from './arguments.ts';
import { cast, CustomerMind } from './customer-mind.ts';
import { Customer } from './customer.ts';
import * as operations from './operations.ts';
import { seedFor, seededRandom } from './random.ts';
import { stories, type Ending } from './stories.ts';
import { summarise, type Ended, type Summary } from './tally.ts';
import { temperaments } from './temperaments.ts';

/** Seconds between two customers. */
const ARRIVE_EVERY = 6;
/** Seconds after which a visit is over, whatever happens. */
const LONGEST_VISIT = 900;
/** With 20 times people's speed a visit still gets this many real seconds: Baton itself does not speed up. */
const SHORTEST_END = 60;

interface Day {
  readonly options: Options;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Plays one day: customers come one after the other, agents work until the last one has gone. */
export async function playDay({ options, signal, onProgress }: Day): Promise<Summary> {
  const startedAt = performance.now();
  const errors: string[] = [];
  const onError = (error: unknown): void =>
    void errors.push(error instanceof Error ? error.message : String(error));
  const closing = new AbortController();
  const own = new Map<string, Ending>();
  const shift = { ...options, signal: closing.signal, onError, own };
  const agents: Agent[] = [];
  try {
    for (const number of shiftPlan(options.agents))
      agents.push(await Agent.begin({ ...shift, name: `agent${number}` }));
    const working = agents.map((agent) => agent.work());
    const ended = await customersComeAndGo({ options, signal, onProgress }, { agents, onError, own });
    closing.abort();
    await Promise.all(working);
    return summarise(ended, {
      agents: Object.fromEntries(agents.map((agent) => [agent.name, agent.done])),
      errors,
      seconds: (performance.now() - startedAt) / 1000,
    });
  } finally {
    closing.abort();
    await Promise.all(agents.map((agent) => agent.leave(options.stay).catch(onError)));
  }
}

/** Who works: from the end, because people sign in as `agent1` first. The last six cover all teams between them. */
function shiftPlan(size: number): number[] {
  return Array.from({ length: size }, (_, i) => 12 - i);
}

interface Floor {
  readonly agents: readonly Agent[];
  readonly onError: (error: unknown) => void;
  readonly own: Map<string, Ending>;
}

async function customersComeAndGo({ options, signal, onProgress }: Day, floor: Floor): Promise<Ended[]> {
  const { conversations, speed, seed } = options;
  const people = cast(seededRandom(seedFor(seed, 'cast')), conversations, { temperaments, stories });
  const ended: Ended[] = [];
  const visits: Promise<void>[] = [];
  const progress = (): void =>
    onProgress(`${visits.length} of ${conversations} customers came, ${ended.length} have gone`);
  for (const [i, person] of people.entries()) {
    if (signal.aborted) break;
    const mind = new CustomerMind({ ...person, random: seededRandom(seedFor(seed, `customer ${i}`)) });
    const visit = comeAndGo({ options, signal }, { mind, ...floor }).then((end) => {
      ended.push(end);
      progress();
    });
    visits.push(visit);
    progress();
    await sleep((ARRIVE_EVERY * 1000) / speed, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(visits);
  return ended;
}

async function comeAndGo(
  { options, signal }: Pick<Day, 'options' | 'signal'>,
  who: Floor & { readonly mind: CustomerMind },
): Promise<Ended> {
  const { url, speed } = options;
  const { mind, agents, onError, own } = who;
  let api: Api | null = null;
  try {
    const session = await new Api(url).call(operations.startVisitorSession, {
      input: { locale: 'en', page: `${url}/demo` },
    });
    api = new Api(url, session);
    const clientConversationId = crypto.randomUUID();
    const { thing } = await api.call(operations.openConversation, { input: { clientConversationId } });
    const conversationId = thing?.id ?? '';
    own.set(conversationId, mind.story.ending);
    const longest = Math.max(LONGEST_VISIT / speed, SHORTEST_END) * 1000;
    const until = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
    const visited = await new Customer({ api, conversationId, mind, speed, signal: until }).visit();
    // Customers are not told why they were handed over; agents are.
    return { ...visited, reason: (await agents[0]?.escalationOf(conversationId)) ?? null };
  } catch (error) {
    onError(error);
    const nothing = { reason: null, secondsToFirstAnswer: null, secondsToAgent: null, score: null };
    return { outcome: 'failed', ...nothing };
  } finally {
    api?.close();
  }
}
