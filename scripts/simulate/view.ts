import type { SeenEvent } from './operations.ts';

export type State = 'WITH_BOT' | 'QUEUED' | 'WITH_AGENT' | 'RESOLVED';

/** What a customer has in front of them: the last thing said, what can be clicked, who it is with. */
export interface View {
  readonly state: State;
  readonly lastAuthor: 'CUSTOMER' | 'BOT' | 'AGENT' | 'SYSTEM' | null;
  readonly offerId: string | null;
  readonly attemptId: string | null;
  readonly chips: readonly string[];
  /** Agent messages since the customer wrote last. */
  readonly agentWaits: boolean;
  readonly nobodyOnline: boolean;
  /** Whoever had it last was an agent. */
  readonly hadAgent: boolean;
}

export const emptyView: View = {
  state: 'WITH_BOT',
  lastAuthor: null,
  offerId: null,
  attemptId: null,
  chips: [],
  agentWaits: false,
  nobodyOnline: false,
  hadAgent: false,
};

/** The view after one more event. Buttons disappear with the next message, as they do in the widget. */
export function afterEvent(view: View, { payload }: SeenEvent): View {
  switch (payload?.__typename) {
    case 'MessagePayload':
      return afterMessage(view, payload.message);
    case 'StatePayload':
      return { ...view, state: payload.to, hadAgent: hadAgentAfter(view, payload.to) };
    case 'RoutingPayload':
      return { ...view, nobodyOnline: payload.routing.nobodyOnline };
    case 'OfferAnsweredPayload':
      return view.offerId === payload.offerId ? { ...view, offerId: null } : view;
    default:
      return view;
  }
}

/** A conversation that an agent gave back is settled by the bot, if it is settled then. */
function hadAgentAfter(view: View, to: State): boolean {
  return to === 'WITH_AGENT' || (view.hadAgent && to !== 'WITH_BOT');
}

type Message = Extract<SeenEvent['payload'], { __typename: 'MessagePayload' }>['message'];

function afterMessage(view: View, { author, attachments }: Message): View {
  if (author === 'SYSTEM') return view;
  const find = <K extends Message['attachments'][number]['__typename']>(kind: K) =>
    attachments.find((a): a is Extract<typeof a, { __typename: K }> => a.__typename === kind);
  return {
    ...view,
    lastAuthor: author,
    agentWaits: author === 'AGENT',
    offerId: find('OfferAttachment')?.offerId ?? null,
    attemptId: find('HelpfulAttachment')?.attemptId ?? null,
    chips: find('ChipsAttachment')?.chips.map((chip) => chip.send) ?? [],
  };
}
