import {
  dispatch,
  guard,
  guardForgotten,
  offerTimeout,
  route,
  routeWaiting,
  type UseCaseDeps,
} from '@baton/application';
import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { ConversationId, type AgentId, type Skills, type TeamRouting } from '@baton/domain';
import { AgentRow, ConversationRow, TeamRow } from '@baton/persistence';
import { rankOf } from '@baton/routing';
import { z } from 'zod';
import { openOffice, type Office } from './deployment.ts';
import { silent } from './log.ts';
import { rowOf, waitingFor, type WaitingCustomer } from './staff.ts';

const Routing = z.object({
  team: z.object({ key: z.string(), name: z.string() }),
  position: z.int(),
  nobodyOnline: z.boolean(),
  mayNeedReassignment: z.boolean(),
  fallbackFrom: z.string().nullable(),
  opensAt: z.string().nullable(),
  alternatives: z.array(z.string()),
  offeredTo: z.object({ name: z.string() }).nullable(),
  expectedWait: z.object({ lowSeconds: z.int(), highSeconds: z.int(), text: z.string() }).nullable(),
  steps: z.array(z.object({ step: z.string(), result: z.string() })),
});
const Seen = z.object({
  state: z.string(),
  team: z.object({ key: z.string() }).nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  offeredTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  requeueAt: z.string().nullable(),
  unansweredSince: z.string().nullable(),
  transfers: z.int(),
  ticket: z.object({ number: z.int(), reason: z.string(), reopenedAt: z.string().nullable() }).nullable(),
  messages: z.array(z.object({ author: z.string(), body: z.string() })),
  notes: z.array(z.object({ body: z.string() })),
  brief: z.object({ version: z.int() }).nullable(),
  events: z.array(z.object({ type: z.string() })),
  routing: Routing.nullable(),
  routingHistory: z.array(Routing),
});
export type Seen = z.infer<typeof Seen>;

const ROUTING = `team { key name } position nobodyOnline mayNeedReassignment fallbackFrom opensAt alternatives
  offeredTo { name } expectedWait { lowSeconds highSeconds text } steps { step result }`;
const SEE = `query ($id: ID!) { conversation(id: $id) {
  state team { key } owner { id name } offeredTo { id name } requeueAt unansweredSince transfers
  ticket { number reason reopenedAt } messages { author body } notes { body } brief { version }
  events(first: 500) { type } routing { ${ROUTING} } routingHistory { ${ROUTING} } } }`;

const inputs = {
  acceptConversation: 'ConversationInput',
  declineConversation: 'ConversationInput',
  reopenConversation: 'ConversationInput',
  resolveConversation: 'ResolveConversationInput',
  returnToBot: 'ConversationInput',
  transferConversation: 'TransferConversationInput',
} as const;
type Verb = keyof typeof inputs;

const PROBLEM = 'problem { __typename ... on Problem { message } }';
const mutation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { conversation { state } ${PROBLEM} } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } ${PROBLEM} } }`;
const PRESENCE = `mutation ($input: SetPresenceInput!) { setPresence(input: $input) { agent { id } ${PROBLEM} } }`;

/**
 * The demo shop over its API, without a worker: the test is the one who lets the router and the guardians run, and says
 * how much later it is by then. Times in the database are real ones.
 */
export class Desk {
  readonly server: TestServer;
  readonly #office: Office;
  readonly #clients = new Map<string, Promise<Client>>();

  private constructor(server: TestServer, office: Office) {
    this.server = server;
    this.#office = office;
  }

  static async open(): Promise<Desk> {
    const server = await startTestServer();
    return new Desk(server, await openOffice(server.test.url));
  }

  async stop(): Promise<void> {
    await this.#office.stop();
    await this.server.stop();
  }

  /** One of the demo's people, signed in once. */
  async as(name: string): Promise<Client> {
    const client = this.#clients.get(name) ?? this.server.agent(name).then((signedIn) => signedIn.client);
    this.#clients.set(name, client);
    return client;
  }

  /** Their sessions were ended. */
  signsInAnew(name: string): void {
    this.#clients.delete(name);
  }

  async idOf(name: string): Promise<AgentId> {
    return (await rowOf(this.server, name)).id;
  }

  /** Everybody goes home, and what is left of earlier tests is over. */
  async empty(): Promise<void> {
    const em = this.server.test.db.fork();
    await em.nativeUpdate(
      ConversationRow,
      { state: { $in: ['queued', 'with_agent'] } },
      { state: 'resolved', agentId: null, offeredToId: null, offeredAt: null, guardAt: null },
    );
    await em.nativeUpdate(AgentRow, {}, { presence: 'offline', presenceAutomatic: false, disabled: false });
    for (const { key } of await em.find(TeamRow, {
      $or: [{ hours: { $ne: null } }, { routing: { $ne: {} } }],
    }))
      await this.serve(key, {});
  }

  /** Comes to work, with room for so much. */
  async comes(name: string, capacity = 4): Promise<void> {
    await this.server.test.db.fork().nativeUpdate(AgentRow, { email: `${name}@demo.test` }, { capacity });
    await this.setPresence(name, 'ONLINE');
  }

  async setPresence(name: string, presence: string): Promise<void> {
    await (await this.as(name)).the(PRESENCE, { input: { presence } });
  }

  async serve(team: string, routing: Partial<TeamRouting>, hours: TeamRow['hours'] = null): Promise<void> {
    const em = this.server.test.db.fork();
    const { revision } = await em.findOneOrFail(TeamRow, { key: team });
    await em.nativeUpdate(TeamRow, { key: team }, { routing, hours, revision: revision + 1 });
  }

  /** What conversations of the team ask for. */
  async wants(team: string, skills: Skills): Promise<void> {
    await this.server.test.db.fork().nativeUpdate(TeamRow, { key: team }, { skills });
  }

  /** To whom the team's conversations go when it is not there; null: to the generalists. */
  async fallsBackTo(team: string, other: string | null): Promise<void> {
    const em = this.server.test.db.fork();
    const row = other === null ? null : await em.findOneOrFail(TeamRow, { key: other });
    await em.nativeUpdate(TeamRow, { key: team }, { fallbackId: row?.id ?? null });
  }

  async waiting(team: string): Promise<WaitingCustomer> {
    return waitingFor(this.server, team);
  }

  /** The router looks, so many seconds from now. */
  async route(later = 0): Promise<void> {
    await routeWaiting(this.#deps(later));
  }

  /** What the job `route` does, so many seconds from now. */
  async rerouted(id: ConversationId, later = 0): Promise<void> {
    const deps = this.#deps(later);
    await route(deps, { conversationId: id, dispatch: async () => void (await dispatch(deps)) });
  }

  /** A head start of so many points. */
  async prioritise(id: ConversationId, points: number): Promise<void> {
    const em = this.server.test.db.fork();
    const { queuedAt } = await em.findOneOrFail(ConversationRow, { id });
    const rankAt = new Date(rankOf({ queuedAt: queuedAt ?? new Date(), priority: points }));
    await em.nativeUpdate(ConversationRow, { id }, { priority: points, rankAt });
  }

  /** Which conversation they got; null when nothing waits for them. */
  async takesNext(name: string): Promise<ConversationId | null> {
    const answer = await (
      await this.as(name)
    ).the(`mutation { takeNext { conversation { id } ${PROBLEM} } }`);
    return Taken.parse(answer).conversation?.id ?? null;
  }

  async presenceOf(name: string): Promise<object> {
    const id = await this.idOf(name);
    const { agents } = await (
      await this.as('lead')
    ).ask(z.object({ agents: z.array(Present) }), '{ agents { id presence presenceAutomatic } }');
    const { presence, presenceAutomatic } = agents.find((agent) => agent.id === id)!;
    return { presence, presenceAutomatic };
  }

  /** The same customer in another conversation. */
  async asksAgain(client: Client): Promise<ConversationId> {
    const opened = await client.the(OPEN, { input: { clientConversationId: crypto.randomUUID() } });
    const { id } = Opened.parse(opened).conversation;
    await client.the(mutation('requestHuman', 'ConversationInput'), { input: { conversationId: id } });
    return id;
  }

  /** The guardian of a conversation looks, so many seconds from now. */
  async guard(id: ConversationId, later = 0): Promise<void> {
    await guard(this.#deps(later), id);
  }

  async offeredAt(id: ConversationId): Promise<string> {
    const { offeredAt } = await this.server.test.db.fork().findOneOrFail(ConversationRow, { id });
    return offeredAt?.toISOString() ?? '';
  }

  /** The time of an offer is over: of the one that stands, or of the one made then. */
  async offerRunsOut(
    id: ConversationId,
    name: string,
    ...[later = 0, offeredAt]: [number?, string?]
  ): Promise<void> {
    const agentId = await this.idOf(name);
    await offerTimeout(this.#deps(later), { conversationId: id, agentId, offeredAt });
  }

  async see(id: ConversationId): Promise<Seen> {
    return Seen.parse(await (await this.as('lead')).the(SEE, { id }));
  }

  /** The name of whoever is asked to take it now. */
  async asked(id: ConversationId): Promise<string | null> {
    return (await this.see(id)).offeredTo?.name ?? null;
  }

  async nameOf(name: string): Promise<string> {
    return (await rowOf(this.server, name)).name;
  }

  /** What comes back: null where it went well, else why not. */
  async does(name: string, what: Verb, input: object): Promise<string | null> {
    const answer = await (await this.as(name)).the(mutation(what, inputs[what]), { input });
    return Refused.parse(answer['problem'])?.message ?? null;
  }

  async accepts(name: string, conversationId: ConversationId): Promise<string | null> {
    return this.does(name, 'acceptConversation', { conversationId });
  }

  async writes(client: Client, conversationId: ConversationId, body: string): Promise<void> {
    const input = { conversationId, clientMessageId: crypto.randomUUID(), body };
    const { problem } = await client.the(SEND, { input });
    if (problem) throw new Error(JSON.stringify(problem));
  }

  async passes(
    name: string,
    conversationId: ConversationId,
    to: { readonly team?: string; readonly agentId?: string; readonly reason: string },
  ): Promise<string | null> {
    return this.does(name, 'transferConversation', { conversationId, ...to });
  }

  async leaves(client: Client, conversationId: ConversationId, way: object): Promise<void> {
    const { problem } = await client.the(mutation('leaveContact', 'LeaveContactInput'), {
      input: { conversationId, ...way },
    });
    if (problem) throw new Error(JSON.stringify(problem));
  }

  /** What every worker does every few seconds for guardians whose job was lost. */
  async sweep(later: number): Promise<void> {
    await guardForgotten(this.#deps(later));
  }

  #deps(later: number): UseCaseDeps {
    return {
      spine: this.#office.spine,
      log: silent,
      now: () => new Date(Date.now() + later * 1000),
    };
  }
}

const Taken = z.object({ conversation: z.object({ id: ConversationId }).nullable() });
const Present = z.object({ id: z.string(), presence: z.string(), presenceAutomatic: z.boolean() });
const OPEN = `mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }`;
const Opened = z.object({ conversation: z.object({ id: ConversationId }) });
const Refused = z.object({ message: z.string() }).nullish();
