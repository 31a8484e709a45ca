import type { Client, Thing, Variables } from '@baton/api/testing';
import { z } from 'zod';
import { until } from './until.ts';

/** Generous: the machine may be busy with other test files. */
const UNDERSTOOD_WITHIN_MS = 60_000;

const Attachment = z.looseObject({ __typename: z.string() });
const Message = z.object({
  seq: z.int(),
  author: z.string(),
  body: z.string(),
  attachments: z.array(Attachment),
});
const Evidence = z.object({
  signal: z.string(),
  value: z.string(),
  threshold: z.string().nullable(),
  seqs: z.array(z.int()),
  quote: z.string().nullable(),
});
const Decision = z.object({
  seq: z.int(),
  outcome: z.string(),
  reason: z.string(),
  ruleId: z.string().nullable(),
  applicable: z.array(z.string()),
  vetoed: z.array(z.object({ ruleId: z.string(), by: z.string() })),
  evidence: z.array(Evidence),
  policyVersion: z.int(),
  explanation: z.string(),
});
const Offer = z.object({
  id: z.string(),
  rung: z.string(),
  state: z.string(),
  reason: z.string(),
  body: z.string(),
  atSeq: z.int(),
  answeredSeq: z.int().nullable(),
});
const Chart = z.object({
  state: z.string(),
  messages: z.array(Message),
  decisions: z.array(Decision),
  health: z.array(z.object({ name: z.string(), value: z.number(), seqs: z.array(z.int()) })),
  offers: z.array(Offer),
  attempts: z.array(
    z.object({ id: z.string(), kind: z.string(), ref: z.string(), atSeq: z.int(), outcome: z.string() }),
  ),
  escalation: z.object({ mode: z.string(), reason: z.string(), path: z.string() }).nullable(),
});
/** What an agent sees of a conversation. */
export type Chart = z.infer<typeof Chart>;
export type Decision = z.infer<typeof Decision>;
export type Offer = z.infer<typeof Offer>;

/** What came of a customer's message: the decision on it, what was said after it, and the offer that was made. */
export interface Turn {
  readonly seq: number;
  readonly decision: Decision;
  readonly said: readonly string[];
  readonly offer: Offer | null;
  readonly state: string;
  /** The indicators, by name. */
  readonly health: Readonly<Record<string, { readonly value: number; readonly seqs: readonly number[] }>>;
}

const CHART = `query ($id: ID!) { conversation(id: $id) {
  state
  messages { seq author body attachments { __typename } }
  decisions { seq outcome reason ruleId applicable policyVersion explanation
    vetoed { ruleId by } evidence { signal value threshold seqs quote } }
  health { name value seqs }
  offers { id rung state reason body atSeq answeredSeq }
  attempts { id kind ref atSeq outcome }
  escalation { mode reason path }
} }`;
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }';
const ANSWER = `mutation ($input: AnswerOfferInput!) {
  answerOffer(input: $input) { offer { state } problem { __typename } } }`;
const HELPFUL = `mutation ($input: AnswerHelpfulInput!) {
  answerHelpful(input: $input) { attempt { outcome } problem { __typename } } }`;
const OPEN =
  'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }';
const Sent = z.object({ message: z.object({ seq: z.int() }) });
const Opened = z.object({ conversation: z.object({ id: z.string() }) });

/** A new conversation of this customer, which `agent` looks at. */
export async function opened(customer: Client, agent: Client): Promise<Chat> {
  const input = { clientConversationId: crypto.randomUUID() };
  return new Chat(Opened.parse(await customer.the(OPEN, { input })).conversation.id, { customer, agent });
}

/** Which mutation, what its input is called, and what is read of its answer. */
export interface Mutation {
  readonly name: string;
  readonly type: string;
  readonly select?: string;
}

/** A conversation as the customer leads it in the widget, and as an agent sees it in the console. */
export class Chat {
  readonly id: string;
  readonly #customer: Client;
  readonly #agent: Client;

  constructor(id: string, { customer, agent }: { customer: Client; agent: Client }) {
    this.id = id;
    this.#customer = customer;
    this.#agent = agent;
  }

  async chart(): Promise<Chart> {
    return Chart.parse(await this.#agent.the(CHART, { id: this.id }));
  }

  /** The customer writes; done when it is decided and the bot has had its turn. */
  async say(body: string): Promise<Turn> {
    return this.sayAtOnce(body);
  }

  /** One message right after the other, without waiting for answers; what came of the last. */
  async sayAtOnce(...bodies: readonly [string, ...string[]]): Promise<Turn> {
    let last = 0;
    for (const body of bodies) {
      const input = { conversationId: this.id, clientMessageId: crypto.randomUUID(), body };
      last = Sent.parse(await this.#customer.the(SEND, { input })).message.seq;
    }
    await until(async () => (await this.chart()).decisions.some((d) => d.seq === last), UNDERSTOOD_WITHIN_MS);
    return turnAt(await this.chart(), last);
  }

  /** Says one after the other; what came of the last. */
  async sayAll(...bodies: readonly [string, ...string[]]): Promise<Turn> {
    const [first, ...rest] = bodies;
    let turn = await this.say(first);
    for (const body of rest) turn = await this.say(body);
    return turn;
  }

  /** The customer presses a button of the offer that is open. */
  async answerOffer(accept: boolean): Promise<void> {
    const open = (await this.chart()).offers.find((o) => o.state === 'OPEN');
    if (!open) throw new Error('there is no open offer');
    await this.#customer.the(ANSWER, { input: { conversationId: this.id, offerId: open.id, accept } });
  }

  /** The customer presses the button for a person; nothing happens when one is called already. */
  async requestHuman(): Promise<void> {
    await this.does({ name: 'requestHuman', type: 'ConversationInput' });
  }

  /** Anything else that the customer may do to this conversation; what comes back, whatever it is. */
  async does(mutation: Mutation, input: Variables = {}): Promise<Thing> {
    const { name, type, select = 'problem { __typename ... on Problem { message } }' } = mutation;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`;
    return this.#customer.the(query, { input: { conversationId: this.id, ...input } });
  }

  /** The customer presses "Yes" or "Not really" below the last answer. */
  async answerHelpful(helpful: boolean): Promise<void> {
    const last = (await this.chart()).attempts.findLast((a) => a.outcome === 'PENDING');
    if (!last) throw new Error('nothing was tried');
    await this.#customer.the(HELPFUL, { input: { conversationId: this.id, attemptId: last.id, helpful } });
  }
}

function turnAt(chart: Chart, seq: number): Turn {
  const decision = chart.decisions.find((d) => d.seq === seq);
  if (!decision) throw new Error(`message ${seq} is not decided`);
  return {
    seq,
    decision,
    said: chart.messages.filter((m) => m.seq > seq && m.author !== 'CUSTOMER').map((m) => m.body),
    offer: chart.offers.findLast((o) => o.atSeq > seq) ?? null,
    state: chart.state,
    health: Object.fromEntries(chart.health.map(({ name, value, seqs }) => [name, { value, seqs }])),
  };
}
