/** `npm run bench:handoff`: how long until an agent can read the brief; see USAGE. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../simulate/api.ts';
import {
  done,
  openConversation,
  resolveConversation,
  sendMessage,
  setPresence,
  setup,
  signIn,
  startVisitorSession,
} from '../simulate/operations.ts';
import { z } from 'zod';
import { BadInput, runBench } from './lib/command.ts';
import { quantile } from './lib/metrics.ts';
import { table } from './lib/table.ts';

const USAGE = `npm run bench:handoff [-- options]

Many customers of the demo shop, in the middle of their conversations, ask for a person in the same moment. Measures how
long it takes from the handoff of each, and from the message that led to it, until an agent who follows the conversation
over the socket has its brief.
With --assign the demo's agents come online, and the time is measured until one of them is asked to take it.
Baton must be running (\`npm start\`). What was asked is resolved after each round.

  --url URL          where Baton runs (http://127.0.0.1:4000)
  --conversations N  how many ask at once (20)
  --rounds N         how often (5)
  --assign           also how long until an agent is asked, while somebody is free
  --json             the figures for machines
  --help             this text`;

/** Ordinary questions, so that nobody is handed over before all are. */
const STORIES: readonly (readonly string[])[] = [
  ['How do I wash a down jacket?', 'It is the Larkspur Plume, bought in May', 'And how long does it dry?'],
  ['How do I return something?', 'The boots are too small, I wore them once indoors', 'In which box?'],
  ['What does the Summit Club cost?', 'Is there a discount for families?', 'My number is C-10023'],
  ['Do you deliver to Denmark?', 'And how long does that take?', 'It would be the Larkspur Sail tarp'],
];
const briefed = {
  text: 'query ($id: ID!) { conversation(id: $id) { escalation { at } brief { version headline openingMessage } } }',
  answer: z
    .object({
      conversation: z.object({
        escalation: z.object({ at: z.string() }).nullable(),
        brief: z.object({ version: z.int() }).nullable(),
      }),
    })
    .transform((data) => data.conversation),
};
const ASKS = 'This is going nowhere. Let me talk to a real person please.';
const WITHIN_MS = 30_000;
/** So many agents the demo has. */
const STAFF = 12;

await runBench(
  { usage: USAGE, required: [], optional: ['url', 'conversations', 'rounds'], flags: ['assign'] },
  async ({ given, json, flags }) => {
    const url = given['url'] ?? 'http://127.0.0.1:4000';
    const customers = whole(given['conversations'] ?? '20', 'conversations');
    const rounds = whole(given['rounds'] ?? '5', 'rounds');
    const lead = await leadAt(url);
    const assign = flags.has('assign');
    const staff = assign ? await staffAt(url) : [];
    const waits: Wait[][] = [];
    for (let round = 0; round < rounds; round += 1)
      waits.push(await playRound({ url, lead, customers, assign }));
    for (const agent of staff) {
      await agent.call(setPresence, { input: { presence: 'OFFLINE' } });
      agent.close();
    }
    lead.close();
    const figures = {
      n: waits.flat().length,
      ...spread(waits, 'fromHandoff'),
      ...spread(waits, 'fromMessage'),
      ...(assign ? spread(waits, 'untilAsked') : {}),
    };
    if (json) return console.log(JSON.stringify(figures));
    console.log(table(['until the brief is read, ms', ''], Object.entries(figures)));
  },
);

function spread(rounds: readonly (readonly Wait[])[], from: keyof Wait): Record<string, number> {
  const all = rounds.flat().map((wait) => wait[from]);
  const each = rounds.map((round) =>
    quantile(
      round.map((wait) => wait[from]),
      0.95,
    ),
  );
  return {
    [`${from}P50`]: quantile(all, 0.5),
    [`${from}P95`]: quantile(all, 0.95),
    [`${from}MedianOfP95`]: quantile(each, 0.5),
  };
}

function whole(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 200)
    throw new BadInput(`--${name} must be a whole number from 1 to 200.`);
  return number;
}

/** Somebody who may read every conversation. @throws BadInput when nothing answers, or no demo shop */
async function leadAt(url: string): Promise<Api> {
  const { demo } = await new Api(url, null, 1).call(setup).catch(() => {
    throw new BadInput(`Nothing answers at ${url}. Start Baton with \`npm start\`.`);
  });
  if (!demo) throw new BadInput(`The Baton at ${url} is not the demo shop; this would write into real work.`);
  const { thing: token } = await new Api(url).call(signIn, {
    input: { email: 'lead@demo.test', password: 'baton-demo' },
  });
  return new Api(url, token);
}

/** The demo's agents, online. */
async function staffAt(url: string): Promise<Api[]> {
  const staff: Api[] = [];
  for (let i = 1; i <= STAFF; i += 1) {
    const input = { email: `agent${i}@demo.test`, password: 'baton-demo' };
    const { thing: token } = await new Api(url).call(signIn, { input });
    const agent = new Api(url, token);
    await agent.call(setPresence, { input: { presence: 'ONLINE' } });
    staff.push(agent);
  }
  return staff;
}

interface Round {
  readonly url: string;
  readonly lead: Api;
  readonly customers: number;
  readonly assign: boolean;
}

/** Of each customer. */
async function playRound({ url, lead, customers, assign }: Round): Promise<Wait[]> {
  const talks: Talk[] = [];
  for (let i = 0; i < customers; i += 1) talks.push(await begin(url, STORIES[i % STORIES.length] ?? []));
  const watched = talks.map((talk) => watch(lead, talk));
  const waits = await Promise.all(
    watched.map(async ({ handedOver, asked, stop }, i) => {
      const talk = talks[i];
      if (!talk) return { fromMessage: 0, fromHandoff: 0, untilAsked: 0 };
      const started = Date.now();
      await say(talk, ASKS);
      const at = await Promise.race([handedOver, late()]);
      const read = Date.now();
      const askedAt = assign ? await Promise.race([asked, late()]) : at;
      stop();
      talk.stop();
      talk.api.close();
      if (at < started) throw new Error(`Conversation ${talk.id} was handed over before it asked.`);
      return { fromMessage: read - started, fromHandoff: read - at, untilAsked: askedAt - at };
    }),
  );
  for (const { id } of talks) await lead.call(resolveConversation, { input: { conversationId: id } });
  return waits;
}

/** Milliseconds until an agent has the brief. */
interface Wait {
  readonly fromMessage: number;
  readonly fromHandoff: number;
  /** … until somebody is asked to take it; 0 where nobody is there to be asked. */
  readonly untilAsked: number;
}

interface Talk {
  readonly api: Api;
  readonly id: string;
  /** Resolves when the bot has said more than it had when this was called. */
  readonly nextAnswer: () => Promise<void>;
  readonly stop: () => void;
}

/** A conversation with a few exchanges behind it. */
async function begin(url: string, story: readonly string[]): Promise<Talk> {
  const token = await new Api(url).call(startVisitorSession, { input: {} });
  const api = new Api(url, token);
  const opened = await api.call(openConversation, { input: { clientConversationId: crypto.randomUUID() } });
  const talk = listen(api, opened.thing?.id ?? '');
  for (const body of story) {
    const answered = talk.nextAnswer();
    await say(talk, body);
    await Promise.race([answered, late()]);
  }
  return talk;
}

async function say({ api, id }: Pick<Talk, 'api' | 'id'>, body: string): Promise<void> {
  const input = { conversationId: id, clientMessageId: crypto.randomUUID(), body };
  done(await api.call(sendMessage, { input }));
}

function listen(api: Api, id: string): Talk {
  let waiting: (() => void)[] = [];
  const stop = api.follow(id, (events) => {
    const isAnswer = events.some(
      ({ payload }) => payload.__typename === 'MessagePayload' && payload.message.author === 'BOT',
    );
    if (!isAnswer) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  });
  const nextAnswer = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  return { api, id, nextAnswer, stop };
}

interface Watched {
  readonly handedOver: Promise<number>;
  /** When the onlooker learnt that an agent has been asked. */
  readonly asked: Promise<number>;
  readonly stop: () => void;
}

/** Follows the conversation as the console does; `handedOver` resolves when its brief has been read. */
function watch(lead: Api, { id }: Pick<Talk, 'id'>): Watched {
  const { promise, resolve } = Promise.withResolvers<number>();
  const asked = Promise.withResolvers<number>();
  const stop = lead.follow(id, (events) => {
    const queued = events.some(
      ({ payload }) => payload.__typename === 'StatePayload' && payload.to === 'QUEUED',
    );
    if (queued) void readBrief(lead, id).then(resolve);
    const isAsked = events.some(
      ({ payload }) => payload.__typename === 'RoutingPayload' && payload.routing.offeredTo !== null,
    );
    if (isAsked) asked.resolve(Date.now());
  });
  return { handedOver: promise, asked: asked.promise, stop };
}

/** When the handoff was, by the clock of this machine, which Baton shares. */
async function readBrief(lead: Api, id: string): Promise<number> {
  const { brief, escalation } = await lead.call(briefed, { id });
  if (!brief || !escalation) throw new Error(`Conversation ${id} waits without a brief.`);
  return Date.parse(escalation.at);
}

async function late(): Promise<never> {
  await sleep(WITHIN_MS, undefined, { ref: false });
  throw new Error(`Nothing came within ${WITHIN_MS / 1000} s.`);
}
