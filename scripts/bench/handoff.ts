/** `npm run bench:handoff`: how long until an agent can read the brief; see USAGE. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../simulate/api.ts';
import {
  briefing,
  done,
  openConversation,
  sendMessage,
  setup,
  signIn,
  startVisitorSession,
} from '../simulate/operations.ts';
import { BadInput, runBench } from './lib/command.ts';
import { quantile } from './lib/metrics.ts';
import { table } from './lib/table.ts';

const USAGE = `npm run bench:handoff [-- options]

Many customers of the demo shop, in the middle of their conversations, ask for a person in the same moment. Measures how
long it takes from the message of each until an agent, who follows the conversation over the socket, has its brief.
Baton must be running (\`npm start\`); with nobody online the conversations stay in its queue.

  --url URL          where Baton runs (http://127.0.0.1:4000)
  --conversations N  how many ask at once (20)
  --rounds N         how often (5)
  --json             the figures for machines
  --help             this text`;

const STORIES: readonly (readonly string[])[] = [
  ['Where is my order?', '48213', 'That does not help, I needed it by Friday for a trip with my kids'],
  [
    'I was charged twice for the tent',
    'It was 389 euros, both on Monday',
    'Your page says nothing about that',
  ],
  [
    'How do I return something?',
    'The boots are too small, I wore them once indoors',
    'not really what I asked',
  ],
  [
    'My Summit Club credit is gone',
    'I am C-10023 and had 40 euros',
    'No. It is the third time I write about it',
  ],
];
const ASKS = 'This is going nowhere. Let me talk to a real person please.';
const WITHIN_MS = 30_000;

await runBench(
  { usage: USAGE, required: [], optional: ['url', 'conversations', 'rounds'] },
  async ({ given, json }) => {
    const url = given['url'] ?? 'http://127.0.0.1:4000';
    const customers = whole(given['conversations'] ?? '20', 'conversations');
    const rounds = whole(given['rounds'] ?? '5', 'rounds');
    const lead = await leadAt(url);
    const all: number[] = [];
    const perRound: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const waits = await playRound({ url, lead, customers });
      all.push(...waits);
      perRound.push(quantile(waits, 0.95));
    }
    lead.close();
    const figures = {
      n: all.length,
      p50Ms: Math.round(quantile(all, 0.5)),
      p95Ms: Math.round(quantile(all, 0.95)),
      worstMs: Math.round(quantile(all, 1)),
      medianOfRoundsP95Ms: Math.round(quantile(perRound, 0.5)),
    };
    if (json) return console.log(JSON.stringify(figures));
    console.log(table(['from the message to the brief', ''], Object.entries(figures)));
  },
);

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

interface Round {
  readonly url: string;
  readonly lead: Api;
  readonly customers: number;
}

/** Milliseconds of each customer. */
async function playRound({ url, lead, customers }: Round): Promise<number[]> {
  const talks: Talk[] = [];
  for (let i = 0; i < customers; i += 1) talks.push(await begin(url, STORIES[i % STORIES.length] ?? []));
  const watched = talks.map((talk) => watch(lead, talk));
  const waits = await Promise.all(
    watched.map(async ({ briefed, stop }, i) => {
      const talk = talks[i];
      if (!talk) return 0;
      const started = performance.now();
      await say(talk, ASKS);
      await Promise.race([briefed, late()]);
      stop();
      talk.api.close();
      return performance.now() - started;
    }),
  );
  return waits;
}

interface Talk {
  readonly api: Api;
  readonly id: string;
}

/** A conversation with a few exchanges behind it. */
async function begin(url: string, story: readonly string[]): Promise<Talk> {
  const token = await new Api(url).call(startVisitorSession, { input: {} });
  const api = new Api(url, token);
  const opened = await api.call(openConversation, { input: { clientConversationId: crypto.randomUUID() } });
  const talk = { api, id: opened.thing?.id ?? '' };
  for (const body of story) {
    const answered = nextAnswer(talk);
    await say(talk, body);
    await Promise.race([answered, late()]);
  }
  return talk;
}

async function say({ api, id }: Talk, body: string): Promise<void> {
  const input = { conversationId: id, clientMessageId: crypto.randomUUID(), body };
  done(await api.call(sendMessage, { input }));
}

/** Resolves when the bot has said something that it had not said when this was called. */
function nextAnswer({ api, id }: Talk): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const asked = performance.now();
  const stop = api.follow(id, (events) => {
    const isAnswer = events.some(
      ({ payload }) => payload.__typename === 'MessagePayload' && payload.message.author === 'BOT',
    );
    // What was said before arrives at once.
    if (isAnswer && performance.now() - asked > BACKLOG_MS) resolve();
  });
  return promise.finally(stop);
}

const BACKLOG_MS = 60;

/** Follows the conversation as the console does; `briefed` resolves when its brief has been read. */
function watch(lead: Api, { id }: Talk): { briefed: Promise<void>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = lead.follow(id, (events) => {
    const queued = events.some(
      ({ payload }) => payload.__typename === 'StatePayload' && payload.to === 'QUEUED',
    );
    if (queued) void readBrief(lead, id).then(resolve);
  });
  return { briefed: promise, stop };
}

async function readBrief(lead: Api, id: string): Promise<void> {
  const { brief } = await lead.call(briefing, { id });
  if (!brief) throw new Error(`Conversation ${id} waits without a brief.`);
}

async function late(): Promise<never> {
  await sleep(WITHIN_MS, undefined, { ref: false });
  throw new Error(`Nothing came within ${WITHIN_MS / 1000} s.`);
}
