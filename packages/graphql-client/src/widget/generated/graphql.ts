/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AnswerHelpfulInput = {
  readonly attemptId: string | number;
  readonly conversationId: string | number;
  readonly helpful: boolean;
};

export type AnswerOfferInput = {
  readonly accept: boolean;
  readonly conversationId: string | number;
  readonly offerId: string | number;
};

export type Author = 'AGENT' | 'BOT' | 'CUSTOMER' | 'SYSTEM';

export type ConfirmFactInput = {
  readonly conversationId: string | number;
  /** The value is wrong, and the customer does not say what is right. */
  readonly disputed?: boolean | null | undefined;
  readonly factId: string | number;
  /** Corrects the value; null confirms it. */
  readonly value?: string | null | undefined;
};

export type ConversationInput = {
  readonly conversationId: string | number;
};

export type ConversationState = 'QUEUED' | 'RESOLVED' | 'WITH_AGENT' | 'WITH_BOT';

export type FactKind =
  'ACCOUNT_ID' | 'AMOUNT' | 'CATEGORY' | 'DATE' | 'EMAIL' | 'ORDER_NUMBER' | 'PHONE' | 'PRODUCT';

export type FactStatus = 'CONFIRMED' | 'CORRECTED' | 'DISPUTED' | 'EXTRACTED';

export type LeaveContactInput = {
  readonly conversationId: string | number;
  /** One of address and number is needed. */
  readonly email?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** To be called back. */
  readonly phone?: string | null | undefined;
};

export type OfferRung = 'HUMAN' | 'RESOURCE';

export type OfferState = 'ACCEPTED' | 'DECLINED' | 'IGNORED' | 'OPEN';

export type OpenConversationInput = {
  readonly clientConversationId: string | number;
  readonly onBehalfOf?: string | number | null | undefined;
  /** Address of the page it is opened on, at most 2000 characters; mail leads back to it. */
  readonly page?: string | null | undefined;
};

export type ProvideFactInput = {
  readonly clientMessageId: string | number;
  readonly conversationId: string | number;
  readonly kind: FactKind;
  readonly value: string;
};

export type RateConversationInput = {
  readonly comment?: string | null | undefined;
  readonly conversationId: string | number;
  readonly score: number;
};

export type SendMessageInput = {
  readonly body: string;
  readonly clientMessageId: string | number;
  readonly conversationId: string | number;
};

export type StartVisitorSessionInput = {
  /** HS256 JWT signed by the host site: sub, name, email, segments, attributes, exp. */
  readonly identity?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly page?: string | null | undefined;
  /** A visitor token to continue with, also when it is close to its end. */
  readonly token?: string | null | undefined;
};

export type TicketChannel = 'CALLBACK' | 'EMAIL';

export type WaitAlternative = 'BOT' | 'CALLBACK' | 'EMAIL';

export type OpenConversationMutationVariables = Exact<{
  input: OpenConversationInput;
}>;

export type OpenConversationMutation = {
  readonly openConversation: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly lastSeq: number;
      readonly askedFacts: ReadonlyArray<FactKind>;
      readonly owner: { readonly name: string } | null;
      readonly messages: ReadonlyArray<{
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly authorName: string | null;
        readonly clientMessageId: string | null;
        readonly body: string;
        readonly at: string;
        readonly attachments: ReadonlyArray<
          | {
              readonly __typename: 'ArticleAttachment';
              readonly slug: string;
              readonly title: string;
              readonly summary: string;
            }
          | {
              readonly __typename: 'ChipsAttachment';
              readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
            }
          | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
          | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
        >;
      }>;
      readonly offers: ReadonlyArray<{ readonly id: string; readonly state: OfferState }>;
      readonly facts: ReadonlyArray<{
        readonly id: string;
        readonly kind: FactKind;
        readonly value: string;
        readonly status: FactStatus;
      }>;
      readonly routing: {
        readonly position: number;
        readonly nobodyOnline: boolean;
        readonly opensAt: string | null;
        readonly alternatives: ReadonlyArray<WaitAlternative>;
        readonly team: { readonly name: string };
        readonly expectedWait: { readonly text: string } | null;
      } | null;
      readonly csat: { readonly score: number } | null;
      readonly contact: {
        readonly email: string | null;
        readonly phone: string | null;
        readonly note: string | null;
      } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
    } | null;
    readonly problem: { readonly message: string } | { readonly message: string } | null;
  };
};

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;

export type SendMessageMutation = {
  readonly sendMessage: {
    readonly message: {
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | {
            readonly __typename: 'ArticleAttachment';
            readonly slug: string;
            readonly title: string;
            readonly summary: string;
          }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    } | null;
    readonly problem:
      | { readonly __typename: 'IdReused'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type AnswerOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;

export type AnswerOfferMutation = {
  readonly answerOffer: {
    readonly offer: { readonly id: string; readonly state: OfferState } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type AnswerHelpfulMutationVariables = Exact<{
  input: AnswerHelpfulInput;
}>;

export type AnswerHelpfulMutation = {
  readonly answerHelpful: {
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type ConfirmFactMutationVariables = Exact<{
  input: ConfirmFactInput;
}>;

export type ConfirmFactMutation = {
  readonly confirmFact: {
    readonly fact: {
      readonly id: string;
      readonly kind: FactKind;
      readonly value: string;
      readonly status: FactStatus;
    } | null;
    readonly problem:
      { readonly message: string } | { readonly message: string } | { readonly message: string } | null;
  };
};

export type ProvideFactMutationVariables = Exact<{
  input: ProvideFactInput;
}>;

export type ProvideFactMutation = {
  readonly provideFact: {
    readonly fact: {
      readonly id: string;
      readonly kind: FactKind;
      readonly value: string;
      readonly status: FactStatus;
    } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type RateConversationMutationVariables = Exact<{
  input: RateConversationInput;
}>;

export type RateConversationMutation = {
  readonly rateConversation: {
    readonly csat: { readonly score: number } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type RequestHumanMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type RequestHumanMutation = {
  readonly requestHuman: {
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type WithdrawEscalationMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type WithdrawEscalationMutation = {
  readonly withdrawEscalation: {
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type LeaveContactMutationVariables = Exact<{
  input: LeaveContactInput;
}>;

export type LeaveContactMutation = {
  readonly leaveContact: {
    readonly conversation: {
      readonly contact: {
        readonly email: string | null;
        readonly phone: string | null;
        readonly note: string | null;
      } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type ReportTypingMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type ReportTypingMutation = { readonly reportTyping: boolean };

export type WidgetConfigQueryVariables = Exact<{ [key: string]: never }>;

export type WidgetConfigQuery = {
  readonly widgetConfig: {
    readonly organisation: string;
    readonly greeting: string;
    readonly frequentQuestions: ReadonlyArray<string>;
    readonly accent: string;
    readonly peopleOnline: boolean;
  };
};

export type ChatMessageFragment = {
  readonly id: string;
  readonly seq: number;
  readonly author: Author;
  readonly authorName: string | null;
  readonly clientMessageId: string | null;
  readonly body: string;
  readonly at: string;
  readonly attachments: ReadonlyArray<
    | {
        readonly __typename: 'ArticleAttachment';
        readonly slug: string;
        readonly title: string;
        readonly summary: string;
      }
    | {
        readonly __typename: 'ChipsAttachment';
        readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
      }
    | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
    | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
  >;
};

export type ChatRoutingFragment = {
  readonly position: number;
  readonly nobodyOnline: boolean;
  readonly opensAt: string | null;
  readonly alternatives: ReadonlyArray<WaitAlternative>;
  readonly team: { readonly name: string };
  readonly expectedWait: { readonly text: string } | null;
};

export type ChatFactFragment = {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly status: FactStatus;
};

export type ChatFollowUpFragment = {
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly note: string | null;
  } | null;
  readonly ticket: {
    readonly number: number;
    readonly channel: TicketChannel;
    readonly closedAt: string | null;
  } | null;
};

export type ChatFragment = {
  readonly id: string;
  readonly state: ConversationState;
  readonly lastSeq: number;
  readonly askedFacts: ReadonlyArray<FactKind>;
  readonly owner: { readonly name: string } | null;
  readonly messages: ReadonlyArray<{
    readonly id: string;
    readonly seq: number;
    readonly author: Author;
    readonly authorName: string | null;
    readonly clientMessageId: string | null;
    readonly body: string;
    readonly at: string;
    readonly attachments: ReadonlyArray<
      | {
          readonly __typename: 'ArticleAttachment';
          readonly slug: string;
          readonly title: string;
          readonly summary: string;
        }
      | {
          readonly __typename: 'ChipsAttachment';
          readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
        }
      | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
      | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
    >;
  }>;
  readonly offers: ReadonlyArray<{ readonly id: string; readonly state: OfferState }>;
  readonly facts: ReadonlyArray<{
    readonly id: string;
    readonly kind: FactKind;
    readonly value: string;
    readonly status: FactStatus;
  }>;
  readonly routing: {
    readonly position: number;
    readonly nobodyOnline: boolean;
    readonly opensAt: string | null;
    readonly alternatives: ReadonlyArray<WaitAlternative>;
    readonly team: { readonly name: string };
    readonly expectedWait: { readonly text: string } | null;
  } | null;
  readonly csat: { readonly score: number } | null;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly note: string | null;
  } | null;
  readonly ticket: {
    readonly number: number;
    readonly channel: TicketChannel;
    readonly closedAt: string | null;
  } | null;
};

export type CurrentConversationQueryVariables = Exact<{ [key: string]: never }>;

export type CurrentConversationQuery = {
  readonly currentConversation: {
    readonly id: string;
    readonly state: ConversationState;
    readonly lastSeq: number;
    readonly askedFacts: ReadonlyArray<FactKind>;
    readonly owner: { readonly name: string } | null;
    readonly messages: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | {
            readonly __typename: 'ArticleAttachment';
            readonly slug: string;
            readonly title: string;
            readonly summary: string;
          }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    }>;
    readonly offers: ReadonlyArray<{ readonly id: string; readonly state: OfferState }>;
    readonly facts: ReadonlyArray<{
      readonly id: string;
      readonly kind: FactKind;
      readonly value: string;
      readonly status: FactStatus;
    }>;
    readonly routing: {
      readonly position: number;
      readonly nobodyOnline: boolean;
      readonly opensAt: string | null;
      readonly alternatives: ReadonlyArray<WaitAlternative>;
      readonly team: { readonly name: string };
      readonly expectedWait: { readonly text: string } | null;
    } | null;
    readonly csat: { readonly score: number } | null;
    readonly contact: {
      readonly email: string | null;
      readonly phone: string | null;
      readonly note: string | null;
    } | null;
    readonly ticket: {
      readonly number: number;
      readonly channel: TicketChannel;
      readonly closedAt: string | null;
    } | null;
  } | null;
};

export type ConversationQueryVariables = Exact<{
  id: string | number;
}>;

export type ConversationQuery = {
  readonly conversation: {
    readonly id: string;
    readonly state: ConversationState;
    readonly lastSeq: number;
    readonly askedFacts: ReadonlyArray<FactKind>;
    readonly owner: { readonly name: string } | null;
    readonly messages: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | {
            readonly __typename: 'ArticleAttachment';
            readonly slug: string;
            readonly title: string;
            readonly summary: string;
          }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    }>;
    readonly offers: ReadonlyArray<{ readonly id: string; readonly state: OfferState }>;
    readonly facts: ReadonlyArray<{
      readonly id: string;
      readonly kind: FactKind;
      readonly value: string;
      readonly status: FactStatus;
    }>;
    readonly routing: {
      readonly position: number;
      readonly nobodyOnline: boolean;
      readonly opensAt: string | null;
      readonly alternatives: ReadonlyArray<WaitAlternative>;
      readonly team: { readonly name: string };
      readonly expectedWait: { readonly text: string } | null;
    } | null;
    readonly csat: { readonly score: number } | null;
    readonly contact: {
      readonly email: string | null;
      readonly phone: string | null;
      readonly note: string | null;
    } | null;
    readonly ticket: {
      readonly number: number;
      readonly channel: TicketChannel;
      readonly closedAt: string | null;
    } | null;
  } | null;
};

export type OlderMessagesQueryVariables = Exact<{
  id: string | number;
  beforeSeq: number;
}>;

export type OlderMessagesQuery = {
  readonly conversation: {
    readonly messages: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | {
            readonly __typename: 'ArticleAttachment';
            readonly slug: string;
            readonly title: string;
            readonly summary: string;
          }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    }>;
  } | null;
};

export type ArticleQueryVariables = Exact<{
  slug: string;
}>;

export type ArticleQuery = { readonly article: { readonly title: string; readonly body: string } | null };

export type ConversationEventsSubscriptionVariables = Exact<{
  conversationId: string | number;
  afterSeq?: number | null | undefined;
}>;

export type ConversationEventsSubscription = {
  readonly conversationEvents: {
    readonly seq: number;
    readonly payload:
      | { readonly __typename: 'AcceptedPayload'; readonly agentName: string }
      | { readonly __typename: 'AttemptPayload' }
      | { readonly __typename: 'AttemptSettledPayload' }
      | { readonly __typename: 'BriefPayload' }
      | { readonly __typename: 'CsatPayload' }
      | { readonly __typename: 'DecisionPayload' }
      | { readonly __typename: 'EscalationPayload' }
      | {
          readonly __typename: 'FactPayload';
          readonly fact: {
            readonly id: string;
            readonly kind: FactKind;
            readonly value: string;
            readonly status: FactStatus;
          };
        }
      | {
          readonly __typename: 'FactSettledPayload';
          readonly factId: string;
          readonly value: string;
          readonly factStatus: FactStatus;
        }
      | { readonly __typename: 'FactsAskedPayload'; readonly kinds: ReadonlyArray<FactKind> }
      | {
          readonly __typename: 'MessagePayload';
          readonly message: {
            readonly id: string;
            readonly seq: number;
            readonly author: Author;
            readonly authorName: string | null;
            readonly clientMessageId: string | null;
            readonly body: string;
            readonly at: string;
            readonly attachments: ReadonlyArray<
              | {
                  readonly __typename: 'ArticleAttachment';
                  readonly slug: string;
                  readonly title: string;
                  readonly summary: string;
                }
              | {
                  readonly __typename: 'ChipsAttachment';
                  readonly chips: ReadonlyArray<{ readonly label: string; readonly send: string }>;
                }
              | { readonly __typename: 'HelpfulAttachment'; readonly attemptId: string }
              | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
            >;
          };
        }
      | { readonly __typename: 'NotePayload' }
      | {
          readonly __typename: 'OfferAnsweredPayload';
          readonly offerId: string;
          readonly offerState: OfferState;
        }
      | {
          readonly __typename: 'OfferPayload';
          readonly offer: { readonly id: string; readonly offerState: OfferState };
        }
      | { readonly __typename: 'ResyncPayload'; readonly fromSeq: number }
      | {
          readonly __typename: 'RoutingPayload';
          readonly routing: {
            readonly position: number;
            readonly nobodyOnline: boolean;
            readonly opensAt: string | null;
            readonly alternatives: ReadonlyArray<WaitAlternative>;
            readonly team: { readonly name: string };
            readonly expectedWait: { readonly text: string } | null;
          };
        }
      | { readonly __typename: 'StatePayload'; readonly to: ConversationState; readonly cause: string }
      | { readonly __typename: 'TicketPayload' }
      | { readonly __typename: 'UnderstandingPayload' }
      | null;
  };
};

export type TypingSubscriptionVariables = Exact<{
  conversationId: string | number;
}>;

export type TypingSubscription = {
  readonly typing: { readonly author: Author; readonly name: string | null };
};

export type StartVisitorSessionMutationVariables = Exact<{
  input: StartVisitorSessionInput;
}>;

export type StartVisitorSessionMutation = {
  readonly startVisitorSession: {
    readonly token: string;
    readonly expiresAt: string;
    readonly customer: { readonly id: string; readonly name: string | null; readonly email: string | null };
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ChatMessageFragmentDoc = new TypedDocumentString(
  `
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
    `,
  { fragmentName: 'ChatMessage' },
) as unknown as TypedDocumentString<ChatMessageFragment, unknown>;
export const ChatFactFragmentDoc = new TypedDocumentString(
  `
    fragment ChatFact on Fact {
  id
  kind
  value
  status
}
    `,
  { fragmentName: 'ChatFact' },
) as unknown as TypedDocumentString<ChatFactFragment, unknown>;
export const ChatRoutingFragmentDoc = new TypedDocumentString(
  `
    fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
    `,
  { fragmentName: 'ChatRouting' },
) as unknown as TypedDocumentString<ChatRoutingFragment, unknown>;
export const ChatFollowUpFragmentDoc = new TypedDocumentString(
  `
    fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}
    `,
  { fragmentName: 'ChatFollowUp' },
) as unknown as TypedDocumentString<ChatFollowUpFragment, unknown>;
export const ChatFragmentDoc = new TypedDocumentString(
  `
    fragment Chat on Conversation {
  id
  state
  lastSeq
  owner {
    name
  }
  messages(last: 100) {
    ...ChatMessage
  }
  offers {
    id
    state
  }
  facts {
    ...ChatFact
  }
  askedFacts
  routing {
    ...ChatRouting
  }
  ...ChatFollowUp
  csat {
    score
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
fragment ChatFact on Fact {
  id
  kind
  value
  status
}
fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}`,
  { fragmentName: 'Chat' },
) as unknown as TypedDocumentString<ChatFragment, unknown>;
export const OpenConversationDocument = new TypedDocumentString(`
    mutation OpenConversation($input: OpenConversationInput!) {
  openConversation(input: $input) {
    conversation {
      ...Chat
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
fragment ChatFact on Fact {
  id
  kind
  value
  status
}
fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}
fragment Chat on Conversation {
  id
  state
  lastSeq
  owner {
    name
  }
  messages(last: 100) {
    ...ChatMessage
  }
  offers {
    id
    state
  }
  facts {
    ...ChatFact
  }
  askedFacts
  routing {
    ...ChatRouting
  }
  ...ChatFollowUp
  csat {
    score
  }
}`) as unknown as TypedDocumentString<OpenConversationMutation, OpenConversationMutationVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...ChatMessage
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const AnswerOfferDocument = new TypedDocumentString(`
    mutation AnswerOffer($input: AnswerOfferInput!) {
  answerOffer(input: $input) {
    offer {
      id
      state
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerOfferMutation, AnswerOfferMutationVariables>;
export const AnswerHelpfulDocument = new TypedDocumentString(`
    mutation AnswerHelpful($input: AnswerHelpfulInput!) {
  answerHelpful(input: $input) {
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerHelpfulMutation, AnswerHelpfulMutationVariables>;
export const ConfirmFactDocument = new TypedDocumentString(`
    mutation ConfirmFact($input: ConfirmFactInput!) {
  confirmFact(input: $input) {
    fact {
      ...ChatFact
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment ChatFact on Fact {
  id
  kind
  value
  status
}`) as unknown as TypedDocumentString<ConfirmFactMutation, ConfirmFactMutationVariables>;
export const ProvideFactDocument = new TypedDocumentString(`
    mutation ProvideFact($input: ProvideFactInput!) {
  provideFact(input: $input) {
    fact {
      ...ChatFact
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment ChatFact on Fact {
  id
  kind
  value
  status
}`) as unknown as TypedDocumentString<ProvideFactMutation, ProvideFactMutationVariables>;
export const RateConversationDocument = new TypedDocumentString(`
    mutation RateConversation($input: RateConversationInput!) {
  rateConversation(input: $input) {
    csat {
      score
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RateConversationMutation, RateConversationMutationVariables>;
export const RequestHumanDocument = new TypedDocumentString(`
    mutation RequestHuman($input: ConversationInput!) {
  requestHuman(input: $input) {
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestHumanMutation, RequestHumanMutationVariables>;
export const WithdrawEscalationDocument = new TypedDocumentString(`
    mutation WithdrawEscalation($input: ConversationInput!) {
  withdrawEscalation(input: $input) {
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawEscalationMutation, WithdrawEscalationMutationVariables>;
export const LeaveContactDocument = new TypedDocumentString(`
    mutation LeaveContact($input: LeaveContactInput!) {
  leaveContact(input: $input) {
    conversation {
      ...ChatFollowUp
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}`) as unknown as TypedDocumentString<LeaveContactMutation, LeaveContactMutationVariables>;
export const ReportTypingDocument = new TypedDocumentString(`
    mutation ReportTyping($input: ConversationInput!) {
  reportTyping(input: $input)
}
    `) as unknown as TypedDocumentString<ReportTypingMutation, ReportTypingMutationVariables>;
export const WidgetConfigDocument = new TypedDocumentString(`
    query WidgetConfig {
  widgetConfig {
    organisation
    greeting
    frequentQuestions
    accent
    peopleOnline
  }
}
    `) as unknown as TypedDocumentString<WidgetConfigQuery, WidgetConfigQueryVariables>;
export const CurrentConversationDocument = new TypedDocumentString(`
    query CurrentConversation {
  currentConversation {
    ...Chat
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
fragment ChatFact on Fact {
  id
  kind
  value
  status
}
fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}
fragment Chat on Conversation {
  id
  state
  lastSeq
  owner {
    name
  }
  messages(last: 100) {
    ...ChatMessage
  }
  offers {
    id
    state
  }
  facts {
    ...ChatFact
  }
  askedFacts
  routing {
    ...ChatRouting
  }
  ...ChatFollowUp
  csat {
    score
  }
}`) as unknown as TypedDocumentString<CurrentConversationQuery, CurrentConversationQueryVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    ...Chat
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
fragment ChatFact on Fact {
  id
  kind
  value
  status
}
fragment ChatFollowUp on Conversation {
  contact {
    email
    phone
    note
  }
  ticket {
    number
    channel
    closedAt
  }
}
fragment Chat on Conversation {
  id
  state
  lastSeq
  owner {
    name
  }
  messages(last: 100) {
    ...ChatMessage
  }
  offers {
    id
    state
  }
  facts {
    ...ChatFact
  }
  askedFacts
  routing {
    ...ChatRouting
  }
  ...ChatFollowUp
  csat {
    score
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const OlderMessagesDocument = new TypedDocumentString(`
    query OlderMessages($id: ID!, $beforeSeq: Int!) {
  conversation(id: $id) {
    messages(last: 100, beforeSeq: $beforeSeq) {
      ...ChatMessage
    }
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}`) as unknown as TypedDocumentString<OlderMessagesQuery, OlderMessagesQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!) {
  article(slug: $slug) {
    title
    body
  }
}
    `) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ConversationEventsDocument = new TypedDocumentString(`
    subscription ConversationEvents($conversationId: ID!, $afterSeq: Int) {
  conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) {
    seq
    payload {
      __typename
      ... on MessagePayload {
        message {
          ...ChatMessage
        }
      }
      ... on OfferPayload {
        offer {
          id
          offerState: state
        }
      }
      ... on OfferAnsweredPayload {
        offerId
        offerState: state
      }
      ... on StatePayload {
        to
        cause
      }
      ... on RoutingPayload {
        routing {
          ...ChatRouting
        }
      }
      ... on AcceptedPayload {
        agentName
      }
      ... on FactPayload {
        fact {
          ...ChatFact
        }
      }
      ... on FactsAskedPayload {
        kinds
      }
      ... on FactSettledPayload {
        factId
        factStatus: status
        value
      }
      ... on ResyncPayload {
        fromSeq
      }
    }
  }
}
    fragment ChatMessage on Message {
  id
  seq
  author
  authorName
  clientMessageId
  body
  at
  attachments {
    __typename
    ... on ArticleAttachment {
      slug
      title
      summary
    }
    ... on ChipsAttachment {
      chips {
        label
        send
      }
    }
    ... on HelpfulAttachment {
      attemptId
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment ChatRouting on Routing {
  team {
    name
  }
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  alternatives
}
fragment ChatFact on Fact {
  id
  kind
  value
  status
}`) as unknown as TypedDocumentString<
  ConversationEventsSubscription,
  ConversationEventsSubscriptionVariables
>;
export const TypingDocument = new TypedDocumentString(`
    subscription Typing($conversationId: ID!) {
  typing(conversationId: $conversationId) {
    author
    name
  }
}
    `) as unknown as TypedDocumentString<TypingSubscription, TypingSubscriptionVariables>;
export const StartVisitorSessionDocument = new TypedDocumentString(`
    mutation StartVisitorSession($input: StartVisitorSessionInput!) {
  startVisitorSession(input: $input) {
    token
    expiresAt
    customer {
      id
      name
      email
    }
  }
}
    `) as unknown as TypedDocumentString<StartVisitorSessionMutation, StartVisitorSessionMutationVariables>;
