import { randomUUID } from 'node:crypto';
import type { Client, TestServer, Thing } from '@baton/api/testing';
import { ConversationId } from '@baton/domain';
import { AgentRow, ConversationRow, OutboxRow, TeamRow } from '@baton/persistence';
import { z } from 'zod';

const PROBLEM = 'problem { __typename ... on Problem { message } ... on InvalidInput { field } }';
const STALE = PROBLEM.replace(/ }$/, ' ... on StaleVersion { version } }');
const TEAM = `key name handles description generalist revision languages offerTemplate fallback { key }
  skills { name level } claims { segments products } hours { timeZone weekly { day intervals }
  holidays { date name yearly hours } } routing { mode acceptSeconds targetSeconds units } waiting overTarget waitingSince`;
const AGENT = `id email name title role revision disabled capacity load languages presence presenceAutomatic
  teams { key } skills { name level } conversations { id }`;
const SAVE_TEAM = `mutation ($input: SaveTeamInput!) { saveTeam(input: $input) { team { ${TEAM} } ${STALE} } }`;
const REMOVE_TEAM = `mutation ($input: RemoveTeamInput!) { removeTeam(input: $input) { team { key } ${PROBLEM} } }`;
const SAVE_AGENT = `mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { ${AGENT} } ${STALE} } }`;
const DISABLE = `mutation ($input: DisableAgentInput!) { disableAgent(input: $input) { agent { ${AGENT} } ${PROBLEM} } }`;
const PRESENCE = `mutation ($input: SetPresenceInput!) { setPresence(input: $input) { agent { ${AGENT} } ${PROBLEM} } }`;

const Problem = z.looseObject({ __typename: z.string(), message: z.string() }).nullish();
const Keyed = z.looseObject({ key: z.string(), revision: z.int(), name: z.string() });
export type Team = z.infer<typeof Keyed>;
const Person = z.looseObject({
  id: z.string(),
  revision: z.int(),
  presence: z.string(),
  presenceAutomatic: z.boolean(),
});
export type Person = z.infer<typeof Person>;
const SavedTeam = z.object({ team: Keyed.nullish(), problem: Problem });
const SavedAgent = z.object({ agent: Person.nullish(), problem: Problem });

/** What leads and admins do to the organisation, whatever comes of it. */
export async function saveTeam(client: Client, input: Thing): Promise<z.infer<typeof SavedTeam>> {
  return SavedTeam.parse(await client.the(SAVE_TEAM, { input: { handles: 'some things', ...input } }));
}
export async function removeTeam(client: Client, key: string): Promise<Thing> {
  return client.the(REMOVE_TEAM, { input: { key } });
}
export async function saveAgent(client: Client, input: Thing): Promise<z.infer<typeof SavedAgent>> {
  return SavedAgent.parse(await client.the(SAVE_AGENT, { input }));
}
export async function disable(
  client: Client,
  agentId: string,
  disabled = true,
): Promise<z.infer<typeof SavedAgent>> {
  return SavedAgent.parse(await client.the(DISABLE, { input: { agentId, disabled } }));
}
export async function setPresence(client: Client, input: Thing): Promise<z.infer<typeof SavedAgent>> {
  return SavedAgent.parse(await client.the(PRESENCE, { input }));
}

/** The team in use of this key, as a colleague reads it. @throws Error when there is none */
export async function teamOf(client: Client, key: string): Promise<Team> {
  const { teams } = await client.ask(z.object({ teams: z.array(Keyed) }), `{ teams { ${TEAM} } }`);
  const team = teams.find((one) => one.key === key);
  if (!team) throw new Error(`there is no team ${key}`);
  return team;
}

/** An agent by the part of their address before the “@”, as a colleague reads them. */
export async function agentOf(server: TestServer, client: Client, name: string): Promise<Person> {
  const { id } = await rowOf(server, name);
  const all = await client.ask(
    z.object({ agents: z.array(Person) }),
    `{ agents(disabled: true) { ${AGENT} } }`,
  );
  const agent = all.agents.find((one) => one.id === id);
  if (!agent) throw new Error(`there is no agent ${name}`);
  return agent;
}

export async function rowOf(server: TestServer, name: string): Promise<AgentRow> {
  return server.test.db.fork().findOneOrFail(AgentRow, { email: `${name}@demo.test` });
}

/** The demo agent as a form would send them back. */
export async function formOf(server: TestServer, client: Client, name: string): Promise<Thing> {
  const { id, revision, ...agent } = await agentOf(server, client, name);
  const lists = z
    .object({ teams: z.array(z.object({ key: z.string() })), skills: z.array(z.unknown()) })
    .parse(agent);
  return {
    id,
    baseRevision: revision,
    email: agent['email'] ?? '',
    name: agent['name'],
    title: agent['title'],
    role: agent['role'],
    languages: agent['languages'],
    capacity: agent['capacity'],
    teams: lists.teams.map(({ key }) => key),
    skills: lists.skills,
  };
}

/** A new person's form. */
export function newcomer(given: Thing = {}): Thing {
  const id = randomUUID();
  const form = { name: 'Nils Aune', role: 'AGENT', teams: ['billing'], skills: [], capacity: 3 };
  return { id, email: `${id}@larkspur.test`, ...form, ...given };
}

const OPEN = `mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }`;
const ASK = `mutation ($input: ConversationInput!) { requestHuman(input: $input) { conversation { state } } }`;
const TRANSFER = `mutation ($input: TransferConversationInput!) { transferConversation(input: $input) {
  conversation { team { key } } problem { __typename ... on Problem { message } } } }`;
const ACCEPT = `mutation ($input: ConversationInput!) { acceptConversation(input: $input) {
  conversation { state } problem { __typename ... on Problem { message } } } }`;

export interface WaitingCustomer {
  readonly client: Client;
  readonly id: ConversationId;
}

/** Somebody who waits for a person of the team. */
export async function waitingFor(server: TestServer, team: string): Promise<WaitingCustomer> {
  const { client } = await server.visitor();
  const opened = await client.the(OPEN, { input: { clientConversationId: randomUUID() } });
  const id = z.object({ conversation: z.object({ id: ConversationId }) }).parse(opened).conversation.id;
  await client.the(ASK, { input: { conversationId: id } });
  if ((await conversationOf(server, id)).team !== team) {
    const { problem } = await (
      await leadOf(server)
    ).the(TRANSFER, {
      input: { conversationId: id, team, reason: 'For a test' },
    });
    if (problem) throw new Error(JSON.stringify(problem));
  }
  return { client, id };
}

const leads = new WeakMap<TestServer, Promise<Client>>();

/** Signs in once: nobody may do so as often as customers come. */
async function leadOf(server: TestServer): Promise<Client> {
  const lead = leads.get(server) ?? server.agent('lead').then(({ client }) => client);
  leads.set(server, lead);
  return lead;
}

export async function accept(agent: Client, conversationId: ConversationId): Promise<void> {
  const { problem } = await agent.the(ACCEPT, { input: { conversationId } });
  if (problem) throw new Error(JSON.stringify(problem));
}

/** Puts it to an agent as routing would. */
export async function offer(server: TestServer, id: ConversationId, name: string): Promise<void> {
  const { id: offeredToId } = await rowOf(server, name);
  await server.test.db.fork().nativeUpdate(ConversationRow, { id }, { offeredToId, offeredAt: new Date() });
}

export async function conversationOf(
  server: TestServer,
  id: ConversationId,
): Promise<{ readonly state: string; readonly team: string | null; readonly agentId: string | null }> {
  const em = server.test.db.fork();
  const { state, teamId, agentId } = await em.findOneOrFail(ConversationRow, { id });
  const team = teamId && (await em.findOne(TeamRow, { id: teamId }));
  return { state, agentId, team: team ? team.key : null };
}

/** The jobs of this name that the conversation has caused so far, in order, with their delays. */
export async function jobsOf(
  server: TestServer,
  job: string,
  id: ConversationId,
): Promise<readonly { readonly delayMs: number }[]> {
  const rows = await server.test.db.fork().find(OutboxRow, { job }, { orderBy: { id: 'asc' } });
  return rows.filter(({ data }) => data['conversationId'] === id).map(({ delayMs }) => ({ delayMs }));
}
