import { TransportError, type Transport, type TypedDocument } from '@baton/graphql-client/transport';
import type { ChatMessage, ChatState } from '../../conversation/chat.js';
import { messagesOf, read, type Payload, type Stored } from './stored.js';

type Variables = Record<string, unknown> & { readonly input?: Record<string, unknown> };

/** Stands where the network and the API would be: stores each client id once, and fails as networks fail. */
export class FakeApi implements Pick<Transport, 'request' | 'subscribe'> {
  /** `lost`: the request is carried out, and its answer never arrives. */
  network: 'up' | 'down' | 'lost' = 'up';
  /** Tokens the server takes; a token names its customer. */
  readonly tokens = new Set<string>();
  token: () => string | null = () => null;
  refuseIdentity = false;
  refusal: string | null = null;
  readonly conversations: Stored[] = [];
  readonly asked: string[] = [];
  readonly #following = new Set<{ id: string; after: () => number; next: (data: unknown) => void }>();

  async request<R, V>(document: TypedDocument<R, V>, variables: V): Promise<R> {
    const name = /(?:query|mutation) (\w+)/.exec(document.toString())?.[1] ?? '';
    await Promise.resolve();
    if (this.network === 'down') throw new TransportError('network', 'down');
    this.asked.push(name);
    const answer = this.#answer(name, variables as Variables);
    if (this.network === 'lost') throw new TransportError('network', 'lost');
    return answer as R;
  }

  subscribe<R, V extends Record<string, unknown>>(
    document: TypedDocument<R, V>,
    variables: () => V,
    sink: { next(data: R): void },
  ): () => void {
    if (!document.toString().includes('conversationEvents')) return () => undefined;
    const { conversationId } = variables();
    const following = {
      id: String(conversationId),
      after: () => Number(variables()['afterSeq'] ?? 0),
      next: (data: unknown) => sink.next(data as R),
    };
    this.#following.add(following);
    this.#push(following);
    return () => this.#following.delete(following);
  }

  /** Somebody other than the customer does something. */
  emit(id: string, payload: Payload): void {
    const conversation = this.conversations.find((c) => c.id === id);
    if (!conversation) throw new Error(`no conversation ${id}`);
    if (payload?.__typename === 'StatePayload') conversation.state = payload.to;
    conversation.events.push({ seq: conversation.events.length + 1, payload });
    for (const following of this.#following) if (following.id === id) this.#push(following);
  }

  say(id: string, author: ChatMessage['author'], body: string): ChatMessage {
    return this.#store(id, { author, body, clientMessageId: null });
  }

  #store(
    id: string,
    { author, body, clientMessageId }: Pick<ChatMessage, 'author' | 'body' | 'clientMessageId'>,
  ): ChatMessage {
    const seq = (this.conversations.find((c) => c.id === id)?.events.length ?? 0) + 1;
    const message: ChatMessage = {
      id: `${id}-${seq}`,
      seq,
      author,
      authorName: author === 'AGENT' ? 'Mira' : null,
      clientMessageId,
      body,
      at: new Date(seq * 1000).toISOString(),
      attachments: [],
    };
    this.emit(id, { __typename: 'MessagePayload', message });
    return message;
  }

  /** What customers wrote, over all conversations. */
  get written(): string[] {
    return this.conversations.flatMap((c) =>
      messagesOf(c)
        .filter((m) => m.author === 'CUSTOMER')
        .map((m) => m.body),
    );
  }

  #push(following: { id: string; after: () => number; next: (data: unknown) => void }): void {
    if (this.network !== 'up') return;
    const events = this.conversations.find((c) => c.id === following.id)?.events ?? [];
    for (const event of events)
      if (event.seq > following.after()) following.next({ conversationEvents: event });
  }

  #answer(name: string, variables: Variables): unknown {
    const input = variables.input ?? {};
    if (name === 'StartVisitorSession') return this.#start(input);
    const customer = this.token();
    if (customer === null || !this.tokens.has(customer)) throw new TransportError('unauthenticated', 'who?');
    const own = this.conversations.filter((c) => c.customer === customer);
    switch (name) {
      case 'CurrentConversation':
        return { currentConversation: read(own.findLast((c) => c.state !== 'RESOLVED')) };
      case 'Conversation':
        return { conversation: read(own.find((c) => c.id === variables['id'])) };
      case 'OpenConversation':
        return {
          openConversation: {
            conversation: read(this.#open(String(input['clientConversationId']), customer)),
          },
        };
      case 'SendMessage':
        return { sendMessage: this.#send(own, input) };
      case 'RequestHuman':
        return { requestHuman: this.#move(input, { to: 'QUEUED', cause: 'escalate' }) };
      case 'WithdrawEscalation':
        return { withdrawEscalation: this.#move(input, { to: 'WITH_BOT', cause: 'withdraw' }) };
      case 'LeaveContact':
        return { leaveContact: this.#leave(own, input) };
      default:
        return {};
    }
  }

  #start(input: Record<string, unknown>): unknown {
    if (this.refuseIdentity && input['identity']) throw new TransportError('rejected', 'identity');
    const known = typeof input['token'] === 'string' && this.tokens.has(input['token']);
    const token = String(input['identity'] ?? (known ? input['token'] : `visitor-${this.tokens.size + 1}`));
    this.tokens.add(token);
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    return { startVisitorSession: { token, expiresAt, customer: { id: token, name: null, email: null } } };
  }

  #open(clientId: string, customer: string): Stored {
    const known = this.conversations.find((c) => c.clientId === clientId && c.customer === customer);
    if (known) return known;
    const id = `c${this.conversations.length + 1}`;
    const fresh: Stored = {
      id,
      clientId,
      customer,
      state: 'WITH_BOT',
      contact: null,
      ticket: null,
      events: [{ seq: 1, payload: null }],
    };
    this.conversations.push(fresh);
    return fresh;
  }

  #move(input: Record<string, unknown>, step: { to: ChatState; cause: string }): unknown {
    this.emit(String(input['conversationId']), { __typename: 'StatePayload', ...step });
    return { problem: null };
  }

  #leave(own: readonly Stored[], input: Record<string, unknown>): unknown {
    const conversation = own.find((c) => c.id === input['conversationId']);
    if (this.refusal !== null || !conversation)
      return { conversation: null, problem: { message: this.refusal ?? 'gone' } };
    const [email = null, phone = null, note = null] = ['email', 'phone', 'note'].map((name) => {
      const value = input[name];
      return typeof value === 'string' ? value : null;
    });
    conversation.contact = { email, phone, note };
    conversation.ticket = { number: 1042, channel: phone ? 'CALLBACK' : 'EMAIL', closedAt: null };
    this.emit(conversation.id, { __typename: 'TicketPayload' });
    return { conversation, problem: null };
  }

  #send(own: readonly Stored[], input: Record<string, unknown>): unknown {
    if (this.refusal !== null)
      return { message: null, problem: { __typename: 'InvalidInput', message: this.refusal } };
    const conversation = own.find((c) => c.id === input['conversationId']);
    if (!conversation) return { message: null, problem: { __typename: 'NotFound', message: 'gone' } };
    const clientId = String(input['clientMessageId']);
    const known = messagesOf(conversation).find((m) => m.clientMessageId === clientId);
    return {
      message:
        known ??
        this.#store(conversation.id, {
          author: 'CUSTOMER',
          body: String(input['body']),
          clientMessageId: clientId,
        }),
      problem: null,
    };
  }
}
