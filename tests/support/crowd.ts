import type { Transport } from '@baton/graphql-client/transport';
import { ConversationId } from '@baton/domain';
import { z } from 'zod';
import { ask, caller, persistently } from './operations.ts';
import type { Acknowledged } from './truth.ts';
import { inTurns } from './in-turns.ts';

/** A customer in a conversation, who keeps a list of every message that was confirmed. */
interface Member {
  readonly conversationId: ConversationId;
  readonly transport: Transport;
  /** How many messages it has begun to send. */
  begun: number;
}

const START = `mutation ($input: StartVisitorSessionInput!) { startVisitorSession(input: $input) { token } }`;
const OPEN = `mutation ($input: OpenConversationInput!) {
  openConversation(input: $input) { conversation { id } problem { __typename ... on Problem { message } } }
}`;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq } problem { __typename ... on Problem { message } } }
}`;
const Started = z.object({ token: z.string() });
const Opened = z.object({ conversation: z.object({ id: ConversationId }) });
const Sent = z.object({ message: z.object({ id: z.string(), seq: z.int() }) });

const words = [
  'How long do I have to send something back?',
  'my parcel 48213 has not arrived',
  'hello there',
  'can I change the address of my order?',
  'that did not help',
  'do you have the tent in green?',
  'I want to talk to a human',
  'what does the club cost a month?',
  'is there a student discount',
  'thank you',
];

/** Many customers who write through the public API, and send again whatever was not confirmed. */
export class Crowd {
  readonly acknowledged: Acknowledged[] = [];
  readonly #members: readonly Member[];

  private constructor(members: readonly Member[]) {
    this.#members = members;
  }

  static async gather(url: string, size: number): Promise<Crowd> {
    const members: Member[] = [];
    await inTurns(size, 8, async () => {
      const { token } = await ask(caller(url, null), START, { input: {}, answer: Started });
      const transport = caller(url, token);
      const input = { clientConversationId: crypto.randomUUID() };
      const { conversation } = await persistently(() => ask(transport, OPEN, { input, answer: Opened }));
      members.push({ conversationId: conversation.id, transport, begun: 0 });
    });
    return new Crowd(members);
  }

  get conversationIds(): ConversationId[] {
    return this.#members.map((member) => member.conversationId);
  }

  /** Everybody writes `each` more messages, one after the other; all at once, `atOnce` at a time. */
  async write(each: number, atOnce = 16): Promise<void> {
    await inTurns(this.#members.length, atOnce, async (index) => {
      const member = this.#members[index];
      for (let i = 0; member && i < each; i += 1) {
        const number = member.begun++;
        // They ask for a person at different moments, and some of them never.
        const body = words[(number + (index % 7)) % words.length] ?? '';
        await this.#send(member, { clientMessageId: `m${number}`, body });
      }
    });
  }

  /** Resolves when so many messages have been confirmed. */
  async confirmed(count: number): Promise<void> {
    while (this.acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async #send(member: Member, message: { clientMessageId: string; body: string }): Promise<void> {
    const { conversationId, transport } = member;
    const input = { conversationId, ...message };
    const sent = await persistently(() => ask(transport, SEND, { input, answer: Sent }));
    const { clientMessageId } = message;
    this.acknowledged.push({ conversationId, clientMessageId, ...sent.message });
  }
}
