import { z } from 'zod';
import { AgentId, ConversationId, EscalationId, Seq } from '@baton/domain';

/** One queue per kind of work, so that slow work never holds up urgent work. */
export const queueNames = [
  'inference',
  'briefing',
  'writing',
  'routing',
  'training',
  'learning',
  'mail',
] as const;
export type QueueName = (typeof queueNames)[number];

interface JobDefinition<Data extends z.ZodObject> {
  readonly queue: QueueName;
  readonly data: Data;
  /** How often the job is tried before it is dead. */
  readonly attempts: number;
  /** Wait before the second try; doubles with every further one (half of it jitter). */
  readonly backoffMs: number;
  /** One try may take this long; then its signal aborts and the try counts as failed. */
  readonly timeoutMs: number;
  /**
   * While a job with the same key waits or runs, adding another one does nothing. Only for jobs whose data says
   * all there is to do: a job that means "look again" would lose the look asked for while it runs.
   */
  readonly dedupe?: (data: z.output<Data>) => string;
}

/** Fixes the data's type for `dedupe`, and adds `keyOf`, which computes the key of data yet to be parsed. */
function job<Data extends z.ZodObject>(definition: JobDefinition<Data>) {
  return { ...definition, keyOf: (data: unknown) => definition.dedupe?.(definition.data.parse(data)) };
}

const seconds = 1000;
const minutes = 60 * seconds;

/**
 * Every job there is. Producers, handlers, BullMQ's options and the check at boot all derive from this table.
 * Adding a job: one entry here and one `handle(...)` in the worker.
 */
export const jobs = {
  /** Run the models over everything said so far that has no understanding, then let the bot decide. */
  understand: job({
    queue: 'inference',
    data: z.object({ conversationId: ConversationId, upToSeq: Seq }),
    dedupe: (d) => `${d.conversationId}:${d.upToSeq}`,
    // A customer is waiting: about six seconds of tries, then a person takes over.
    attempts: 5,
    backoffMs: 400,
    timeoutMs: 30 * seconds,
  }),
  /** Write the brief that an agent sees before accepting. */
  brief: job({
    queue: 'briefing',
    data: z.object({ conversationId: ConversationId, escalationId: EscalationId }),
    attempts: 6,
    backoffMs: 500,
    timeoutMs: 30 * seconds,
  }),
  /** Put a summary in a model's own words into the brief, where such a model is set; seconds of work. */
  write_summary: job({
    queue: 'writing',
    data: z.object({ conversationId: ConversationId }),
    attempts: 2,
    backoffMs: 2 * seconds,
    timeoutMs: 2 * minutes,
  }),
  /** Find somebody for it and all that waits. Means "look again", hence no dedupe: what changed may change the answer. */
  route: job({
    queue: 'routing',
    data: z.object({ conversationId: ConversationId }),
    attempts: 8,
    backoffMs: 500,
    timeoutMs: 15 * seconds,
  }),
  /** Comes back delayed: has the agent who was offered this conversation answered? */
  offer_timeout: job({
    queue: 'routing',
    data: z.object({
      conversationId: ConversationId,
      agentId: AgentId,
      /** Which offer; jobs from before there was such a field mean whichever stands. */
      offeredAt: z.iso.datetime().optional(),
    }),
    attempts: 8,
    backoffMs: 500,
    timeoutMs: 15 * seconds,
  }),
  /** Comes back delayed: is whoever holds the conversation still with it? */
  guard: job({
    queue: 'routing',
    data: z.object({ conversationId: ConversationId }),
    attempts: 8,
    backoffMs: 500,
    timeoutMs: 15 * seconds,
  }),
  /** Train the intent head on one version of the taxonomy. */
  train_intents: job({
    queue: 'training',
    data: z.object({ taxonomyVersion: z.int().positive() }),
    dedupe: (d) => `taxonomy:${d.taxonomyVersion}`,
    attempts: 3,
    backoffMs: 5 * seconds,
    timeoutMs: 15 * minutes,
  }),
  /** Let the models read an uploaded file of dialogues. Means "look again": parts of it come one after the other. */
  read_dialogues: job({
    queue: 'training',
    data: z.object({ fileId: z.uuid() }),
    attempts: 3,
    backoffMs: 2 * seconds,
    timeoutMs: 15 * minutes,
  }),
  /** What a resolved conversation teaches becomes a proposal for leads. */
  learn: job({
    queue: 'learning',
    data: z.object({ conversationId: ConversationId, seq: Seq }),
    dedupe: (d) => `${d.conversationId}:${d.seq}`,
    attempts: 5,
    backoffMs: 2 * seconds,
    timeoutMs: 5 * minutes,
  }),
  /** Give every article revision that has none its vector. Not behind a training: what was approved is live at once. */
  embed_articles: job({
    queue: 'learning',
    data: z.object({}),
    attempts: 5,
    backoffMs: 2 * seconds,
    timeoutMs: 15 * minutes,
  }),
  /**
   * Comes back delayed: is what an agent wrote to be mailed? Means "look again", hence no dedupe; of several in a row
   * the last one makes the mail.
   */
  mail_replies: job({
    queue: 'mail',
    data: z.object({ conversationId: ConversationId, seq: Seq }),
    attempts: 8,
    backoffMs: 500,
    timeoutMs: 15 * seconds,
  }),
  /** Hand a mail to the mail server. A server may be away, or ask to come later, hence tries over about four hours. */
  send_mail: job({
    queue: 'mail',
    data: z.object({ mailId: z.uuid() }),
    dedupe: (d) => d.mailId,
    attempts: 10,
    backoffMs: 40 * seconds,
    timeoutMs: 2 * minutes,
  }),
};

export type JobName = keyof typeof jobs;
export type JobData<Name extends JobName> = z.output<(typeof jobs)[Name]['data']>;

/** A job whose data has been parsed. */
export type Job = { [Name in JobName]: { readonly name: Name; readonly data: JobData<Name> } }[JobName];

/** A job to be added. `dedupe` overrides the catalogue's key, `delayMs` (≥ 0) holds the job back. */
export type NewJob = Job & { readonly dedupe?: string; readonly delayMs?: number };

export const JobName = z.enum(Object.keys(jobs).filter((name): name is JobName => Object.hasOwn(jobs, name)));

export function jobNamesOf(queue: QueueName): JobName[] {
  return JobName.options.filter((name) => jobs[name].queue === queue);
}

/**
 * Parses a job's data as the catalogue describes it.
 * @throws ZodError when the data does not fit.
 */
export function parseJobData<Name extends JobName>(name: Name, data: unknown): JobData<Name> {
  return jobs[name].data.parse(data) as JobData<Name>;
}

const Envelope = z.object({
  name: JobName,
  data: z.unknown(),
  dedupe: z.string().min(1).max(200).optional(),
  delayMs: z.int().nonnegative().optional(),
});

/**
 * Reads a job that lay as JSON (the outbox, a queue).
 * @throws ZodError when the name is unknown or the data does not fit; queued data outlives deployments.
 */
export function parseJob(raw: unknown): NewJob {
  const envelope = Envelope.parse(raw);
  return { ...envelope, data: parseJobData(envelope.name, envelope.data) } as NewJob;
}
