import { z } from 'zod';

const Problem = z.object({ __typename: z.string(), message: z.string() }).nullable();
const ofProblem = 'problem { __typename ... on Problem { message } }';

/** A mutation that answers with the thing or with a refusal; only what is read here is selected. */
function mutation<T extends z.ZodType>(name: string, input: string, thing: { select: string; shape: T }) {
  const [field] = thing.select.split(' ');
  return {
    text: `mutation ($input: ${input}!) { ${name}(input: $input) { ${thing.select} ${ofProblem} } }`,
    answer: z
      .object({ [name]: z.looseObject({ problem: Problem }) })
      .transform((data) => data[name] ?? { problem: null })
      .transform(({ problem, ...rest }) => ({
        problem,
        thing: problem ? null : thing.shape.parse(rest[field ?? '']),
      })),
  };
}

/** Refusals that belong to a busy day: somebody else was faster. Any other one is a mistake of the simulation or of Baton. */
const everyday = new Set(['WrongState', 'AlreadyTaken', 'AgentAtCapacity']);

/** Did it happen? @throws Error for a refusal that nobody should meet */
export function done(answer: { readonly problem: z.output<typeof Problem> }): boolean {
  const { problem } = answer;
  if (problem && !everyday.has(problem.__typename))
    throw new Error(`${problem.__typename}: ${problem.message}`);
  return problem === null;
}

/** Any mutation of the kind above. */
export interface Change {
  readonly text: string;
  readonly answer: z.ZodType<{ problem: z.output<typeof Problem>; thing: unknown }>;
}

const Id = z.object({ id: z.string() });
const conversation = { select: 'conversation { id }', shape: Id };

export const openConversation = mutation('openConversation', 'OpenConversationInput', conversation);
export const sendMessage = mutation('sendMessage', 'SendMessageInput', {
  select: 'message { id }',
  shape: Id,
});
export const answerOffer = mutation('answerOffer', 'AnswerOfferInput', { select: 'offer { id }', shape: Id });
export const answerHelpful = mutation('answerHelpful', 'AnswerHelpfulInput', {
  select: 'attempt { id }',
  shape: Id,
});
export const rateConversation = mutation('rateConversation', 'RateConversationInput', {
  select: 'csat { score }',
  shape: z.object({ score: z.int() }),
});
export const withdrawEscalation = mutation('withdrawEscalation', 'ConversationInput', conversation);
export const leaveContact = mutation('leaveContact', 'LeaveContactInput', conversation);
export const acceptConversation = mutation('acceptConversation', 'ConversationInput', conversation);
export const declineConversation = mutation('declineConversation', 'ConversationInput', conversation);
export const transferConversation = mutation(
  'transferConversation',
  'TransferConversationInput',
  conversation,
);
export const returnToBot = mutation('returnToBot', 'ConversationInput', conversation);
export const resolveConversation = mutation('resolveConversation', 'ResolveConversationInput', conversation);
export const addNote = mutation('addNote', 'AddNoteInput', { select: 'note { id }', shape: Id });
export const setPresence = mutation('setPresence', 'SetPresenceInput', {
  select: 'agent { id capacity load }',
  shape: z.object({ id: z.string(), capacity: z.int(), load: z.int() }),
});
export const signIn = mutation('signIn', 'SignInInput', { select: 'token', shape: z.string() });

const Presence = z.enum(['ONLINE', 'AWAY', 'OFFLINE']);

/** Who is signed in. */
export const myself = {
  text: '{ me { agent { id presence } } }',
  answer: z
    .object({ me: z.object({ agent: z.object({ id: z.string(), presence: Presence }) }) })
    .transform((data) => data.me.agent),
};

export const startVisitorSession = {
  text: 'mutation ($input: StartVisitorSessionInput!) { startVisitorSession(input: $input) { token } }',
  answer: z
    .object({ startVisitorSession: z.object({ token: z.string() }) })
    .transform((data) => data.startVisitorSession.token),
};

export const setup = {
  text: '{ setup { demo } }',
  answer: z.object({ setup: z.object({ demo: z.boolean() }) }).transform((data) => data.setup),
};

export const teams = {
  text: '{ teams { key } }',
  answer: z
    .object({ teams: z.array(z.object({ key: z.string() })) })
    .transform((data) => data.teams.map((team) => team.key)),
};

/** The agent's own lists: what is offered, what is held. */
export const inbox = {
  text: '{ inbox { waiting { id offeredTo { id } } mine { id } } }',
  answer: z
    .object({
      inbox: z.object({
        waiting: z.array(z.object({ id: z.string(), offeredTo: Id.nullable() })),
        mine: z.array(Id),
      }),
    })
    .transform((data) => data.inbox),
};

/** What an agent reads before the first word. */
export const briefing = {
  text: `query ($id: ID!) { conversation(id: $id) { team { key } brief { headline openingMessage } } }`,
  answer: z
    .object({
      conversation: z.object({
        team: z.object({ key: z.string() }).nullable(),
        brief: z.object({ headline: z.string(), openingMessage: z.string() }).nullable(),
      }),
    })
    .transform((data) => data.conversation),
};

/** Why the conversation was handed over, last time it was. */
export const escalationReason = {
  text: 'query ($id: ID!) { conversation(id: $id) { escalation { reason } } }',
  answer: z
    .object({ conversation: z.object({ escalation: z.object({ reason: z.string() }).nullable() }) })
    .transform((data) => data.conversation.escalation?.reason ?? null),
};

const Attachment = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('ArticleAttachment') }),
  z.object({ __typename: z.literal('ChipsAttachment'), chips: z.array(z.object({ send: z.string() })) }),
  z.object({ __typename: z.literal('HelpfulAttachment'), attemptId: z.string() }),
  z.object({ __typename: z.literal('OfferAttachment'), offerId: z.string() }),
]);
const States = z.enum(['WITH_BOT', 'QUEUED', 'WITH_AGENT', 'RESOLVED']);
const Payload = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('MessagePayload'),
    message: z.object({
      author: z.enum(['CUSTOMER', 'BOT', 'AGENT', 'SYSTEM']),
      attachments: z.array(Attachment),
    }),
  }),
  z.object({ __typename: z.literal('StatePayload'), to: States }),
  z.object({
    __typename: z.literal('RoutingPayload'),
    routing: z.object({ nobodyOnline: z.boolean(), offeredTo: z.object({ id: z.string() }).nullable() }),
  }),
  z.object({ __typename: z.literal('OfferAnsweredPayload'), offerId: z.string() }),
  z.object({ __typename: z.literal('OtherPayload') }),
]);

/** One event of a conversation, with what the simulation reacts to. Payloads it does not know are all the same to it. */
const SeenEvent = z.object({
  seq: z.int(),
  payload: z.preprocess(
    (payload) => (Payload.safeParse(payload).success ? payload : { __typename: 'OtherPayload' }),
    Payload,
  ),
});
export type SeenEvent = z.infer<typeof SeenEvent>;

export const conversationEvents = {
  text: `subscription ($conversationId: ID!, $afterSeq: Int) {
    conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) {
      seq
      payload {
        __typename
        ... on MessagePayload { message { author attachments {
          __typename
          ... on ChipsAttachment { chips { send } }
          ... on HelpfulAttachment { attemptId }
          ... on OfferAttachment { offerId }
        } } }
        ... on StatePayload { to }
        ... on RoutingPayload { routing { nobodyOnline offeredTo { id } } }
        ... on OfferAnsweredPayload { offerId }
        ... on ResyncPayload { fromSeq }
      }
    }
  }`,
  event: SeenEvent,
};

export const inboxEvents = 'subscription { inboxEvents { seq } }';
