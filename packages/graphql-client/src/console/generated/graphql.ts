/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountInput = {
  readonly openInvoices?: ReadonlyArray<InvoiceInput>;
  /** At most 200. */
  readonly orders?: ReadonlyArray<OrderInput>;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly since?: string | null | undefined;
  readonly status?: string;
  readonly subscription?: MembershipInput | null | undefined;
};

export type AccountState = 'FOUND' | 'NONE' | 'UNAVAILABLE';

export type ActorKind = 'AGENT' | 'BOT' | 'CUSTOMER' | 'INTEGRATOR' | 'SYSTEM';

export type AddDialoguesInput = {
  /** A UUID made by the caller; with that of an earlier part, what follows it. */
  readonly fileId: string | number;
  /** On which line of the file the text begins; 1 when left out. */
  readonly firstLine?: number | null | undefined;
  readonly name: string;
  /** JSON, one dialogue in a line: `{"id": …, "turns": [{"author": "customer" | "agent", "text": …, "t": seconds}]}`; `t` may be missing. `about` may say who wrote: `{"segments": ["high_value"], "plan": …, "attributes": {…}}`. */
  readonly text: string;
};

export type AddNoteInput = {
  readonly body: string;
  readonly clientNoteId: string | number;
  readonly conversationId: string | number;
  /** Colleagues whom the note calls. */
  readonly mentions?: ReadonlyArray<string | number> | null | undefined;
};

/** What is left out stays as it was proposed. */
export type ApproveProposalInput = {
  readonly body?: string | null | undefined;
  readonly id: string | number;
  /** Id of a topic; empty: of none. */
  readonly intent?: string | null | undefined;
  /** What customers ask, for an article. */
  readonly question?: string | null | undefined;
  readonly summary?: string | null | undefined;
  /** The words of an example. */
  readonly text?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type AttemptKind = 'ACTION' | 'ARTICLE' | 'CLARIFICATION' | 'PLAYBOOK';

export type AttemptOutcome = 'FAILED' | 'HELPED' | 'IGNORED' | 'NOT_HELPED' | 'PENDING';

export type AttributeType = 'BOOLEAN' | 'NUMBER' | 'TEXT';

export type Author = 'AGENT' | 'BOT' | 'CUSTOMER' | 'SYSTEM';

export type BriefChangeKind = 'ADDED' | 'CHANGED' | 'GONE';

export type BusinessHoursInput = {
  readonly holidays?: ReadonlyArray<HolidayInput> | null | undefined;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone: string;
  readonly weekly: ReadonlyArray<OpeningDayInput>;
};

export type CallerKind = 'AGENT' | 'ANONYMOUS' | 'INTEGRATOR' | 'VISITOR';

export type CheckPolicyInput = {
  /** YAML or JSON. */
  readonly text: string;
};

export type ConversationInput = {
  readonly conversationId: string | number;
};

export type ConversationState = 'QUEUED' | 'RESOLVED' | 'WITH_AGENT' | 'WITH_BOT';

export type CreateFirstAdminInput = {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly password: string;
};

export type CustomerAttributeInput = {
  readonly name: string;
  /** What rules compare it as; text when left out. */
  readonly type?: AttributeType | null | undefined;
  readonly value: string;
};

export type CustomerFileFormat = 'CSV' | 'JSON';

export type DecisionOutcome = 'CONTINUE' | 'ESCALATE' | 'OFFER';

export type DiffKind = 'ADDED' | 'REMOVED' | 'SAME';

export type DisableAgentInput = {
  readonly agentId: string | number;
  readonly disabled: boolean;
};

export type DryRunPolicyInput = {
  /** How many of the latest: 1 to 500, 100 when left out. */
  readonly conversations?: number | null | undefined;
  /** An uploaded file instead of the latest conversations. */
  readonly fileId?: string | number | null | undefined;
  /** YAML or JSON. */
  readonly text: string;
};

export type EscalationMode = 'FORCED' | 'PROACTIVE' | 'REQUESTED';

export type FactKind =
  'ACCOUNT_ID' | 'AMOUNT' | 'CATEGORY' | 'DATE' | 'EMAIL' | 'ORDER_NUMBER' | 'PHONE' | 'PRODUCT';

export type FactStatus = 'CONFIRMED' | 'CORRECTED' | 'DISPUTED' | 'EXTRACTED';

export type HolidayInput = {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly hours?: ReadonlyArray<string> | null | undefined;
  readonly name: string;
  readonly yearly?: boolean | null | undefined;
};

export type ImportCustomersInput = {
  /** Only say what would happen. */
  readonly dryRun?: boolean | null | undefined;
  readonly format: CustomerFileFormat;
  /**
   * CSV: a header and a row for each customer, order, item or invoice; rows with the same externalId belong together.
   * Columns: externalId, name, email, locale, segments (semicolons between), attributes.<name>, status, since, plan,
   * subscriptionStatus, renewsAt, price, currency, order.number, order.placedAt, order.status, order.total, order.currency,
   * order.item.sku, order.item.name, order.item.quantity, invoice.number, invoice.total, invoice.dueAt. Amounts are decimals.
   * JSON: a list, or one object a line, of `{externalId, name, email, locale, segments, attributes, account}`, amounts in cents.
   * A file that is larger than a request comes in parts, each with the header and with all rows of its customers.
   */
  readonly text: string;
};

export type InboxFilter = {
  readonly search?: string | null | undefined;
  readonly team?: string | null | undefined;
};

export type IntentChangeInput = {
  /** Left out, it stays as it is. */
  readonly description?: string | null | undefined;
  readonly examples: ReadonlyArray<string>;
  readonly handling: IntentHandling;
  /** An id that is not there yet makes a new intent. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Left out, it stays as it is. */
  readonly reply?: string | null | undefined;
  readonly requiredFacts: ReadonlyArray<FactKind>;
  readonly smallTalk: boolean;
};

export type IntentHandling = 'BOT' | 'PERSON' | 'RESTRICTED';

export type InvoiceInput = {
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly dueAt: string;
  readonly number: string;
  readonly total: MoneyInput;
};

export type MembershipInput = {
  readonly plan: string;
  readonly price: MoneyInput;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly renewsAt?: string | null | undefined;
  /** active, paused, past_due or cancelled. */
  readonly status: string;
};

export type MoneyInput = {
  /** In cents, or what the smallest unit of the currency is. */
  readonly amount: number;
  /** ISO 4217, such as EUR. */
  readonly currency: string;
};

export type OfferRung = 'HUMAN' | 'RESOURCE';

export type OfferState = 'ACCEPTED' | 'DECLINED' | 'IGNORED' | 'OPEN';

export type OpeningDayInput = {
  readonly day: Weekday;
  readonly intervals: ReadonlyArray<string>;
};

export type OpeningSource = 'AGENT' | 'DEFAULT' | 'TEAM';

export type OrderInput = {
  readonly carrier?: string | null | undefined;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly deliveredAt?: string | null | undefined;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly expectedAt?: string | null | undefined;
  readonly items?: ReadonlyArray<OrderItemInput>;
  readonly number: string;
  /** How many payments were booked. */
  readonly payments?: number;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly placedAt: string;
  readonly refund?: RefundInput | null | undefined;
  /** processing, shipped, delivered, delayed, returned or cancelled. */
  readonly status: string;
  readonly total: MoneyInput;
  readonly trackingCode?: string | null | undefined;
};

export type OrderItemInput = {
  readonly name: string;
  readonly price: MoneyInput;
  readonly quantity: number;
  readonly sku: string;
};

export type Presence = 'AWAY' | 'OFFLINE' | 'ONLINE';

export type PreviewOpeningInput = {
  /** Fills it from the brief of this conversation; a made-up customer when left out. */
  readonly conversationId?: string | number | null | undefined;
  /** Key of the team, or id of the agent; an agent’s own when left out. */
  readonly key?: string | null | undefined;
  readonly source: OpeningSource;
  /** Empty for what is used without a wording of one’s own. */
  readonly template: string;
};

export type ProposalKind = 'ARTICLE' | 'EXAMPLE';

export type ProposalState = 'APPROVED' | 'OPEN' | 'REJECTED';

export type PublishPolicyInput = {
  /** The version that was edited. */
  readonly baseVersion: number;
  readonly note: string;
  /** YAML or JSON. */
  readonly text: string;
};

export type ReasonCode =
  | 'ASKED_FOR_PERSON'
  | 'AT_RISK'
  | 'DECLINING_SENTIMENT'
  | 'FAILED_EXCHANGES'
  | 'INTERACTION_ANGER'
  | 'LOW_SENTIMENT'
  | 'NEEDS_PERSON_INTENT'
  | 'NONE'
  | 'NOT_UNDERSTOOD'
  | 'RESTRICTED_INTENT'
  | 'TECHNICAL_FAILURE'
  | 'TOO_MANY_MESSAGES';

export type RefundInput = {
  readonly amount: MoneyInput;
  /** ISO 8601 in UTC, such as 2026-11-29T12:00:00Z. */
  readonly at: string;
  /** pending or paid. */
  readonly status: string;
};

export type RejectProposalInput = {
  readonly id: string | number;
};

export type RemoveDialoguesInput = {
  readonly fileId: string | number;
};

export type RemoveTeamInput = {
  readonly key: string;
};

export type ReplayChange = 'EARLIER' | 'LATER' | 'NEWLY' | 'NO_MORE' | 'OTHERWISE';

export type ReplayPolicyInput = {
  readonly conversationId: string | number;
  /** The uploaded file that it is from. */
  readonly fileId?: string | number | null | undefined;
  /** YAML or JSON. */
  readonly text: string;
};

export type ResolveConversationInput = {
  /** Slug of the article that answered. */
  readonly article?: string | null | undefined;
  /** There is no article about this, and there should be. */
  readonly articleMissing?: boolean | null | undefined;
  readonly cause?: string | null | undefined;
  readonly conversationId: string | number;
  readonly whatWorked?: string | null | undefined;
};

export type Role = 'ADMIN' | 'AGENT' | 'LEAD';

export type RoutingMode = 'PULL' | 'PUSH';

/** Makes an agent, or changes one as a whole. Leads set teams, skills, languages and capacity; the rest is for admins. */
export type SaveAgentInput = {
  /** The revision that was changed; missing for a new agent. */
  readonly baseRevision?: number | null | undefined;
  /** Units of conversations held at once, 0 … 50. */
  readonly capacity: number;
  /** Empty to leave it as it is: leads are not told it. */
  readonly email: string;
  /** Made by the client for a new agent. */
  readonly id: string | number;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly name: string;
  /** A first or a new password; at least 12 characters. */
  readonly password?: string | null | undefined;
  readonly role: Role;
  readonly skills: ReadonlyArray<SkillInput>;
  /** Keys of teams. */
  readonly teams: ReadonlyArray<string>;
  readonly title?: string | null | undefined;
};

export type SaveCustomerInput = {
  /** The whole account; null removes it. */
  readonly account?: AccountInput | null | undefined;
  /** All of them; what is not among them goes. */
  readonly attributes?: ReadonlyArray<CustomerAttributeInput> | null | undefined;
  readonly email?: string | null | undefined;
  /** Your id of the customer; makes one, or changes the one that has it. */
  readonly externalId: string;
  /** A language tag such as en or de-AT. */
  readonly locale?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly segments?: ReadonlyArray<Segment> | null | undefined;
};

export type SaveOpeningTemplateInput = {
  /** Key of the team, or id of the agent; an agent’s own when left out. */
  readonly key?: string | null | undefined;
  /** `TEAM` or `AGENT`. */
  readonly source: OpeningSource;
  /** With `{{variables}}`, at most 2,000 characters; empty to go back to the default. */
  readonly template: string;
};

/** Only what changes is sent: the rest stays as it is in `baseVersion`. */
export type SaveTaxonomyInput = {
  readonly baseVersion: number;
  readonly delete: ReadonlyArray<string>;
  readonly note?: string | null | undefined;
  /** All of them, when they change. */
  readonly outOfScope?: ReadonlyArray<string> | null | undefined;
  readonly upsert: ReadonlyArray<IntentChangeInput>;
};

/** Makes the team of this key, or changes it as a whole. */
export type SaveTeamInput = {
  /** The revision that was changed; missing for a new team. Another one is refused. */
  readonly baseRevision?: number | null | undefined;
  readonly claims?: TeamClaimsInput | null | undefined;
  readonly description?: string | null | undefined;
  /** Key of a team; missing for the generalist. */
  readonly fallback?: string | null | undefined;
  /** Makes it the generalist instead of the one that is. */
  readonly generalist?: boolean | null | undefined;
  /** Completes “they look after …”. */
  readonly handles: string;
  /** Missing for always open. */
  readonly hours?: BusinessHoursInput | null | undefined;
  readonly key: string;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly name: string;
  /** How a person of this team is offered; missing to leave it as it is. */
  readonly offerTemplate?: string | null | undefined;
  readonly routing?: TeamRoutingInput | null | undefined;
  readonly skills?: ReadonlyArray<SkillInput> | null | undefined;
};

export type Segment = 'HIGH_VALUE' | 'MEMBER' | 'NEW' | 'RECENT_CHURNER';

export type SendMessageInput = {
  readonly body: string;
  readonly clientMessageId: string | number;
  readonly conversationId: string | number;
};

export type SetPresenceInput = {
  /** A colleague; for leads and admins. */
  readonly agentId?: string | number | null | undefined;
  /** Found by the client, not chosen: nobody at the keyboard, or somebody again. */
  readonly automatic?: boolean | null | undefined;
  readonly presence: Presence;
};

export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

export type SkillInput = {
  /** 1 … 5 */
  readonly level: number;
  readonly name: string;
};

export type TaxonomyProblemCode =
  | 'CONTRADICTION'
  | 'DUPLICATE_INTENT'
  | 'DUPLICATE_NAME'
  | 'EMPTY_EXAMPLE'
  | 'TOO_FEW_EXAMPLES'
  | 'TOO_FEW_INTENTS';

export type TaxonomyStatus = 'FAILED' | 'READY' | 'REFUSED' | 'TRAINING';

export type TeamClaimsInput = {
  readonly products?: ReadonlyArray<string> | null | undefined;
  readonly segments?: ReadonlyArray<Segment> | null | undefined;
};

/** What is missing has its default. */
export type TeamRoutingInput = {
  readonly acceptSeconds?: number | null | undefined;
  readonly fallbackSeconds?: number | null | undefined;
  readonly longWaitSeconds?: number | null | undefined;
  readonly mode?: RoutingMode | null | undefined;
  readonly preferredSeconds?: number | null | undefined;
  readonly relaxedSeconds?: number | null | undefined;
  readonly silentSeconds?: number | null | undefined;
  readonly skilledSeconds?: number | null | undefined;
  readonly targetSeconds?: number | null | undefined;
  readonly units?: number | null | undefined;
};

export type TicketChannel = 'CALLBACK' | 'EMAIL';

export type TransferConversationInput = {
  readonly agentId?: string | number | null | undefined;
  readonly conversationId: string | number;
  readonly reason: string;
  readonly team?: string | null | undefined;
};

export type UsePolicyVersionInput = {
  /** The version in force, as far as the caller knows. */
  readonly baseVersion: number;
  readonly note?: string | null | undefined;
  readonly version: number;
};

export type UseTaxonomyVersionInput = {
  /** The newest version the caller knows of. */
  readonly baseVersion: number;
  readonly version: number;
};

export type Weekday = 'FRI' | 'MON' | 'SAT' | 'SUN' | 'THU' | 'TUE' | 'WED';

export type TurnFragment = {
  readonly id: string;
  readonly seq: number;
  readonly author: Author;
  readonly authorName: string | null;
  readonly clientMessageId: string | null;
  readonly body: string;
  readonly at: string;
  readonly attachments: ReadonlyArray<
    | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
    | { readonly __typename: 'ChipsAttachment'; readonly chips: ReadonlyArray<{ readonly label: string }> }
    | { readonly __typename: 'HelpfulAttachment' }
    | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
  >;
};

export type DecisionLineFragment = {
  readonly seq: number;
  readonly outcome: DecisionOutcome;
  readonly reason: ReasonCode;
  readonly ruleId: string | null;
  readonly policyVersion: number;
  readonly explanation: string;
  readonly vetoed: ReadonlyArray<{
    readonly ruleId: string;
    readonly by: string;
    readonly explanation: string;
  }>;
  readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
};

export type AttemptLineFragment = {
  readonly id: string;
  readonly kind: AttemptKind;
  readonly title: string;
  readonly atSeq: number;
  readonly outcome: AttemptOutcome;
  readonly why: string | null;
};

export type OfferLineFragment = {
  readonly id: string;
  readonly rung: OfferRung;
  readonly state: OfferState;
  readonly atSeq: number;
};

export type FactLineFragment = {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly sourceSeq: number;
  readonly status: FactStatus;
};

export type NoteLineFragment = {
  readonly id: string;
  readonly seq: number;
  readonly agentName: string;
  readonly body: string;
  readonly mentions: ReadonlyArray<string>;
  readonly at: string;
};

export type BriefSheetFragment = {
  readonly version: number;
  readonly atSeq: number;
  readonly headline: string;
  readonly intentName: string | null;
  readonly intentConfidence: number;
  readonly missingFacts: ReadonlyArray<FactKind>;
  readonly sentimentNow: number;
  readonly stateNow: string;
  readonly openingMessage: string;
  readonly text: string;
  readonly issue: {
    readonly text: string;
    readonly seqs: ReadonlyArray<number>;
    readonly quote: boolean;
  } | null;
  readonly summary: ReadonlyArray<{
    readonly text: string;
    readonly seqs: ReadonlyArray<number>;
    readonly quote: boolean;
  }>;
  readonly attempts: ReadonlyArray<{
    readonly title: string;
    readonly kind: string;
    readonly outcome: string;
    readonly why: string | null;
    readonly seqs: ReadonlyArray<number>;
  }>;
  readonly facts: ReadonlyArray<{
    readonly kind: string;
    readonly value: string;
    readonly status: string;
    readonly seqs: ReadonlyArray<number>;
    readonly superseded: boolean;
  }>;
  readonly commitments: ReadonlyArray<{
    readonly text: string;
    readonly seqs: ReadonlyArray<number>;
    readonly quote: boolean;
  }>;
  readonly sentimentCurve: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
  readonly emotions: ReadonlyArray<{ readonly emotion: string; readonly seqs: ReadonlyArray<number> }>;
  readonly stakes: ReadonlyArray<{
    readonly kind: string;
    readonly quote: string;
    readonly seqs: ReadonlyArray<number>;
  }>;
  readonly lastCustomerPoints: ReadonlyArray<{
    readonly text: string;
    readonly seqs: ReadonlyArray<number>;
    readonly quote: boolean;
  }>;
  readonly lastBotAttempts: ReadonlyArray<{
    readonly text: string;
    readonly seqs: ReadonlyArray<number>;
    readonly quote: boolean;
  }>;
  readonly flags: ReadonlyArray<{ readonly path: string; readonly text: string; readonly message: string }>;
};

export type BriefClaimFragment = {
  readonly text: string;
  readonly seqs: ReadonlyArray<number>;
  readonly quote: boolean;
};

export type RoutingSheetFragment = {
  readonly confidence: number;
  readonly mayNeedReassignment: boolean;
  readonly fallbackFrom: string | null;
  readonly position: number;
  readonly nobodyOnline: boolean;
  readonly opensAt: string | null;
  readonly decidedAt: string;
  readonly team: { readonly id: string; readonly key: string; readonly name: string };
  readonly expectedWait: { readonly text: string } | null;
  readonly offeredTo: { readonly id: string; readonly name: string } | null;
  readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
};

export type ConversationSheetFragment = {
  readonly transfers: number;
  readonly id: string;
  readonly state: ConversationState;
  readonly headline: string | null;
  readonly intentName: string | null;
  readonly sentiment: number | null;
  readonly hasStakes: boolean;
  readonly lastSeq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly queuedAt: string | null;
  readonly resolvedAt: string | null;
  readonly offerEndsAt: string | null;
  readonly requeueAt: string | null;
  readonly unansweredSince: string | null;
  readonly messages: ReadonlyArray<{
    readonly id: string;
    readonly seq: number;
    readonly author: Author;
    readonly authorName: string | null;
    readonly clientMessageId: string | null;
    readonly body: string;
    readonly at: string;
    readonly attachments: ReadonlyArray<
      | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
      | { readonly __typename: 'ChipsAttachment'; readonly chips: ReadonlyArray<{ readonly label: string }> }
      | { readonly __typename: 'HelpfulAttachment' }
      | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
    >;
  }>;
  readonly understandings: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
  readonly decisions: ReadonlyArray<{
    readonly seq: number;
    readonly outcome: DecisionOutcome;
    readonly reason: ReasonCode;
    readonly ruleId: string | null;
    readonly policyVersion: number;
    readonly explanation: string;
    readonly vetoed: ReadonlyArray<{
      readonly ruleId: string;
      readonly by: string;
      readonly explanation: string;
    }>;
    readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
  }>;
  readonly attempts: ReadonlyArray<{
    readonly id: string;
    readonly kind: AttemptKind;
    readonly title: string;
    readonly atSeq: number;
    readonly outcome: AttemptOutcome;
    readonly why: string | null;
  }>;
  readonly offers: ReadonlyArray<{
    readonly id: string;
    readonly rung: OfferRung;
    readonly state: OfferState;
    readonly atSeq: number;
  }>;
  readonly facts: ReadonlyArray<{
    readonly id: string;
    readonly kind: FactKind;
    readonly value: string;
    readonly sourceSeq: number;
    readonly status: FactStatus;
  }>;
  readonly notes: ReadonlyArray<{
    readonly id: string;
    readonly seq: number;
    readonly agentName: string;
    readonly body: string;
    readonly mentions: ReadonlyArray<string>;
    readonly at: string;
  }>;
  readonly escalation: {
    readonly mode: EscalationMode;
    readonly reason: ReasonCode;
    readonly pathConfidence: number;
    readonly atSeq: number;
    readonly at: string;
  } | null;
  readonly brief: {
    readonly version: number;
    readonly atSeq: number;
    readonly headline: string;
    readonly intentName: string | null;
    readonly intentConfidence: number;
    readonly missingFacts: ReadonlyArray<FactKind>;
    readonly sentimentNow: number;
    readonly stateNow: string;
    readonly openingMessage: string;
    readonly text: string;
    readonly issue: {
      readonly text: string;
      readonly seqs: ReadonlyArray<number>;
      readonly quote: boolean;
    } | null;
    readonly summary: ReadonlyArray<{
      readonly text: string;
      readonly seqs: ReadonlyArray<number>;
      readonly quote: boolean;
    }>;
    readonly attempts: ReadonlyArray<{
      readonly title: string;
      readonly kind: string;
      readonly outcome: string;
      readonly why: string | null;
      readonly seqs: ReadonlyArray<number>;
    }>;
    readonly facts: ReadonlyArray<{
      readonly kind: string;
      readonly value: string;
      readonly status: string;
      readonly seqs: ReadonlyArray<number>;
      readonly superseded: boolean;
    }>;
    readonly commitments: ReadonlyArray<{
      readonly text: string;
      readonly seqs: ReadonlyArray<number>;
      readonly quote: boolean;
    }>;
    readonly sentimentCurve: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
    readonly emotions: ReadonlyArray<{ readonly emotion: string; readonly seqs: ReadonlyArray<number> }>;
    readonly stakes: ReadonlyArray<{
      readonly kind: string;
      readonly quote: string;
      readonly seqs: ReadonlyArray<number>;
    }>;
    readonly lastCustomerPoints: ReadonlyArray<{
      readonly text: string;
      readonly seqs: ReadonlyArray<number>;
      readonly quote: boolean;
    }>;
    readonly lastBotAttempts: ReadonlyArray<{
      readonly text: string;
      readonly seqs: ReadonlyArray<number>;
      readonly quote: boolean;
    }>;
    readonly flags: ReadonlyArray<{ readonly path: string; readonly text: string; readonly message: string }>;
  } | null;
  readonly opening: {
    readonly seq: number;
    readonly source: OpeningSource;
    readonly key: string;
    readonly name: string | null;
  } | null;
  readonly routing: {
    readonly mayNeedReassignment: boolean;
    readonly confidence: number;
    readonly fallbackFrom: string | null;
    readonly position: number;
    readonly nobodyOnline: boolean;
    readonly opensAt: string | null;
    readonly decidedAt: string;
    readonly expectedWait: {
      readonly lowSeconds: number;
      readonly highSeconds: number;
      readonly text: string;
    } | null;
    readonly team: { readonly id: string; readonly key: string; readonly name: string };
    readonly offeredTo: { readonly id: string; readonly name: string } | null;
    readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
  } | null;
  readonly routingHistory: ReadonlyArray<{
    readonly confidence: number;
    readonly mayNeedReassignment: boolean;
    readonly fallbackFrom: string | null;
    readonly position: number;
    readonly nobodyOnline: boolean;
    readonly opensAt: string | null;
    readonly decidedAt: string;
    readonly team: { readonly id: string; readonly key: string; readonly name: string };
    readonly expectedWait: { readonly text: string } | null;
    readonly offeredTo: { readonly id: string; readonly name: string } | null;
    readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
  }>;
  readonly resolution: {
    readonly cause: string | null;
    readonly whatWorked: string | null;
    readonly article: string | null;
    readonly articleMissing: boolean;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly csat: { readonly score: number; readonly comment: string | null } | null;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly note: string | null;
  } | null;
  readonly customer: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly segments: ReadonlyArray<string>;
  };
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly offeredTo: { readonly id: string; readonly name: string } | null;
  readonly ticket: {
    readonly number: number;
    readonly channel: TicketChannel;
    readonly closedAt: string | null;
  } | null;
  readonly lastMessage: {
    readonly id: string;
    readonly seq: number;
    readonly author: Author;
    readonly body: string;
    readonly at: string;
  } | null;
};

export type ConversationQueryVariables = Exact<{
  id: string | number;
}>;

export type ConversationQuery = {
  readonly conversation: {
    readonly transfers: number;
    readonly id: string;
    readonly state: ConversationState;
    readonly headline: string | null;
    readonly intentName: string | null;
    readonly sentiment: number | null;
    readonly hasStakes: boolean;
    readonly lastSeq: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly queuedAt: string | null;
    readonly resolvedAt: string | null;
    readonly offerEndsAt: string | null;
    readonly requeueAt: string | null;
    readonly unansweredSince: string | null;
    readonly messages: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment' }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    }>;
    readonly understandings: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
    readonly decisions: ReadonlyArray<{
      readonly seq: number;
      readonly outcome: DecisionOutcome;
      readonly reason: ReasonCode;
      readonly ruleId: string | null;
      readonly policyVersion: number;
      readonly explanation: string;
      readonly vetoed: ReadonlyArray<{
        readonly ruleId: string;
        readonly by: string;
        readonly explanation: string;
      }>;
      readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
    }>;
    readonly attempts: ReadonlyArray<{
      readonly id: string;
      readonly kind: AttemptKind;
      readonly title: string;
      readonly atSeq: number;
      readonly outcome: AttemptOutcome;
      readonly why: string | null;
    }>;
    readonly offers: ReadonlyArray<{
      readonly id: string;
      readonly rung: OfferRung;
      readonly state: OfferState;
      readonly atSeq: number;
    }>;
    readonly facts: ReadonlyArray<{
      readonly id: string;
      readonly kind: FactKind;
      readonly value: string;
      readonly sourceSeq: number;
      readonly status: FactStatus;
    }>;
    readonly notes: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly agentName: string;
      readonly body: string;
      readonly mentions: ReadonlyArray<string>;
      readonly at: string;
    }>;
    readonly escalation: {
      readonly mode: EscalationMode;
      readonly reason: ReasonCode;
      readonly pathConfidence: number;
      readonly atSeq: number;
      readonly at: string;
    } | null;
    readonly brief: {
      readonly version: number;
      readonly atSeq: number;
      readonly headline: string;
      readonly intentName: string | null;
      readonly intentConfidence: number;
      readonly missingFacts: ReadonlyArray<FactKind>;
      readonly sentimentNow: number;
      readonly stateNow: string;
      readonly openingMessage: string;
      readonly text: string;
      readonly issue: {
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
        readonly quote: boolean;
      } | null;
      readonly summary: ReadonlyArray<{
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
        readonly quote: boolean;
      }>;
      readonly attempts: ReadonlyArray<{
        readonly title: string;
        readonly kind: string;
        readonly outcome: string;
        readonly why: string | null;
        readonly seqs: ReadonlyArray<number>;
      }>;
      readonly facts: ReadonlyArray<{
        readonly kind: string;
        readonly value: string;
        readonly status: string;
        readonly seqs: ReadonlyArray<number>;
        readonly superseded: boolean;
      }>;
      readonly commitments: ReadonlyArray<{
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
        readonly quote: boolean;
      }>;
      readonly sentimentCurve: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
      readonly emotions: ReadonlyArray<{ readonly emotion: string; readonly seqs: ReadonlyArray<number> }>;
      readonly stakes: ReadonlyArray<{
        readonly kind: string;
        readonly quote: string;
        readonly seqs: ReadonlyArray<number>;
      }>;
      readonly lastCustomerPoints: ReadonlyArray<{
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
        readonly quote: boolean;
      }>;
      readonly lastBotAttempts: ReadonlyArray<{
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
        readonly quote: boolean;
      }>;
      readonly flags: ReadonlyArray<{
        readonly path: string;
        readonly text: string;
        readonly message: string;
      }>;
    } | null;
    readonly opening: {
      readonly seq: number;
      readonly source: OpeningSource;
      readonly key: string;
      readonly name: string | null;
    } | null;
    readonly routing: {
      readonly mayNeedReassignment: boolean;
      readonly confidence: number;
      readonly fallbackFrom: string | null;
      readonly position: number;
      readonly nobodyOnline: boolean;
      readonly opensAt: string | null;
      readonly decidedAt: string;
      readonly expectedWait: {
        readonly lowSeconds: number;
        readonly highSeconds: number;
        readonly text: string;
      } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string };
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
    } | null;
    readonly routingHistory: ReadonlyArray<{
      readonly confidence: number;
      readonly mayNeedReassignment: boolean;
      readonly fallbackFrom: string | null;
      readonly position: number;
      readonly nobodyOnline: boolean;
      readonly opensAt: string | null;
      readonly decidedAt: string;
      readonly team: { readonly id: string; readonly key: string; readonly name: string };
      readonly expectedWait: { readonly text: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
    }>;
    readonly resolution: {
      readonly cause: string | null;
      readonly whatWorked: string | null;
      readonly article: string | null;
      readonly articleMissing: boolean;
      readonly by: string;
      readonly at: string;
    } | null;
    readonly csat: { readonly score: number; readonly comment: string | null } | null;
    readonly contact: {
      readonly email: string | null;
      readonly phone: string | null;
      readonly note: string | null;
    } | null;
    readonly customer: {
      readonly id: string;
      readonly name: string | null;
      readonly email: string | null;
      readonly segments: ReadonlyArray<string>;
    };
    readonly owner: { readonly id: string; readonly name: string } | null;
    readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
    readonly offeredTo: { readonly id: string; readonly name: string } | null;
    readonly ticket: {
      readonly number: number;
      readonly channel: TicketChannel;
      readonly closedAt: string | null;
    } | null;
    readonly lastMessage: {
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly body: string;
      readonly at: string;
    } | null;
  } | null;
};

export type BriefChangesQueryVariables = Exact<{
  id: string | number;
  since: number;
}>;

export type BriefChangesQuery = {
  readonly conversation: {
    readonly brief: {
      readonly changes: ReadonlyArray<{
        readonly change: BriefChangeKind;
        readonly section: string;
        readonly text: string;
        readonly seqs: ReadonlyArray<number>;
      }>;
    } | null;
  } | null;
};

export type OlderMessagesQueryVariables = Exact<{
  id: string | number;
  beforeSeq: number;
}>;

export type OlderMessagesQuery = {
  readonly conversation: {
    readonly id: string;
    readonly messages: ReadonlyArray<{
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly authorName: string | null;
      readonly clientMessageId: string | null;
      readonly body: string;
      readonly at: string;
      readonly attachments: ReadonlyArray<
        | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment' }
        | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
      >;
    }>;
  } | null;
};

export type ConversationEventsSubscriptionVariables = Exact<{
  conversationId: string | number;
  afterSeq?: number | null | undefined;
}>;

export type ConversationEventsSubscription = {
  readonly conversationEvents: {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly name: string | null };
    readonly payload:
      | { readonly __typename: 'AcceptedPayload' }
      | {
          readonly __typename: 'AttemptPayload';
          readonly attempt: {
            readonly id: string;
            readonly kind: AttemptKind;
            readonly title: string;
            readonly atSeq: number;
            readonly outcome: AttemptOutcome;
            readonly why: string | null;
          };
        }
      | {
          readonly __typename: 'AttemptSettledPayload';
          readonly attemptId: string;
          readonly outcome: AttemptOutcome;
          readonly why: string | null;
        }
      | { readonly __typename: 'BriefPayload' }
      | { readonly __typename: 'CsatPayload' }
      | {
          readonly __typename: 'DecisionPayload';
          readonly decision: {
            readonly seq: number;
            readonly outcome: DecisionOutcome;
            readonly reason: ReasonCode;
            readonly ruleId: string | null;
            readonly policyVersion: number;
            readonly explanation: string;
            readonly vetoed: ReadonlyArray<{
              readonly ruleId: string;
              readonly by: string;
              readonly explanation: string;
            }>;
            readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
          };
        }
      | { readonly __typename: 'EscalationPayload' }
      | {
          readonly __typename: 'FactPayload';
          readonly fact: {
            readonly id: string;
            readonly kind: FactKind;
            readonly value: string;
            readonly sourceSeq: number;
            readonly status: FactStatus;
          };
        }
      | {
          readonly __typename: 'FactSettledPayload';
          readonly factId: string;
          readonly status: FactStatus;
          readonly value: string;
        }
      | { readonly __typename: 'FactsAskedPayload' }
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
              | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
              | {
                  readonly __typename: 'ChipsAttachment';
                  readonly chips: ReadonlyArray<{ readonly label: string }>;
                }
              | { readonly __typename: 'HelpfulAttachment' }
              | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
            >;
          };
        }
      | {
          readonly __typename: 'NotePayload';
          readonly note: {
            readonly id: string;
            readonly seq: number;
            readonly agentName: string;
            readonly body: string;
            readonly mentions: ReadonlyArray<string>;
            readonly at: string;
          };
        }
      | { readonly __typename: 'OfferAnsweredPayload'; readonly offerId: string; readonly state: OfferState }
      | {
          readonly __typename: 'OfferPayload';
          readonly offer: {
            readonly id: string;
            readonly rung: OfferRung;
            readonly state: OfferState;
            readonly atSeq: number;
          };
        }
      | { readonly __typename: 'ResyncPayload'; readonly fromSeq: number }
      | { readonly __typename: 'RoutingPayload' }
      | { readonly __typename: 'StatePayload' }
      | { readonly __typename: 'TicketPayload' }
      | {
          readonly __typename: 'UnderstandingPayload';
          readonly understanding: { readonly seq: number; readonly sentiment: number };
        }
      | null;
  };
};

export type CustomerTypingSubscriptionVariables = Exact<{
  conversationId: string | number;
}>;

export type CustomerTypingSubscription = {
  readonly typing: { readonly author: Author; readonly name: string | null; readonly at: string };
};

export type CustomerPanelQueryVariables = Exact<{
  conversationId: string | number;
}>;

export type CustomerPanelQuery = {
  readonly conversation: {
    readonly id: string;
    readonly customer: {
      readonly id: string;
      readonly externalId: string | null;
      readonly name: string | null;
      readonly email: string | null;
      readonly locale: string;
      readonly segments: ReadonlyArray<string>;
      readonly highlights: ReadonlyArray<string>;
      readonly accountState: AccountState | null;
      readonly attributes: ReadonlyArray<{
        readonly name: string;
        readonly value: string;
        readonly type: AttributeType;
      }>;
      readonly account: {
        readonly externalId: string;
        readonly status: string;
        readonly since: string | null;
        readonly subscription: {
          readonly plan: string;
          readonly status: string;
          readonly renewsAt: string | null;
          readonly price: { readonly amount: number; readonly currency: string };
        } | null;
        readonly openInvoices: ReadonlyArray<{
          readonly number: string;
          readonly dueAt: string;
          readonly total: { readonly amount: number; readonly currency: string };
        }>;
        readonly orders: ReadonlyArray<{
          readonly number: string;
          readonly placedAt: string;
          readonly status: string;
          readonly payments: number;
          readonly expectedAt: string | null;
          readonly deliveredAt: string | null;
          readonly total: { readonly amount: number; readonly currency: string };
          readonly items: ReadonlyArray<{
            readonly sku: string;
            readonly name: string;
            readonly quantity: number;
          }>;
          readonly refund: {
            readonly status: string;
            readonly amount: { readonly amount: number; readonly currency: string };
          } | null;
        }>;
      } | null;
      readonly history: ReadonlyArray<{
        readonly id: string;
        readonly state: ConversationState;
        readonly headline: string | null;
        readonly topic: string | null;
        readonly createdAt: string;
        readonly resolvedAt: string | null;
        readonly csat: number | null;
        readonly escalated: boolean;
        readonly handledBy: string | null;
        readonly resolution: {
          readonly by: string;
          readonly cause: string | null;
          readonly whatWorked: string | null;
        } | null;
      }>;
    };
  } | null;
};

export type CustomerAloneQueryVariables = Exact<{
  id: string | number;
}>;

export type CustomerAloneQuery = {
  readonly customer: {
    readonly id: string;
    readonly externalId: string | null;
    readonly name: string | null;
    readonly email: string | null;
    readonly locale: string;
    readonly segments: ReadonlyArray<string>;
    readonly highlights: ReadonlyArray<string>;
    readonly accountState: AccountState | null;
    readonly attributes: ReadonlyArray<{
      readonly name: string;
      readonly value: string;
      readonly type: AttributeType;
    }>;
    readonly account: {
      readonly externalId: string;
      readonly status: string;
      readonly since: string | null;
      readonly subscription: {
        readonly plan: string;
        readonly status: string;
        readonly renewsAt: string | null;
        readonly price: { readonly amount: number; readonly currency: string };
      } | null;
      readonly openInvoices: ReadonlyArray<{
        readonly number: string;
        readonly dueAt: string;
        readonly total: { readonly amount: number; readonly currency: string };
      }>;
      readonly orders: ReadonlyArray<{
        readonly number: string;
        readonly placedAt: string;
        readonly status: string;
        readonly payments: number;
        readonly expectedAt: string | null;
        readonly deliveredAt: string | null;
        readonly total: { readonly amount: number; readonly currency: string };
        readonly items: ReadonlyArray<{
          readonly sku: string;
          readonly name: string;
          readonly quantity: number;
        }>;
        readonly refund: {
          readonly status: string;
          readonly amount: { readonly amount: number; readonly currency: string };
        } | null;
      }>;
    } | null;
    readonly history: ReadonlyArray<{
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly topic: string | null;
      readonly createdAt: string;
      readonly resolvedAt: string | null;
      readonly csat: number | null;
      readonly escalated: boolean;
      readonly handledBy: string | null;
      readonly resolution: {
        readonly by: string;
        readonly cause: string | null;
        readonly whatWorked: string | null;
      } | null;
    }>;
  } | null;
};

export type CustomersQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type CustomersQuery = {
  readonly customers: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly externalId: string | null;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
        readonly lastContactAt: string | null;
      };
    }>;
  };
};

export type SaveCustomerMutationVariables = Exact<{
  input: SaveCustomerInput;
}>;

export type SaveCustomerMutation = {
  readonly saveCustomer: {
    readonly customer: {
      readonly id: string;
      readonly externalId: string | null;
      readonly name: string | null;
      readonly email: string | null;
      readonly locale: string;
      readonly segments: ReadonlyArray<string>;
      readonly highlights: ReadonlyArray<string>;
      readonly accountState: AccountState | null;
      readonly attributes: ReadonlyArray<{
        readonly name: string;
        readonly value: string;
        readonly type: AttributeType;
      }>;
      readonly account: {
        readonly externalId: string;
        readonly status: string;
        readonly since: string | null;
        readonly subscription: {
          readonly plan: string;
          readonly status: string;
          readonly renewsAt: string | null;
          readonly price: { readonly amount: number; readonly currency: string };
        } | null;
        readonly openInvoices: ReadonlyArray<{
          readonly number: string;
          readonly dueAt: string;
          readonly total: { readonly amount: number; readonly currency: string };
        }>;
        readonly orders: ReadonlyArray<{
          readonly number: string;
          readonly placedAt: string;
          readonly status: string;
          readonly payments: number;
          readonly expectedAt: string | null;
          readonly deliveredAt: string | null;
          readonly total: { readonly amount: number; readonly currency: string };
          readonly items: ReadonlyArray<{
            readonly sku: string;
            readonly name: string;
            readonly quantity: number;
          }>;
          readonly refund: {
            readonly status: string;
            readonly amount: { readonly amount: number; readonly currency: string };
          } | null;
        }>;
      } | null;
      readonly history: ReadonlyArray<{
        readonly id: string;
        readonly state: ConversationState;
        readonly headline: string | null;
        readonly topic: string | null;
        readonly createdAt: string;
        readonly resolvedAt: string | null;
        readonly csat: number | null;
        readonly escalated: boolean;
        readonly handledBy: string | null;
        readonly resolution: {
          readonly by: string;
          readonly cause: string | null;
          readonly whatWorked: string | null;
        } | null;
      }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | null;
  };
};

export type ImportCustomersMutationVariables = Exact<{
  input: ImportCustomersInput;
}>;

export type ImportCustomersMutation = {
  readonly importCustomers: {
    readonly created: number | null;
    readonly updated: number | null;
    readonly unchanged: number | null;
    readonly problems: ReadonlyArray<{
      readonly row: number;
      readonly field: string | null;
      readonly message: string;
    }> | null;
    readonly problem: { readonly message: string } | { readonly message: string } | null;
  };
};

export type CustomerDetailsFragment = {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly locale: string;
  readonly segments: ReadonlyArray<string>;
  readonly highlights: ReadonlyArray<string>;
  readonly accountState: AccountState | null;
  readonly attributes: ReadonlyArray<{
    readonly name: string;
    readonly value: string;
    readonly type: AttributeType;
  }>;
  readonly account: {
    readonly externalId: string;
    readonly status: string;
    readonly since: string | null;
    readonly subscription: {
      readonly plan: string;
      readonly status: string;
      readonly renewsAt: string | null;
      readonly price: { readonly amount: number; readonly currency: string };
    } | null;
    readonly openInvoices: ReadonlyArray<{
      readonly number: string;
      readonly dueAt: string;
      readonly total: { readonly amount: number; readonly currency: string };
    }>;
    readonly orders: ReadonlyArray<{
      readonly number: string;
      readonly placedAt: string;
      readonly status: string;
      readonly payments: number;
      readonly expectedAt: string | null;
      readonly deliveredAt: string | null;
      readonly total: { readonly amount: number; readonly currency: string };
      readonly items: ReadonlyArray<{
        readonly sku: string;
        readonly name: string;
        readonly quantity: number;
      }>;
      readonly refund: {
        readonly status: string;
        readonly amount: { readonly amount: number; readonly currency: string };
      } | null;
    }>;
  } | null;
  readonly history: ReadonlyArray<{
    readonly id: string;
    readonly state: ConversationState;
    readonly headline: string | null;
    readonly topic: string | null;
    readonly createdAt: string;
    readonly resolvedAt: string | null;
    readonly csat: number | null;
    readonly escalated: boolean;
    readonly handledBy: string | null;
    readonly resolution: {
      readonly by: string;
      readonly cause: string | null;
      readonly whatWorked: string | null;
    } | null;
  }>;
};

export type AmountFragment = { readonly amount: number; readonly currency: string };

export type FloorTeamFragment = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly handles: string;
  readonly open: boolean;
  readonly changesAt: string | null;
  readonly waiting: number;
  readonly waitingSince: string | null;
  readonly overTarget: number;
  readonly online: number;
  readonly reassigned: number;
  readonly expectedWait: { readonly text: string } | null;
  readonly routing: { readonly mode: RoutingMode; readonly targetSeconds: number };
};

export type FloorAgentFragment = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly presence: Presence;
  readonly presenceAt: string | null;
  readonly presenceAutomatic: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
  readonly conversations: ReadonlyArray<{
    readonly id: string;
    readonly headline: string | null;
    readonly intentName: string | null;
    readonly unansweredSince: string | null;
    readonly requeueAt: string | null;
    readonly units: number;
    readonly customer: { readonly id: string; readonly name: string | null };
    readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
  }>;
};

export type HeldCardFragment = {
  readonly id: string;
  readonly headline: string | null;
  readonly intentName: string | null;
  readonly unansweredSince: string | null;
  readonly requeueAt: string | null;
  readonly units: number;
  readonly customer: { readonly id: string; readonly name: string | null };
  readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
};

export type WaitingCardFragment = {
  readonly id: string;
  readonly headline: string | null;
  readonly intentName: string | null;
  readonly queuedAt: string | null;
  readonly updatedAt: string;
  readonly priority: number;
  readonly units: number;
  readonly hasStakes: boolean;
  readonly offerEndsAt: string | null;
  readonly customer: { readonly id: string; readonly name: string | null };
  readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly offeredTo: { readonly id: string; readonly name: string } | null;
  readonly ticket: {
    readonly number: number;
    readonly channel: TicketChannel;
    readonly closedAt: string | null;
  } | null;
  readonly routing: {
    readonly mayNeedReassignment: boolean;
    readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
  } | null;
};

export type FloorQueryVariables = Exact<{ [key: string]: never }>;

export type FloorQuery = {
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly handles: string;
    readonly open: boolean;
    readonly changesAt: string | null;
    readonly waiting: number;
    readonly waitingSince: string | null;
    readonly overTarget: number;
    readonly online: number;
    readonly reassigned: number;
    readonly expectedWait: { readonly text: string } | null;
    readonly routing: { readonly mode: RoutingMode; readonly targetSeconds: number };
  }>;
  readonly agents: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly presence: Presence;
    readonly presenceAt: string | null;
    readonly presenceAutomatic: boolean;
    readonly load: number;
    readonly capacity: number;
    readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    readonly conversations: ReadonlyArray<{
      readonly id: string;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly unansweredSince: string | null;
      readonly requeueAt: string | null;
      readonly units: number;
      readonly customer: { readonly id: string; readonly name: string | null };
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
    }>;
  }>;
  readonly inbox: {
    readonly waiting: ReadonlyArray<{
      readonly id: string;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly queuedAt: string | null;
      readonly updatedAt: string;
      readonly priority: number;
      readonly units: number;
      readonly hasStakes: boolean;
      readonly offerEndsAt: string | null;
      readonly customer: { readonly id: string; readonly name: string | null };
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
    readonly counts: { readonly waiting: number };
  };
};

export type FloorQueueQueryVariables = Exact<{
  team: string;
}>;

export type FloorQueueQuery = {
  readonly inbox: {
    readonly waiting: ReadonlyArray<{
      readonly id: string;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly queuedAt: string | null;
      readonly updatedAt: string;
      readonly priority: number;
      readonly units: number;
      readonly hasStakes: boolean;
      readonly offerEndsAt: string | null;
      readonly customer: { readonly id: string; readonly name: string | null };
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
  };
};

export type SetColleaguePresenceMutationVariables = Exact<{
  input: SetPresenceInput;
}>;

export type SetColleaguePresenceMutation = {
  readonly setPresence: {
    readonly agent: { readonly id: string; readonly presence: Presence } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type AcceptConversationMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type AcceptConversationMutation = {
  readonly acceptConversation: {
    readonly conversation: {
      readonly transfers: number;
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly messages: ReadonlyArray<{
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly authorName: string | null;
        readonly clientMessageId: string | null;
        readonly body: string;
        readonly at: string;
        readonly attachments: ReadonlyArray<
          | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
          | {
              readonly __typename: 'ChipsAttachment';
              readonly chips: ReadonlyArray<{ readonly label: string }>;
            }
          | { readonly __typename: 'HelpfulAttachment' }
          | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
        >;
      }>;
      readonly understandings: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
      readonly decisions: ReadonlyArray<{
        readonly seq: number;
        readonly outcome: DecisionOutcome;
        readonly reason: ReasonCode;
        readonly ruleId: string | null;
        readonly policyVersion: number;
        readonly explanation: string;
        readonly vetoed: ReadonlyArray<{
          readonly ruleId: string;
          readonly by: string;
          readonly explanation: string;
        }>;
        readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
      }>;
      readonly attempts: ReadonlyArray<{
        readonly id: string;
        readonly kind: AttemptKind;
        readonly title: string;
        readonly atSeq: number;
        readonly outcome: AttemptOutcome;
        readonly why: string | null;
      }>;
      readonly offers: ReadonlyArray<{
        readonly id: string;
        readonly rung: OfferRung;
        readonly state: OfferState;
        readonly atSeq: number;
      }>;
      readonly facts: ReadonlyArray<{
        readonly id: string;
        readonly kind: FactKind;
        readonly value: string;
        readonly sourceSeq: number;
        readonly status: FactStatus;
      }>;
      readonly notes: ReadonlyArray<{
        readonly id: string;
        readonly seq: number;
        readonly agentName: string;
        readonly body: string;
        readonly mentions: ReadonlyArray<string>;
        readonly at: string;
      }>;
      readonly escalation: {
        readonly mode: EscalationMode;
        readonly reason: ReasonCode;
        readonly pathConfidence: number;
        readonly atSeq: number;
        readonly at: string;
      } | null;
      readonly brief: {
        readonly version: number;
        readonly atSeq: number;
        readonly headline: string;
        readonly intentName: string | null;
        readonly intentConfidence: number;
        readonly missingFacts: ReadonlyArray<FactKind>;
        readonly sentimentNow: number;
        readonly stateNow: string;
        readonly openingMessage: string;
        readonly text: string;
        readonly issue: {
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        } | null;
        readonly summary: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly attempts: ReadonlyArray<{
          readonly title: string;
          readonly kind: string;
          readonly outcome: string;
          readonly why: string | null;
          readonly seqs: ReadonlyArray<number>;
        }>;
        readonly facts: ReadonlyArray<{
          readonly kind: string;
          readonly value: string;
          readonly status: string;
          readonly seqs: ReadonlyArray<number>;
          readonly superseded: boolean;
        }>;
        readonly commitments: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly sentimentCurve: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
        readonly emotions: ReadonlyArray<{ readonly emotion: string; readonly seqs: ReadonlyArray<number> }>;
        readonly stakes: ReadonlyArray<{
          readonly kind: string;
          readonly quote: string;
          readonly seqs: ReadonlyArray<number>;
        }>;
        readonly lastCustomerPoints: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly lastBotAttempts: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly flags: ReadonlyArray<{
          readonly path: string;
          readonly text: string;
          readonly message: string;
        }>;
      } | null;
      readonly opening: {
        readonly seq: number;
        readonly source: OpeningSource;
        readonly key: string;
        readonly name: string | null;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly confidence: number;
        readonly fallbackFrom: string | null;
        readonly position: number;
        readonly nobodyOnline: boolean;
        readonly opensAt: string | null;
        readonly decidedAt: string;
        readonly expectedWait: {
          readonly lowSeconds: number;
          readonly highSeconds: number;
          readonly text: string;
        } | null;
        readonly team: { readonly id: string; readonly key: string; readonly name: string };
        readonly offeredTo: { readonly id: string; readonly name: string } | null;
        readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
      } | null;
      readonly routingHistory: ReadonlyArray<{
        readonly confidence: number;
        readonly mayNeedReassignment: boolean;
        readonly fallbackFrom: string | null;
        readonly position: number;
        readonly nobodyOnline: boolean;
        readonly opensAt: string | null;
        readonly decidedAt: string;
        readonly team: { readonly id: string; readonly key: string; readonly name: string };
        readonly expectedWait: { readonly text: string } | null;
        readonly offeredTo: { readonly id: string; readonly name: string } | null;
        readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
      }>;
      readonly resolution: {
        readonly cause: string | null;
        readonly whatWorked: string | null;
        readonly article: string | null;
        readonly articleMissing: boolean;
        readonly by: string;
        readonly at: string;
      } | null;
      readonly csat: { readonly score: number; readonly comment: string | null } | null;
      readonly contact: {
        readonly email: string | null;
        readonly phone: string | null;
        readonly note: string | null;
      } | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'AgentAtCapacity'; readonly message: string; readonly capacity: number }
      | { readonly __typename: 'AlreadyTaken'; readonly message: string; readonly by: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type TakeNextMutationVariables = Exact<{ [key: string]: never }>;

export type TakeNextMutation = {
  readonly takeNext: {
    readonly conversation: {
      readonly transfers: number;
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly messages: ReadonlyArray<{
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly authorName: string | null;
        readonly clientMessageId: string | null;
        readonly body: string;
        readonly at: string;
        readonly attachments: ReadonlyArray<
          | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
          | {
              readonly __typename: 'ChipsAttachment';
              readonly chips: ReadonlyArray<{ readonly label: string }>;
            }
          | { readonly __typename: 'HelpfulAttachment' }
          | { readonly __typename: 'OfferAttachment'; readonly offerId: string; readonly rung: OfferRung }
        >;
      }>;
      readonly understandings: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
      readonly decisions: ReadonlyArray<{
        readonly seq: number;
        readonly outcome: DecisionOutcome;
        readonly reason: ReasonCode;
        readonly ruleId: string | null;
        readonly policyVersion: number;
        readonly explanation: string;
        readonly vetoed: ReadonlyArray<{
          readonly ruleId: string;
          readonly by: string;
          readonly explanation: string;
        }>;
        readonly evidence: ReadonlyArray<{ readonly explanation: string }>;
      }>;
      readonly attempts: ReadonlyArray<{
        readonly id: string;
        readonly kind: AttemptKind;
        readonly title: string;
        readonly atSeq: number;
        readonly outcome: AttemptOutcome;
        readonly why: string | null;
      }>;
      readonly offers: ReadonlyArray<{
        readonly id: string;
        readonly rung: OfferRung;
        readonly state: OfferState;
        readonly atSeq: number;
      }>;
      readonly facts: ReadonlyArray<{
        readonly id: string;
        readonly kind: FactKind;
        readonly value: string;
        readonly sourceSeq: number;
        readonly status: FactStatus;
      }>;
      readonly notes: ReadonlyArray<{
        readonly id: string;
        readonly seq: number;
        readonly agentName: string;
        readonly body: string;
        readonly mentions: ReadonlyArray<string>;
        readonly at: string;
      }>;
      readonly escalation: {
        readonly mode: EscalationMode;
        readonly reason: ReasonCode;
        readonly pathConfidence: number;
        readonly atSeq: number;
        readonly at: string;
      } | null;
      readonly brief: {
        readonly version: number;
        readonly atSeq: number;
        readonly headline: string;
        readonly intentName: string | null;
        readonly intentConfidence: number;
        readonly missingFacts: ReadonlyArray<FactKind>;
        readonly sentimentNow: number;
        readonly stateNow: string;
        readonly openingMessage: string;
        readonly text: string;
        readonly issue: {
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        } | null;
        readonly summary: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly attempts: ReadonlyArray<{
          readonly title: string;
          readonly kind: string;
          readonly outcome: string;
          readonly why: string | null;
          readonly seqs: ReadonlyArray<number>;
        }>;
        readonly facts: ReadonlyArray<{
          readonly kind: string;
          readonly value: string;
          readonly status: string;
          readonly seqs: ReadonlyArray<number>;
          readonly superseded: boolean;
        }>;
        readonly commitments: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly sentimentCurve: ReadonlyArray<{ readonly seq: number; readonly sentiment: number }>;
        readonly emotions: ReadonlyArray<{ readonly emotion: string; readonly seqs: ReadonlyArray<number> }>;
        readonly stakes: ReadonlyArray<{
          readonly kind: string;
          readonly quote: string;
          readonly seqs: ReadonlyArray<number>;
        }>;
        readonly lastCustomerPoints: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly lastBotAttempts: ReadonlyArray<{
          readonly text: string;
          readonly seqs: ReadonlyArray<number>;
          readonly quote: boolean;
        }>;
        readonly flags: ReadonlyArray<{
          readonly path: string;
          readonly text: string;
          readonly message: string;
        }>;
      } | null;
      readonly opening: {
        readonly seq: number;
        readonly source: OpeningSource;
        readonly key: string;
        readonly name: string | null;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly confidence: number;
        readonly fallbackFrom: string | null;
        readonly position: number;
        readonly nobodyOnline: boolean;
        readonly opensAt: string | null;
        readonly decidedAt: string;
        readonly expectedWait: {
          readonly lowSeconds: number;
          readonly highSeconds: number;
          readonly text: string;
        } | null;
        readonly team: { readonly id: string; readonly key: string; readonly name: string };
        readonly offeredTo: { readonly id: string; readonly name: string } | null;
        readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
      } | null;
      readonly routingHistory: ReadonlyArray<{
        readonly confidence: number;
        readonly mayNeedReassignment: boolean;
        readonly fallbackFrom: string | null;
        readonly position: number;
        readonly nobodyOnline: boolean;
        readonly opensAt: string | null;
        readonly decidedAt: string;
        readonly team: { readonly id: string; readonly key: string; readonly name: string };
        readonly expectedWait: { readonly text: string } | null;
        readonly offeredTo: { readonly id: string; readonly name: string } | null;
        readonly steps: ReadonlyArray<{ readonly step: string; readonly result: string }>;
      }>;
      readonly resolution: {
        readonly cause: string | null;
        readonly whatWorked: string | null;
        readonly article: string | null;
        readonly articleMissing: boolean;
        readonly by: string;
        readonly at: string;
      } | null;
      readonly csat: { readonly score: number; readonly comment: string | null } | null;
      readonly contact: {
        readonly email: string | null;
        readonly phone: string | null;
        readonly note: string | null;
      } | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'AgentAtCapacity'; readonly message: string; readonly capacity: number }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | null;
  };
};

export type ChangedFragment = {
  readonly conversation: {
    readonly id: string;
    readonly state: ConversationState;
    readonly headline: string | null;
    readonly intentName: string | null;
    readonly sentiment: number | null;
    readonly hasStakes: boolean;
    readonly lastSeq: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly queuedAt: string | null;
    readonly resolvedAt: string | null;
    readonly offerEndsAt: string | null;
    readonly requeueAt: string | null;
    readonly unansweredSince: string | null;
    readonly customer: {
      readonly id: string;
      readonly name: string | null;
      readonly email: string | null;
      readonly segments: ReadonlyArray<string>;
    };
    readonly owner: { readonly id: string; readonly name: string } | null;
    readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
    readonly offeredTo: { readonly id: string; readonly name: string } | null;
    readonly ticket: {
      readonly number: number;
      readonly channel: TicketChannel;
      readonly closedAt: string | null;
    } | null;
    readonly lastMessage: {
      readonly id: string;
      readonly seq: number;
      readonly author: Author;
      readonly body: string;
      readonly at: string;
    } | null;
    readonly routing: {
      readonly mayNeedReassignment: boolean;
      readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
    } | null;
  } | null;
  readonly problem:
    | { readonly __typename: 'InvalidInput'; readonly message: string }
    | { readonly __typename: 'NotAllowed'; readonly message: string }
    | { readonly __typename: 'NotFound'; readonly message: string }
    | { readonly __typename: 'WrongState'; readonly message: string }
    | null;
};

export type DeclineConversationMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type DeclineConversationMutation = {
  readonly declineConversation: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type TransferConversationMutationVariables = Exact<{
  input: TransferConversationInput;
}>;

export type TransferConversationMutation = {
  readonly transferConversation: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type ReturnToBotMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type ReturnToBotMutation = {
  readonly returnToBot: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type ResolveConversationMutationVariables = Exact<{
  input: ResolveConversationInput;
}>;

export type ResolveConversationMutation = {
  readonly resolveConversation: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
  };
};

export type ReopenConversationMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type ReopenConversationMutation = {
  readonly reopenConversation: {
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'WrongState'; readonly message: string }
      | null;
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
        | { readonly __typename: 'ArticleAttachment'; readonly slug: string; readonly title: string }
        | {
            readonly __typename: 'ChipsAttachment';
            readonly chips: ReadonlyArray<{ readonly label: string }>;
          }
        | { readonly __typename: 'HelpfulAttachment' }
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

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;

export type AddNoteMutation = {
  readonly addNote: {
    readonly note: {
      readonly id: string;
      readonly seq: number;
      readonly agentName: string;
      readonly body: string;
      readonly mentions: ReadonlyArray<string>;
      readonly at: string;
    } | null;
    readonly problem:
      | { readonly __typename: 'IdReused'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type ReportTypingMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type ReportTypingMutation = { readonly reportTyping: boolean };

export type TransferTargetsQueryVariables = Exact<{ [key: string]: never }>;

export type TransferTargetsQuery = {
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly handles: string;
    readonly open: boolean;
    readonly waiting: number;
    readonly online: number;
  }>;
  readonly agents: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly presence: Presence;
    readonly load: number;
    readonly capacity: number;
    readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
  }>;
};

export type InboxRowFragment = {
  readonly id: string;
  readonly state: ConversationState;
  readonly headline: string | null;
  readonly intentName: string | null;
  readonly sentiment: number | null;
  readonly hasStakes: boolean;
  readonly lastSeq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly queuedAt: string | null;
  readonly resolvedAt: string | null;
  readonly offerEndsAt: string | null;
  readonly requeueAt: string | null;
  readonly unansweredSince: string | null;
  readonly customer: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly segments: ReadonlyArray<string>;
  };
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly offeredTo: { readonly id: string; readonly name: string } | null;
  readonly ticket: {
    readonly number: number;
    readonly channel: TicketChannel;
    readonly closedAt: string | null;
  } | null;
  readonly lastMessage: {
    readonly id: string;
    readonly seq: number;
    readonly author: Author;
    readonly body: string;
    readonly at: string;
  } | null;
  readonly routing: {
    readonly mayNeedReassignment: boolean;
    readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
  } | null;
};

export type InboxQueryVariables = Exact<{
  filter?: InboxFilter | null | undefined;
}>;

export type InboxQuery = {
  readonly inbox: {
    readonly lastSeq: number;
    readonly waiting: ReadonlyArray<{
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
    readonly mine: ReadonlyArray<{
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
    readonly withBot: ReadonlyArray<{
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
    readonly resolved: ReadonlyArray<{
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    }>;
    readonly counts: {
      readonly waiting: number;
      readonly mine: number;
      readonly withBot: number;
      readonly resolved: number;
    };
  };
};

export type InboxEventsSubscriptionVariables = Exact<{
  afterSeq?: number | null | undefined;
}>;

export type InboxEventsSubscription = {
  readonly inboxEvents: {
    readonly seq: number;
    readonly type: string;
    readonly conversationId: string;
    readonly resync: boolean;
    readonly conversation: {
      readonly id: string;
      readonly state: ConversationState;
      readonly headline: string | null;
      readonly intentName: string | null;
      readonly sentiment: number | null;
      readonly hasStakes: boolean;
      readonly lastSeq: number;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly queuedAt: string | null;
      readonly resolvedAt: string | null;
      readonly offerEndsAt: string | null;
      readonly requeueAt: string | null;
      readonly unansweredSince: string | null;
      readonly customer: {
        readonly id: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly segments: ReadonlyArray<string>;
      };
      readonly owner: { readonly id: string; readonly name: string } | null;
      readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly offeredTo: { readonly id: string; readonly name: string } | null;
      readonly ticket: {
        readonly number: number;
        readonly channel: TicketChannel;
        readonly closedAt: string | null;
      } | null;
      readonly lastMessage: {
        readonly id: string;
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly at: string;
      } | null;
      readonly routing: {
        readonly mayNeedReassignment: boolean;
        readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
      } | null;
    } | null;
  };
};

export type TeamsQueryVariables = Exact<{ [key: string]: never }>;

export type TeamsQuery = {
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
};

export type BriefPeekQueryVariables = Exact<{
  id: string | number;
}>;

export type BriefPeekQuery = {
  readonly conversation: {
    readonly id: string;
    readonly brief: {
      readonly headline: string;
      readonly stateNow: string;
      readonly issue: { readonly text: string } | null;
      readonly stakes: ReadonlyArray<{ readonly kind: string; readonly quote: string }>;
      readonly attempts: ReadonlyArray<{ readonly title: string; readonly outcome: string }>;
    } | null;
  } | null;
};

export type WithColleaguesQueryVariables = Exact<{
  team?: string | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type WithColleaguesQuery = {
  readonly conversations: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly state: ConversationState;
        readonly headline: string | null;
        readonly intentName: string | null;
        readonly sentiment: number | null;
        readonly hasStakes: boolean;
        readonly lastSeq: number;
        readonly createdAt: string;
        readonly updatedAt: string;
        readonly queuedAt: string | null;
        readonly resolvedAt: string | null;
        readonly offerEndsAt: string | null;
        readonly requeueAt: string | null;
        readonly unansweredSince: string | null;
        readonly customer: {
          readonly id: string;
          readonly name: string | null;
          readonly email: string | null;
          readonly segments: ReadonlyArray<string>;
        };
        readonly owner: { readonly id: string; readonly name: string } | null;
        readonly team: { readonly id: string; readonly key: string; readonly name: string } | null;
        readonly offeredTo: { readonly id: string; readonly name: string } | null;
        readonly ticket: {
          readonly number: number;
          readonly channel: TicketChannel;
          readonly closedAt: string | null;
        } | null;
        readonly lastMessage: {
          readonly id: string;
          readonly seq: number;
          readonly author: Author;
          readonly body: string;
          readonly at: string;
        } | null;
        readonly routing: {
          readonly mayNeedReassignment: boolean;
          readonly expectedWait: { readonly lowSeconds: number; readonly highSeconds: number } | null;
        } | null;
      };
    }>;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
};

export type ProposalCardFragment = {
  readonly id: string;
  readonly state: ProposalState;
  readonly resolvedBy: string | null;
  readonly createdAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly result: string | null;
  readonly draft:
    | {
        readonly __typename: 'ArticleDraft';
        readonly title: string;
        readonly summary: string;
        readonly body: string;
        readonly question: string;
        readonly articleIntent: string | null;
      }
    | { readonly __typename: 'ExampleDraft'; readonly text: string; readonly exampleIntent: string };
  readonly resembles: {
    readonly kind: ProposalKind;
    readonly ref: string;
    readonly title: string;
    readonly similarity: number;
  } | null;
  readonly conversations: ReadonlyArray<{
    readonly id: string;
    readonly headline: string | null;
    readonly customer: { readonly id: string; readonly name: string | null };
  }>;
};

export type KnowledgeQueryVariables = Exact<{
  first: number;
}>;

export type KnowledgeQuery = {
  readonly proposals: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly state: ProposalState;
        readonly resolvedBy: string | null;
        readonly createdAt: string;
        readonly decidedAt: string | null;
        readonly decidedBy: string | null;
        readonly result: string | null;
        readonly draft:
          | {
              readonly __typename: 'ArticleDraft';
              readonly title: string;
              readonly summary: string;
              readonly body: string;
              readonly question: string;
              readonly articleIntent: string | null;
            }
          | { readonly __typename: 'ExampleDraft'; readonly text: string; readonly exampleIntent: string };
        readonly resembles: {
          readonly kind: ProposalKind;
          readonly ref: string;
          readonly title: string;
          readonly similarity: number;
        } | null;
        readonly conversations: ReadonlyArray<{
          readonly id: string;
          readonly headline: string | null;
          readonly customer: { readonly id: string; readonly name: string | null };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly intents: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly smallTalk: boolean;
  }>;
};

export type OpenProposalsQueryVariables = Exact<{ [key: string]: never }>;

export type OpenProposalsQuery = { readonly proposals: { readonly totalCount: number } };

export type ApproveProposalMutationVariables = Exact<{
  input: ApproveProposalInput;
}>;

export type ApproveProposalMutation = {
  readonly approveProposal: {
    readonly proposal: {
      readonly id: string;
      readonly state: ProposalState;
      readonly result: string | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'AlreadyDecided'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type RejectProposalMutationVariables = Exact<{
  input: RejectProposalInput;
}>;

export type RejectProposalMutation = {
  readonly rejectProposal: {
    readonly proposal: {
      readonly id: string;
      readonly state: ProposalState;
      readonly result: string | null;
    } | null;
    readonly problem:
      | { readonly __typename: 'AlreadyDecided'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type DecidedFragment = {
  readonly proposal: {
    readonly id: string;
    readonly state: ProposalState;
    readonly result: string | null;
  } | null;
  readonly problem:
    | { readonly __typename: 'AlreadyDecided'; readonly message: string }
    | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
    | { readonly __typename: 'NotAllowed'; readonly message: string }
    | { readonly __typename: 'NotFound'; readonly message: string }
    | null;
};

export type ArticleLineFragment = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly provenance: { readonly approvedAt: string | null } | null;
};

export type FindArticlesQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
}>;

export type FindArticlesQuery = {
  readonly articles: ReadonlyArray<{
    readonly slug: string;
    readonly title: string;
    readonly summary: string;
    readonly provenance: { readonly approvedAt: string | null } | null;
  }>;
};

export type ArticleSheetQueryVariables = Exact<{
  slug: string;
}>;

export type ArticleSheetQuery = {
  readonly article: {
    readonly body: string;
    readonly intents: ReadonlyArray<string>;
    readonly slug: string;
    readonly title: string;
    readonly summary: string;
    readonly provenance: {
      readonly resolvedBy: string | null;
      readonly approvedBy: string | null;
      readonly approvedAt: string | null;
      readonly conversations: ReadonlyArray<{
        readonly id: string;
        readonly headline: string | null;
        readonly customer: { readonly id: string; readonly name: string | null };
      }>;
    } | null;
  } | null;
};

export type MentionsQueryVariables = Exact<{ [key: string]: never }>;

export type MentionsQuery = {
  readonly mentions: ReadonlyArray<{
    readonly noteId: string;
    readonly by: string;
    readonly excerpt: string;
    readonly at: string;
    readonly conversation: {
      readonly id: string;
      readonly headline: string | null;
      readonly customer: { readonly id: string; readonly name: string | null };
    } | null;
  }>;
};

export type SeeMentionsMutationVariables = Exact<{
  input: ConversationInput;
}>;

export type SeeMentionsMutation = { readonly seeMentions: { readonly seen: number | null } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never }>;

export type ColleaguesQuery = {
  readonly agents: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly presence: Presence;
  }>;
};

export type OpeningFiguresFragment = {
  readonly proposed: number;
  readonly asIs: number;
  readonly edited: number;
  readonly replaced: number;
  readonly similarity: number | null;
  readonly lastAt: string | null;
};

export type OpeningSheetFragment = {
  readonly source: OpeningSource;
  readonly key: string;
  readonly name: string;
  readonly template: string;
  readonly mayEdit: boolean;
  readonly use: {
    readonly proposed: number;
    readonly asIs: number;
    readonly edited: number;
    readonly replaced: number;
    readonly similarity: number | null;
    readonly lastAt: string | null;
  };
  readonly earlier: ReadonlyArray<{
    readonly template: string;
    readonly use: {
      readonly proposed: number;
      readonly asIs: number;
      readonly edited: number;
      readonly replaced: number;
      readonly similarity: number | null;
      readonly lastAt: string | null;
    };
  }>;
};

export type OpeningsQueryVariables = Exact<{ [key: string]: never }>;

export type OpeningsQuery = {
  readonly openings: ReadonlyArray<{
    readonly source: OpeningSource;
    readonly key: string;
    readonly name: string;
    readonly template: string;
    readonly mayEdit: boolean;
    readonly use: {
      readonly proposed: number;
      readonly asIs: number;
      readonly edited: number;
      readonly replaced: number;
      readonly similarity: number | null;
      readonly lastAt: string | null;
    };
    readonly earlier: ReadonlyArray<{
      readonly template: string;
      readonly use: {
        readonly proposed: number;
        readonly asIs: number;
        readonly edited: number;
        readonly replaced: number;
        readonly similarity: number | null;
        readonly lastAt: string | null;
      };
    }>;
  }>;
  readonly openingGuide: {
    readonly starter: string;
    readonly longest: number;
    readonly variables: ReadonlyArray<{
      readonly name: string;
      readonly explanation: string;
      readonly example: string;
    }>;
  };
};

export type PreviewOpeningQueryVariables = Exact<{
  input: PreviewOpeningInput;
}>;

export type PreviewOpeningQuery = {
  readonly previewOpening: {
    readonly preview: {
      readonly known: string | null;
      readonly bare: string | null;
      readonly problems: ReadonlyArray<{
        readonly variable: string | null;
        readonly suggestion: string | null;
        readonly message: string;
      }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type SaveOpeningTemplateMutationVariables = Exact<{
  input: SaveOpeningTemplateInput;
}>;

export type SaveOpeningTemplateMutation = {
  readonly saveOpeningTemplate: {
    readonly opening: {
      readonly source: OpeningSource;
      readonly key: string;
      readonly name: string;
      readonly template: string;
      readonly mayEdit: boolean;
      readonly use: {
        readonly proposed: number;
        readonly asIs: number;
        readonly edited: number;
        readonly replaced: number;
        readonly similarity: number | null;
        readonly lastAt: string | null;
      };
      readonly earlier: ReadonlyArray<{
        readonly template: string;
        readonly use: {
          readonly proposed: number;
          readonly asIs: number;
          readonly edited: number;
          readonly replaced: number;
          readonly similarity: number | null;
          readonly lastAt: string | null;
        };
      }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type TeamSheetFragment = {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly name: string;
  readonly handles: string;
  readonly description: string;
  readonly offerTemplate: string;
  readonly generalist: boolean;
  readonly languages: ReadonlyArray<string>;
  readonly open: boolean;
  readonly changesAt: string | null;
  readonly waiting: number;
  readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
  readonly fallback: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly hours: {
    readonly timeZone: string;
    readonly weekly: ReadonlyArray<{ readonly day: Weekday; readonly intervals: ReadonlyArray<string> }>;
    readonly holidays: ReadonlyArray<{
      readonly date: string;
      readonly name: string;
      readonly yearly: boolean;
      readonly hours: ReadonlyArray<string>;
    }>;
  } | null;
  readonly routing: {
    readonly mode: RoutingMode;
    readonly acceptSeconds: number;
    readonly targetSeconds: number;
    readonly preferredSeconds: number;
    readonly skilledSeconds: number;
    readonly relaxedSeconds: number;
    readonly fallbackSeconds: number;
    readonly silentSeconds: number;
    readonly longWaitSeconds: number;
    readonly units: number;
  };
  readonly claims: { readonly segments: ReadonlyArray<Segment>; readonly products: ReadonlyArray<string> };
};

export type TeamSheetsQueryVariables = Exact<{ [key: string]: never }>;

export type TeamSheetsQuery = {
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly revision: number;
    readonly name: string;
    readonly handles: string;
    readonly description: string;
    readonly offerTemplate: string;
    readonly generalist: boolean;
    readonly languages: ReadonlyArray<string>;
    readonly open: boolean;
    readonly changesAt: string | null;
    readonly waiting: number;
    readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
    readonly fallback: { readonly id: string; readonly key: string; readonly name: string } | null;
    readonly hours: {
      readonly timeZone: string;
      readonly weekly: ReadonlyArray<{ readonly day: Weekday; readonly intervals: ReadonlyArray<string> }>;
      readonly holidays: ReadonlyArray<{
        readonly date: string;
        readonly name: string;
        readonly yearly: boolean;
        readonly hours: ReadonlyArray<string>;
      }>;
    } | null;
    readonly routing: {
      readonly mode: RoutingMode;
      readonly acceptSeconds: number;
      readonly targetSeconds: number;
      readonly preferredSeconds: number;
      readonly skilledSeconds: number;
      readonly relaxedSeconds: number;
      readonly fallbackSeconds: number;
      readonly silentSeconds: number;
      readonly longWaitSeconds: number;
      readonly units: number;
    };
    readonly claims: { readonly segments: ReadonlyArray<Segment>; readonly products: ReadonlyArray<string> };
  }>;
};

export type SaveTeamMutationVariables = Exact<{
  input: SaveTeamInput;
}>;

export type SaveTeamMutation = {
  readonly saveTeam: {
    readonly team: {
      readonly id: string;
      readonly key: string;
      readonly revision: number;
      readonly name: string;
      readonly handles: string;
      readonly description: string;
      readonly offerTemplate: string;
      readonly generalist: boolean;
      readonly languages: ReadonlyArray<string>;
      readonly open: boolean;
      readonly changesAt: string | null;
      readonly waiting: number;
      readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
      readonly fallback: { readonly id: string; readonly key: string; readonly name: string } | null;
      readonly hours: {
        readonly timeZone: string;
        readonly weekly: ReadonlyArray<{ readonly day: Weekday; readonly intervals: ReadonlyArray<string> }>;
        readonly holidays: ReadonlyArray<{
          readonly date: string;
          readonly name: string;
          readonly yearly: boolean;
          readonly hours: ReadonlyArray<string>;
        }>;
      } | null;
      readonly routing: {
        readonly mode: RoutingMode;
        readonly acceptSeconds: number;
        readonly targetSeconds: number;
        readonly preferredSeconds: number;
        readonly skilledSeconds: number;
        readonly relaxedSeconds: number;
        readonly fallbackSeconds: number;
        readonly silentSeconds: number;
        readonly longWaitSeconds: number;
        readonly units: number;
      };
      readonly claims: {
        readonly segments: ReadonlyArray<Segment>;
        readonly products: ReadonlyArray<string>;
      };
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string }
      | null;
  };
};

export type RemoveTeamMutationVariables = Exact<{
  input: RemoveTeamInput;
}>;

export type RemoveTeamMutation = {
  readonly removeTeam: {
    readonly team: { readonly id: string } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type AgentSheetFragment = {
  readonly id: string;
  readonly revision: number;
  readonly email: string | null;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly presence: Presence;
  readonly load: number;
  readonly capacity: number;
  readonly languages: ReadonlyArray<string>;
  readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
};

export type PeopleQueryVariables = Exact<{ [key: string]: never }>;

export type PeopleQuery = {
  readonly agents: ReadonlyArray<{
    readonly id: string;
    readonly revision: number;
    readonly email: string | null;
    readonly name: string;
    readonly title: string;
    readonly role: Role;
    readonly disabled: boolean;
    readonly presence: Presence;
    readonly load: number;
    readonly capacity: number;
    readonly languages: ReadonlyArray<string>;
    readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
    readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
  }>;
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
  }>;
};

export type SaveAgentMutationVariables = Exact<{
  input: SaveAgentInput;
}>;

export type SaveAgentMutation = {
  readonly saveAgent: {
    readonly agent: {
      readonly id: string;
      readonly revision: number;
      readonly email: string | null;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly disabled: boolean;
      readonly presence: Presence;
      readonly load: number;
      readonly capacity: number;
      readonly languages: ReadonlyArray<string>;
      readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string }
      | null;
  };
};

export type DisableAgentMutationVariables = Exact<{
  input: DisableAgentInput;
}>;

export type DisableAgentMutation = {
  readonly disableAgent: {
    readonly agent: {
      readonly id: string;
      readonly revision: number;
      readonly email: string | null;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly disabled: boolean;
      readonly presence: Presence;
      readonly load: number;
      readonly capacity: number;
      readonly languages: ReadonlyArray<string>;
      readonly skills: ReadonlyArray<{ readonly name: string; readonly level: number }>;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | null;
  };
};

export type PolicyOutlineFieldsFragment = {
  readonly coolDownMessages: number;
  readonly maxOffers: number;
  readonly rules: ReadonlyArray<{
    readonly id: string;
    readonly description: string;
    readonly sentence: string;
    readonly outcome: DecisionOutcome;
    readonly reason: ReasonCode;
    readonly priority: number;
    readonly line: number | null;
  }>;
  readonly thresholds: ReadonlyArray<{
    readonly name: string;
    readonly default: number;
    readonly usedBy: ReadonlyArray<string>;
    readonly least: number | null;
    readonly greatest: number | null;
    readonly whole: boolean;
    readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
  }>;
  readonly templates: ReadonlyArray<{
    readonly name: string;
    readonly usedBy: ReadonlyArray<string>;
    readonly line: number | null;
    readonly wordings: ReadonlyArray<{
      readonly text: string;
      readonly team: string | null;
      readonly language: string | null;
    }>;
  }>;
};

export type DialogueFileLineFragment = {
  readonly id: string;
  readonly name: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string | null;
  readonly dialogues: number;
  readonly read: number;
  readonly failure: string | null;
};

export type PolicySignalsQueryVariables = Exact<{ [key: string]: never }>;

export type PolicySignalsQuery = {
  readonly policySignals: ReadonlyArray<{
    readonly name: string;
    readonly type: string;
    readonly least: number | null;
    readonly greatest: number | null;
    readonly values: ReadonlyArray<string>;
    readonly example: string;
    readonly reads: string;
  }>;
};

export type DialogueFilesQueryVariables = Exact<{ [key: string]: never }>;

export type DialogueFilesQuery = {
  readonly dialogueFiles: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly uploadedAt: string;
    readonly uploadedBy: string | null;
    readonly dialogues: number;
    readonly read: number;
    readonly failure: string | null;
  }>;
};

export type AddDialoguesMutationVariables = Exact<{
  input: AddDialoguesInput;
}>;

export type AddDialoguesMutation = {
  readonly addDialogues: {
    readonly file: {
      readonly id: string;
      readonly name: string;
      readonly uploadedAt: string;
      readonly uploadedBy: string | null;
      readonly dialogues: number;
      readonly read: number;
      readonly failure: string | null;
    } | null;
    readonly problem:
      | {
          readonly message: string;
          readonly problems: ReadonlyArray<{ readonly line: number | null; readonly message: string }>;
        }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type RemoveDialoguesMutationVariables = Exact<{
  input: RemoveDialoguesInput;
}>;

export type RemoveDialoguesMutation = {
  readonly removeDialogues: {
    readonly fileId: string | null;
    readonly problem: { readonly message: string } | { readonly message: string } | null;
  };
};

export type DiffLineFieldsFragment = { readonly kind: DiffKind; readonly text: string };

export type PolicyProblemLineFragment = {
  readonly line: number | null;
  readonly path: string;
  readonly message: string;
};

export type PolicyVerdictFieldsFragment = {
  readonly seq: number;
  readonly outcome: DecisionOutcome;
  readonly reason: ReasonCode;
  readonly ruleId: string | null;
  readonly explanation: string;
};

export type PolicyVersionLineFragment = {
  readonly version: number;
  readonly note: string;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
};

export type PolicySheetFragment = {
  readonly text: string;
  readonly version: number;
  readonly note: string;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  readonly outline: {
    readonly coolDownMessages: number;
    readonly maxOffers: number;
    readonly rules: ReadonlyArray<{
      readonly id: string;
      readonly description: string;
      readonly sentence: string;
      readonly outcome: DecisionOutcome;
      readonly reason: ReasonCode;
      readonly priority: number;
      readonly line: number | null;
    }>;
    readonly thresholds: ReadonlyArray<{
      readonly name: string;
      readonly default: number;
      readonly usedBy: ReadonlyArray<string>;
      readonly least: number | null;
      readonly greatest: number | null;
      readonly whole: boolean;
      readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
    }>;
    readonly templates: ReadonlyArray<{
      readonly name: string;
      readonly usedBy: ReadonlyArray<string>;
      readonly line: number | null;
      readonly wordings: ReadonlyArray<{
        readonly text: string;
        readonly team: string | null;
        readonly language: string | null;
      }>;
    }>;
  };
};

export type PolicyQueryVariables = Exact<{ [key: string]: never }>;

export type PolicyQuery = {
  readonly policy: {
    readonly text: string;
    readonly version: number;
    readonly note: string;
    readonly publishedAt: string;
    readonly publishedBy: string | null;
    readonly outline: {
      readonly coolDownMessages: number;
      readonly maxOffers: number;
      readonly rules: ReadonlyArray<{
        readonly id: string;
        readonly description: string;
        readonly sentence: string;
        readonly outcome: DecisionOutcome;
        readonly reason: ReasonCode;
        readonly priority: number;
        readonly line: number | null;
      }>;
      readonly thresholds: ReadonlyArray<{
        readonly name: string;
        readonly default: number;
        readonly usedBy: ReadonlyArray<string>;
        readonly least: number | null;
        readonly greatest: number | null;
        readonly whole: boolean;
        readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
      }>;
      readonly templates: ReadonlyArray<{
        readonly name: string;
        readonly usedBy: ReadonlyArray<string>;
        readonly line: number | null;
        readonly wordings: ReadonlyArray<{
          readonly text: string;
          readonly team: string | null;
          readonly language: string | null;
        }>;
      }>;
    };
  } | null;
  readonly policyHistory: ReadonlyArray<{
    readonly version: number;
    readonly note: string;
    readonly publishedAt: string;
    readonly publishedBy: string | null;
  }>;
};

export type PolicyChangesQueryVariables = Exact<{
  version: number;
}>;

export type PolicyChangesQuery = {
  readonly policy: {
    readonly version: number;
    readonly changes: ReadonlyArray<{ readonly kind: DiffKind; readonly text: string }> | null;
  } | null;
};

export type CheckPolicyQueryVariables = Exact<{
  input: CheckPolicyInput;
}>;

export type CheckPolicyQuery = {
  readonly checkPolicy: {
    readonly check: {
      readonly problems: ReadonlyArray<{
        readonly line: number | null;
        readonly path: string;
        readonly message: string;
      }>;
      readonly outline: {
        readonly coolDownMessages: number;
        readonly maxOffers: number;
        readonly rules: ReadonlyArray<{
          readonly id: string;
          readonly description: string;
          readonly sentence: string;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly priority: number;
          readonly line: number | null;
        }>;
        readonly thresholds: ReadonlyArray<{
          readonly name: string;
          readonly default: number;
          readonly usedBy: ReadonlyArray<string>;
          readonly least: number | null;
          readonly greatest: number | null;
          readonly whole: boolean;
          readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
        }>;
        readonly templates: ReadonlyArray<{
          readonly name: string;
          readonly usedBy: ReadonlyArray<string>;
          readonly line: number | null;
          readonly wordings: ReadonlyArray<{
            readonly text: string;
            readonly team: string | null;
            readonly language: string | null;
          }>;
        }>;
      } | null;
      readonly changes: ReadonlyArray<{ readonly kind: DiffKind; readonly text: string }>;
    } | null;
    readonly problem: { readonly message: string } | { readonly message: string } | null;
  };
};

export type DryRunPolicyQueryVariables = Exact<{
  input: DryRunPolicyInput;
}>;

export type DryRunPolicyQuery = {
  readonly dryRunPolicy: {
    readonly dryRun: {
      readonly version: number;
      readonly conversations: number;
      readonly newly: number;
      readonly noMore: number;
      readonly earlier: number;
      readonly later: number;
      readonly otherwise: number;
      readonly earlierBy: number | null;
      readonly laterBy: number | null;
      readonly before: { readonly offers: number; readonly escalations: number };
      readonly after: { readonly offers: number; readonly escalations: number };
      readonly changed: ReadonlyArray<{
        readonly id: string;
        readonly customerName: string | null;
        readonly firstLine: string;
        readonly change: ReplayChange;
        readonly turns: number;
        readonly before: {
          readonly seq: number;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly ruleId: string | null;
          readonly explanation: string;
        } | null;
        readonly after: {
          readonly seq: number;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly ruleId: string | null;
          readonly explanation: string;
        } | null;
      }>;
    } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type ReplayPolicyQueryVariables = Exact<{
  input: ReplayPolicyInput;
}>;

export type ReplayPolicyQuery = {
  readonly replayPolicy: {
    readonly replay: {
      readonly id: string;
      readonly messages: ReadonlyArray<{
        readonly seq: number;
        readonly author: Author;
        readonly body: string;
        readonly before: {
          readonly seq: number;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly ruleId: string | null;
          readonly explanation: string;
        } | null;
        readonly after: {
          readonly seq: number;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly ruleId: string | null;
          readonly explanation: string;
        } | null;
      }>;
    } | null;
    readonly problem:
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | { readonly message: string }
      | null;
  };
};

export type PublishPolicyMutationVariables = Exact<{
  input: PublishPolicyInput;
}>;

export type PublishPolicyMutation = {
  readonly publishPolicy: {
    readonly policy: {
      readonly text: string;
      readonly version: number;
      readonly note: string;
      readonly publishedAt: string;
      readonly publishedBy: string | null;
      readonly outline: {
        readonly coolDownMessages: number;
        readonly maxOffers: number;
        readonly rules: ReadonlyArray<{
          readonly id: string;
          readonly description: string;
          readonly sentence: string;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly priority: number;
          readonly line: number | null;
        }>;
        readonly thresholds: ReadonlyArray<{
          readonly name: string;
          readonly default: number;
          readonly usedBy: ReadonlyArray<string>;
          readonly least: number | null;
          readonly greatest: number | null;
          readonly whole: boolean;
          readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
        }>;
        readonly templates: ReadonlyArray<{
          readonly name: string;
          readonly usedBy: ReadonlyArray<string>;
          readonly line: number | null;
          readonly wordings: ReadonlyArray<{
            readonly text: string;
            readonly team: string | null;
            readonly language: string | null;
          }>;
        }>;
      };
    } | null;
    readonly problem:
      | { readonly __typename: 'BadPolicy'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string; readonly version: number }
      | null;
  };
};

export type UsePolicyVersionMutationVariables = Exact<{
  input: UsePolicyVersionInput;
}>;

export type UsePolicyVersionMutation = {
  readonly usePolicyVersion: {
    readonly policy: {
      readonly text: string;
      readonly version: number;
      readonly note: string;
      readonly publishedAt: string;
      readonly publishedBy: string | null;
      readonly outline: {
        readonly coolDownMessages: number;
        readonly maxOffers: number;
        readonly rules: ReadonlyArray<{
          readonly id: string;
          readonly description: string;
          readonly sentence: string;
          readonly outcome: DecisionOutcome;
          readonly reason: ReasonCode;
          readonly priority: number;
          readonly line: number | null;
        }>;
        readonly thresholds: ReadonlyArray<{
          readonly name: string;
          readonly default: number;
          readonly usedBy: ReadonlyArray<string>;
          readonly least: number | null;
          readonly greatest: number | null;
          readonly whole: boolean;
          readonly segments: ReadonlyArray<{ readonly segment: Segment; readonly value: number }>;
        }>;
        readonly templates: ReadonlyArray<{
          readonly name: string;
          readonly usedBy: ReadonlyArray<string>;
          readonly line: number | null;
          readonly wordings: ReadonlyArray<{
            readonly text: string;
            readonly team: string | null;
            readonly language: string | null;
          }>;
        }>;
      };
    } | null;
    readonly problem:
      | { readonly __typename: 'BadPolicy'; readonly message: string }
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string }
      | null;
  };
};

export type MeFragment = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly presence: Presence;
  readonly presenceAutomatic: boolean;
  readonly capacity: number;
  readonly load: number;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
};

export type SessionQueryVariables = Exact<{ [key: string]: never }>;

export type SessionQuery = {
  readonly setup: { readonly firstAdminNeeded: boolean; readonly demo: boolean; readonly mailSetUp: boolean };
  readonly me: {
    readonly kind: CallerKind;
    readonly agent: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly presence: Presence;
      readonly presenceAutomatic: boolean;
      readonly capacity: number;
      readonly load: number;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
  };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  readonly signIn: {
    readonly agent: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly presence: Presence;
      readonly presenceAutomatic: boolean;
      readonly capacity: number;
      readonly load: number;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'WrongCredentials'; readonly message: string }
      | null;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { readonly signOut: boolean };

export type CreateFirstAdminMutationVariables = Exact<{
  input: CreateFirstAdminInput;
}>;

export type CreateFirstAdminMutation = {
  readonly createFirstAdmin: {
    readonly agent: { readonly id: string } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | null;
  };
};

export type SetPresenceMutationVariables = Exact<{
  input: SetPresenceInput;
}>;

export type SetPresenceMutation = {
  readonly setPresence: {
    readonly agent: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly role: Role;
      readonly presence: Presence;
      readonly presenceAutomatic: boolean;
      readonly capacity: number;
      readonly load: number;
      readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
    } | null;
    readonly problem:
      { readonly message: string } | { readonly message: string } | { readonly message: string } | null;
  };
};

export type TaxonomyHeadFragment = {
  readonly version: number;
  readonly status: TaxonomyStatus;
  readonly failure: string | null;
  readonly inUse: number | null;
  readonly problems: ReadonlyArray<{
    readonly code: TaxonomyProblemCode;
    readonly message: string;
    readonly intents: ReadonlyArray<string>;
    readonly example: string | null;
  }>;
};

export type TaxonomyVersionLineFragment = {
  readonly version: number;
  readonly status: TaxonomyStatus;
  readonly note: string;
  readonly savedAt: string;
  readonly savedBy: string | null;
};

export type TopicReportFragment = {
  readonly version: number;
  readonly trainedAt: string;
  readonly examples: number;
  readonly accuracy: number;
  readonly calibrationError: number;
  readonly outOfScopeRecall: number | null;
  readonly intents: ReadonlyArray<{
    readonly intent: string;
    readonly examples: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  }>;
  readonly confusions: ReadonlyArray<{
    readonly intent: string;
    readonly takenFor: string;
    readonly count: number;
  }>;
  readonly suspicious: ReadonlyArray<{
    readonly example: string;
    readonly intent: string;
    readonly looksLike: string;
    readonly confidence: number;
  }>;
};

export type TaxonomySheetFragment = {
  readonly outOfScope: ReadonlyArray<string>;
  readonly version: number;
  readonly status: TaxonomyStatus;
  readonly failure: string | null;
  readonly inUse: number | null;
  readonly intents: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly handling: IntentHandling;
    readonly path: string;
    readonly requiredFacts: ReadonlyArray<FactKind>;
    readonly smallTalk: boolean;
    readonly reply: string | null;
    readonly examples: ReadonlyArray<string>;
  }>;
  readonly report: {
    readonly version: number;
    readonly trainedAt: string;
    readonly examples: number;
    readonly accuracy: number;
    readonly calibrationError: number;
    readonly outOfScopeRecall: number | null;
    readonly intents: ReadonlyArray<{
      readonly intent: string;
      readonly examples: number;
      readonly precision: number;
      readonly recall: number;
      readonly f1: number;
    }>;
    readonly confusions: ReadonlyArray<{
      readonly intent: string;
      readonly takenFor: string;
      readonly count: number;
    }>;
    readonly suspicious: ReadonlyArray<{
      readonly example: string;
      readonly intent: string;
      readonly looksLike: string;
      readonly confidence: number;
    }>;
  } | null;
  readonly history: ReadonlyArray<{
    readonly version: number;
    readonly status: TaxonomyStatus;
    readonly note: string;
    readonly savedAt: string;
    readonly savedBy: string | null;
  }>;
  readonly problems: ReadonlyArray<{
    readonly code: TaxonomyProblemCode;
    readonly message: string;
    readonly intents: ReadonlyArray<string>;
    readonly example: string | null;
  }>;
};

export type TaxonomyQueryVariables = Exact<{ [key: string]: never }>;

export type TaxonomyQuery = {
  readonly taxonomy: {
    readonly outOfScope: ReadonlyArray<string>;
    readonly version: number;
    readonly status: TaxonomyStatus;
    readonly failure: string | null;
    readonly inUse: number | null;
    readonly intents: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly description: string;
      readonly handling: IntentHandling;
      readonly path: string;
      readonly requiredFacts: ReadonlyArray<FactKind>;
      readonly smallTalk: boolean;
      readonly reply: string | null;
      readonly examples: ReadonlyArray<string>;
    }>;
    readonly report: {
      readonly version: number;
      readonly trainedAt: string;
      readonly examples: number;
      readonly accuracy: number;
      readonly calibrationError: number;
      readonly outOfScopeRecall: number | null;
      readonly intents: ReadonlyArray<{
        readonly intent: string;
        readonly examples: number;
        readonly precision: number;
        readonly recall: number;
        readonly f1: number;
      }>;
      readonly confusions: ReadonlyArray<{
        readonly intent: string;
        readonly takenFor: string;
        readonly count: number;
      }>;
      readonly suspicious: ReadonlyArray<{
        readonly example: string;
        readonly intent: string;
        readonly looksLike: string;
        readonly confidence: number;
      }>;
    } | null;
    readonly history: ReadonlyArray<{
      readonly version: number;
      readonly status: TaxonomyStatus;
      readonly note: string;
      readonly savedAt: string;
      readonly savedBy: string | null;
    }>;
    readonly problems: ReadonlyArray<{
      readonly code: TaxonomyProblemCode;
      readonly message: string;
      readonly intents: ReadonlyArray<string>;
      readonly example: string | null;
    }>;
  } | null;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
};

export type TaxonomyStatusQueryVariables = Exact<{ [key: string]: never }>;

export type TaxonomyStatusQuery = {
  readonly taxonomy: { readonly version: number; readonly status: TaxonomyStatus } | null;
};

export type SaveTaxonomyMutationVariables = Exact<{
  input: SaveTaxonomyInput;
}>;

export type SaveTaxonomyMutation = {
  readonly saveTaxonomy: {
    readonly taxonomy: {
      readonly outOfScope: ReadonlyArray<string>;
      readonly version: number;
      readonly status: TaxonomyStatus;
      readonly failure: string | null;
      readonly inUse: number | null;
      readonly intents: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly description: string;
        readonly handling: IntentHandling;
        readonly path: string;
        readonly requiredFacts: ReadonlyArray<FactKind>;
        readonly smallTalk: boolean;
        readonly reply: string | null;
        readonly examples: ReadonlyArray<string>;
      }>;
      readonly report: {
        readonly version: number;
        readonly trainedAt: string;
        readonly examples: number;
        readonly accuracy: number;
        readonly calibrationError: number;
        readonly outOfScopeRecall: number | null;
        readonly intents: ReadonlyArray<{
          readonly intent: string;
          readonly examples: number;
          readonly precision: number;
          readonly recall: number;
          readonly f1: number;
        }>;
        readonly confusions: ReadonlyArray<{
          readonly intent: string;
          readonly takenFor: string;
          readonly count: number;
        }>;
        readonly suspicious: ReadonlyArray<{
          readonly example: string;
          readonly intent: string;
          readonly looksLike: string;
          readonly confidence: number;
        }>;
      } | null;
      readonly history: ReadonlyArray<{
        readonly version: number;
        readonly status: TaxonomyStatus;
        readonly note: string;
        readonly savedAt: string;
        readonly savedBy: string | null;
      }>;
      readonly problems: ReadonlyArray<{
        readonly code: TaxonomyProblemCode;
        readonly message: string;
        readonly intents: ReadonlyArray<string>;
        readonly example: string | null;
      }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string; readonly version: number }
      | null;
  };
};

export type UseTaxonomyVersionMutationVariables = Exact<{
  input: UseTaxonomyVersionInput;
}>;

export type UseTaxonomyVersionMutation = {
  readonly useTaxonomyVersion: {
    readonly taxonomy: {
      readonly outOfScope: ReadonlyArray<string>;
      readonly version: number;
      readonly status: TaxonomyStatus;
      readonly failure: string | null;
      readonly inUse: number | null;
      readonly intents: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly description: string;
        readonly handling: IntentHandling;
        readonly path: string;
        readonly requiredFacts: ReadonlyArray<FactKind>;
        readonly smallTalk: boolean;
        readonly reply: string | null;
        readonly examples: ReadonlyArray<string>;
      }>;
      readonly report: {
        readonly version: number;
        readonly trainedAt: string;
        readonly examples: number;
        readonly accuracy: number;
        readonly calibrationError: number;
        readonly outOfScopeRecall: number | null;
        readonly intents: ReadonlyArray<{
          readonly intent: string;
          readonly examples: number;
          readonly precision: number;
          readonly recall: number;
          readonly f1: number;
        }>;
        readonly confusions: ReadonlyArray<{
          readonly intent: string;
          readonly takenFor: string;
          readonly count: number;
        }>;
        readonly suspicious: ReadonlyArray<{
          readonly example: string;
          readonly intent: string;
          readonly looksLike: string;
          readonly confidence: number;
        }>;
      } | null;
      readonly history: ReadonlyArray<{
        readonly version: number;
        readonly status: TaxonomyStatus;
        readonly note: string;
        readonly savedAt: string;
        readonly savedBy: string | null;
      }>;
      readonly problems: ReadonlyArray<{
        readonly code: TaxonomyProblemCode;
        readonly message: string;
        readonly intents: ReadonlyArray<string>;
        readonly example: string | null;
      }>;
    } | null;
    readonly problem:
      | { readonly __typename: 'InvalidInput'; readonly message: string }
      | { readonly __typename: 'NotAllowed'; readonly message: string }
      | { readonly __typename: 'NotFound'; readonly message: string }
      | { readonly __typename: 'StaleVersion'; readonly message: string }
      | null;
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
export const InboxRowFragmentDoc = new TypedDocumentString(
  `
    fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}
    `,
  { fragmentName: 'InboxRow' },
) as unknown as TypedDocumentString<InboxRowFragment, unknown>;
export const TurnFragmentDoc = new TypedDocumentString(
  `
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
    `,
  { fragmentName: 'Turn' },
) as unknown as TypedDocumentString<TurnFragment, unknown>;
export const DecisionLineFragmentDoc = new TypedDocumentString(
  `
    fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
    `,
  { fragmentName: 'DecisionLine' },
) as unknown as TypedDocumentString<DecisionLineFragment, unknown>;
export const AttemptLineFragmentDoc = new TypedDocumentString(
  `
    fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
    `,
  { fragmentName: 'AttemptLine' },
) as unknown as TypedDocumentString<AttemptLineFragment, unknown>;
export const OfferLineFragmentDoc = new TypedDocumentString(
  `
    fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
    `,
  { fragmentName: 'OfferLine' },
) as unknown as TypedDocumentString<OfferLineFragment, unknown>;
export const FactLineFragmentDoc = new TypedDocumentString(
  `
    fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
    `,
  { fragmentName: 'FactLine' },
) as unknown as TypedDocumentString<FactLineFragment, unknown>;
export const NoteLineFragmentDoc = new TypedDocumentString(
  `
    fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}
    `,
  { fragmentName: 'NoteLine' },
) as unknown as TypedDocumentString<NoteLineFragment, unknown>;
export const BriefClaimFragmentDoc = new TypedDocumentString(
  `
    fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}
    `,
  { fragmentName: 'BriefClaim' },
) as unknown as TypedDocumentString<BriefClaimFragment, unknown>;
export const BriefSheetFragmentDoc = new TypedDocumentString(
  `
    fragment BriefSheet on Brief {
  version
  atSeq
  headline
  intentName
  intentConfidence
  issue {
    ...BriefClaim
  }
  summary {
    ...BriefClaim
  }
  attempts {
    title
    kind
    outcome
    why
    seqs
  }
  facts {
    kind
    value
    status
    seqs
    superseded
  }
  missingFacts
  commitments {
    ...BriefClaim
  }
  sentimentNow
  sentimentCurve {
    seq
    sentiment
  }
  emotions {
    emotion
    seqs
  }
  stakes {
    kind
    quote
    seqs
  }
  lastCustomerPoints {
    ...BriefClaim
  }
  lastBotAttempts {
    ...BriefClaim
  }
  stateNow
  openingMessage
  flags {
    path
    text
    message
  }
  text
}
    fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}`,
  { fragmentName: 'BriefSheet' },
) as unknown as TypedDocumentString<BriefSheetFragment, unknown>;
export const RoutingSheetFragmentDoc = new TypedDocumentString(
  `
    fragment RoutingSheet on Routing {
  team {
    id
    key
    name
  }
  confidence
  mayNeedReassignment
  fallbackFrom
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  decidedAt
  offeredTo {
    id
    name
  }
  steps {
    step
    result
  }
}
    `,
  { fragmentName: 'RoutingSheet' },
) as unknown as TypedDocumentString<RoutingSheetFragment, unknown>;
export const ConversationSheetFragmentDoc = new TypedDocumentString(
  `
    fragment ConversationSheet on Conversation {
  ...InboxRow
  messages(last: 100) {
    ...Turn
  }
  understandings {
    seq
    sentiment
  }
  decisions {
    ...DecisionLine
  }
  attempts {
    ...AttemptLine
  }
  offers {
    ...OfferLine
  }
  facts {
    ...FactLine
  }
  notes {
    ...NoteLine
  }
  escalation {
    mode
    reason
    pathConfidence
    atSeq
    at
  }
  brief {
    ...BriefSheet
  }
  opening {
    seq
    source
    key
    name
  }
  routing {
    ...RoutingSheet
  }
  routingHistory {
    ...RoutingSheet
  }
  transfers
  resolution {
    cause
    whatWorked
    article
    articleMissing
    by
    at
  }
  csat {
    score
    comment
  }
  contact {
    email
    phone
    note
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}
fragment BriefSheet on Brief {
  version
  atSeq
  headline
  intentName
  intentConfidence
  issue {
    ...BriefClaim
  }
  summary {
    ...BriefClaim
  }
  attempts {
    title
    kind
    outcome
    why
    seqs
  }
  facts {
    kind
    value
    status
    seqs
    superseded
  }
  missingFacts
  commitments {
    ...BriefClaim
  }
  sentimentNow
  sentimentCurve {
    seq
    sentiment
  }
  emotions {
    emotion
    seqs
  }
  stakes {
    kind
    quote
    seqs
  }
  lastCustomerPoints {
    ...BriefClaim
  }
  lastBotAttempts {
    ...BriefClaim
  }
  stateNow
  openingMessage
  flags {
    path
    text
    message
  }
  text
}
fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}
fragment RoutingSheet on Routing {
  team {
    id
    key
    name
  }
  confidence
  mayNeedReassignment
  fallbackFrom
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  decidedAt
  offeredTo {
    id
    name
  }
  steps {
    step
    result
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`,
  { fragmentName: 'ConversationSheet' },
) as unknown as TypedDocumentString<ConversationSheetFragment, unknown>;
export const AmountFragmentDoc = new TypedDocumentString(
  `
    fragment Amount on Money {
  amount
  currency
}
    `,
  { fragmentName: 'Amount' },
) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const CustomerDetailsFragmentDoc = new TypedDocumentString(
  `
    fragment CustomerDetails on Customer {
  id
  externalId
  name
  email
  locale
  segments
  attributes {
    name
    value
    type
  }
  highlights
  accountState
  account {
    externalId
    status
    since
    subscription {
      plan
      status
      renewsAt
      price {
        ...Amount
      }
    }
    openInvoices {
      number
      dueAt
      total {
        ...Amount
      }
    }
    orders(first: 5) {
      number
      placedAt
      status
      payments
      expectedAt
      deliveredAt
      total {
        ...Amount
      }
      items {
        sku
        name
        quantity
      }
      refund {
        status
        amount {
          ...Amount
        }
      }
    }
  }
  history(first: 8) {
    id
    state
    headline
    topic
    createdAt
    resolvedAt
    csat
    escalated
    handledBy
    resolution {
      by
      cause
      whatWorked
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`,
  { fragmentName: 'CustomerDetails' },
) as unknown as TypedDocumentString<CustomerDetailsFragment, unknown>;
export const FloorTeamFragmentDoc = new TypedDocumentString(
  `
    fragment FloorTeam on Team {
  id
  key
  name
  handles
  open
  changesAt
  waiting
  waitingSince
  overTarget
  online
  reassigned
  expectedWait {
    text
  }
  routing {
    mode
    targetSeconds
  }
}
    `,
  { fragmentName: 'FloorTeam' },
) as unknown as TypedDocumentString<FloorTeamFragment, unknown>;
export const HeldCardFragmentDoc = new TypedDocumentString(
  `
    fragment HeldCard on Conversation {
  id
  headline
  intentName
  unansweredSince
  requeueAt
  units
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
}
    `,
  { fragmentName: 'HeldCard' },
) as unknown as TypedDocumentString<HeldCardFragment, unknown>;
export const FloorAgentFragmentDoc = new TypedDocumentString(
  `
    fragment FloorAgent on Agent {
  id
  name
  title
  presence
  presenceAt
  presenceAutomatic
  load
  capacity
  teams {
    id
    key
    name
  }
  conversations {
    ...HeldCard
  }
}
    fragment HeldCard on Conversation {
  id
  headline
  intentName
  unansweredSince
  requeueAt
  units
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
}`,
  { fragmentName: 'FloorAgent' },
) as unknown as TypedDocumentString<FloorAgentFragment, unknown>;
export const WaitingCardFragmentDoc = new TypedDocumentString(
  `
    fragment WaitingCard on Conversation {
  id
  headline
  intentName
  queuedAt
  updatedAt
  priority
  units
  hasStakes
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  ticket {
    number
    channel
    closedAt
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}
    `,
  { fragmentName: 'WaitingCard' },
) as unknown as TypedDocumentString<WaitingCardFragment, unknown>;
export const ChangedFragmentDoc = new TypedDocumentString(
  `
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
    fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`,
  { fragmentName: 'Changed' },
) as unknown as TypedDocumentString<ChangedFragment, unknown>;
export const ProposalCardFragmentDoc = new TypedDocumentString(
  `
    fragment ProposalCard on Proposal {
  id
  state
  draft {
    __typename
    ... on ArticleDraft {
      title
      summary
      body
      articleIntent: intent
      question
    }
    ... on ExampleDraft {
      exampleIntent: intent
      text
    }
  }
  resembles {
    kind
    ref
    title
    similarity
  }
  conversations {
    id
    headline
    customer {
      id
      name
    }
  }
  resolvedBy
  createdAt
  decidedAt
  decidedBy
  result
}
    `,
  { fragmentName: 'ProposalCard' },
) as unknown as TypedDocumentString<ProposalCardFragment, unknown>;
export const DecidedFragmentDoc = new TypedDocumentString(
  `
    fragment Decided on DecideProposalResult {
  proposal {
    id
    state
    result
  }
  problem {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      field
    }
  }
}
    `,
  { fragmentName: 'Decided' },
) as unknown as TypedDocumentString<DecidedFragment, unknown>;
export const ArticleLineFragmentDoc = new TypedDocumentString(
  `
    fragment ArticleLine on Article {
  slug
  title
  summary
  provenance {
    approvedAt
  }
}
    `,
  { fragmentName: 'ArticleLine' },
) as unknown as TypedDocumentString<ArticleLineFragment, unknown>;
export const OpeningFiguresFragmentDoc = new TypedDocumentString(
  `
    fragment OpeningFigures on OpeningUse {
  proposed
  asIs
  edited
  replaced
  similarity
  lastAt
}
    `,
  { fragmentName: 'OpeningFigures' },
) as unknown as TypedDocumentString<OpeningFiguresFragment, unknown>;
export const OpeningSheetFragmentDoc = new TypedDocumentString(
  `
    fragment OpeningSheet on Opening {
  source
  key
  name
  template
  mayEdit
  use {
    ...OpeningFigures
  }
  earlier {
    template
    use {
      ...OpeningFigures
    }
  }
}
    fragment OpeningFigures on OpeningUse {
  proposed
  asIs
  edited
  replaced
  similarity
  lastAt
}`,
  { fragmentName: 'OpeningSheet' },
) as unknown as TypedDocumentString<OpeningSheetFragment, unknown>;
export const TeamSheetFragmentDoc = new TypedDocumentString(
  `
    fragment TeamSheet on Team {
  id
  key
  revision
  name
  handles
  description
  offerTemplate
  generalist
  languages
  skills {
    name
    level
  }
  fallback {
    id
    key
    name
  }
  hours {
    timeZone
    weekly {
      day
      intervals
    }
    holidays {
      date
      name
      yearly
      hours
    }
  }
  routing {
    mode
    acceptSeconds
    targetSeconds
    preferredSeconds
    skilledSeconds
    relaxedSeconds
    fallbackSeconds
    silentSeconds
    longWaitSeconds
    units
  }
  claims {
    segments
    products
  }
  open
  changesAt
  waiting
}
    `,
  { fragmentName: 'TeamSheet' },
) as unknown as TypedDocumentString<TeamSheetFragment, unknown>;
export const AgentSheetFragmentDoc = new TypedDocumentString(
  `
    fragment AgentSheet on Agent {
  id
  revision
  email
  name
  title
  role
  disabled
  presence
  load
  capacity
  languages
  skills {
    name
    level
  }
  teams {
    id
    key
    name
  }
}
    `,
  { fragmentName: 'AgentSheet' },
) as unknown as TypedDocumentString<AgentSheetFragment, unknown>;
export const DialogueFileLineFragmentDoc = new TypedDocumentString(
  `
    fragment DialogueFileLine on DialogueFile {
  id
  name
  uploadedAt
  uploadedBy
  dialogues
  read
  failure
}
    `,
  { fragmentName: 'DialogueFileLine' },
) as unknown as TypedDocumentString<DialogueFileLineFragment, unknown>;
export const DiffLineFieldsFragmentDoc = new TypedDocumentString(
  `
    fragment DiffLineFields on DiffLine {
  kind
  text
}
    `,
  { fragmentName: 'DiffLineFields' },
) as unknown as TypedDocumentString<DiffLineFieldsFragment, unknown>;
export const PolicyProblemLineFragmentDoc = new TypedDocumentString(
  `
    fragment PolicyProblemLine on PolicyProblem {
  line
  path
  message
}
    `,
  { fragmentName: 'PolicyProblemLine' },
) as unknown as TypedDocumentString<PolicyProblemLineFragment, unknown>;
export const PolicyVerdictFieldsFragmentDoc = new TypedDocumentString(
  `
    fragment PolicyVerdictFields on PolicyVerdict {
  seq
  outcome
  reason
  ruleId
  explanation
}
    `,
  { fragmentName: 'PolicyVerdictFields' },
) as unknown as TypedDocumentString<PolicyVerdictFieldsFragment, unknown>;
export const PolicyVersionLineFragmentDoc = new TypedDocumentString(
  `
    fragment PolicyVersionLine on PolicyVersion {
  version
  note
  publishedAt
  publishedBy
}
    `,
  { fragmentName: 'PolicyVersionLine' },
) as unknown as TypedDocumentString<PolicyVersionLineFragment, unknown>;
export const PolicyOutlineFieldsFragmentDoc = new TypedDocumentString(
  `
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
    `,
  { fragmentName: 'PolicyOutlineFields' },
) as unknown as TypedDocumentString<PolicyOutlineFieldsFragment, unknown>;
export const PolicySheetFragmentDoc = new TypedDocumentString(
  `
    fragment PolicySheet on PolicyVersion {
  ...PolicyVersionLine
  text
  outline {
    ...PolicyOutlineFields
  }
}
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
fragment PolicyVersionLine on PolicyVersion {
  version
  note
  publishedAt
  publishedBy
}`,
  { fragmentName: 'PolicySheet' },
) as unknown as TypedDocumentString<PolicySheetFragment, unknown>;
export const MeFragmentDoc = new TypedDocumentString(
  `
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  presenceAutomatic
  capacity
  load
  teams {
    id
    key
    name
  }
}
    `,
  { fragmentName: 'Me' },
) as unknown as TypedDocumentString<MeFragment, unknown>;
export const TaxonomyHeadFragmentDoc = new TypedDocumentString(
  `
    fragment TaxonomyHead on Taxonomy {
  version
  status
  failure
  inUse
  problems {
    code
    message
    intents
    example
  }
}
    `,
  { fragmentName: 'TaxonomyHead' },
) as unknown as TypedDocumentString<TaxonomyHeadFragment, unknown>;
export const TopicReportFragmentDoc = new TypedDocumentString(
  `
    fragment TopicReport on IntentReport {
  version
  trainedAt
  examples
  accuracy
  calibrationError
  outOfScopeRecall
  intents {
    intent
    examples
    precision
    recall
    f1
  }
  confusions {
    intent
    takenFor
    count
  }
  suspicious {
    example
    intent
    looksLike
    confidence
  }
}
    `,
  { fragmentName: 'TopicReport' },
) as unknown as TypedDocumentString<TopicReportFragment, unknown>;
export const TaxonomyVersionLineFragmentDoc = new TypedDocumentString(
  `
    fragment TaxonomyVersionLine on TaxonomyVersion {
  version
  status
  note
  savedAt
  savedBy
}
    `,
  { fragmentName: 'TaxonomyVersionLine' },
) as unknown as TypedDocumentString<TaxonomyVersionLineFragment, unknown>;
export const TaxonomySheetFragmentDoc = new TypedDocumentString(
  `
    fragment TaxonomySheet on Taxonomy {
  ...TaxonomyHead
  intents {
    id
    name
    description
    handling
    path
    requiredFacts
    smallTalk
    reply
    examples
  }
  outOfScope
  report {
    ...TopicReport
  }
  history {
    ...TaxonomyVersionLine
  }
}
    fragment TaxonomyHead on Taxonomy {
  version
  status
  failure
  inUse
  problems {
    code
    message
    intents
    example
  }
}
fragment TaxonomyVersionLine on TaxonomyVersion {
  version
  status
  note
  savedAt
  savedBy
}
fragment TopicReport on IntentReport {
  version
  trainedAt
  examples
  accuracy
  calibrationError
  outOfScopeRecall
  intents {
    intent
    examples
    precision
    recall
    f1
  }
  confusions {
    intent
    takenFor
    count
  }
  suspicious {
    example
    intent
    looksLike
    confidence
  }
}`,
  { fragmentName: 'TaxonomySheet' },
) as unknown as TypedDocumentString<TaxonomySheetFragment, unknown>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    ...ConversationSheet
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}
fragment BriefSheet on Brief {
  version
  atSeq
  headline
  intentName
  intentConfidence
  issue {
    ...BriefClaim
  }
  summary {
    ...BriefClaim
  }
  attempts {
    title
    kind
    outcome
    why
    seqs
  }
  facts {
    kind
    value
    status
    seqs
    superseded
  }
  missingFacts
  commitments {
    ...BriefClaim
  }
  sentimentNow
  sentimentCurve {
    seq
    sentiment
  }
  emotions {
    emotion
    seqs
  }
  stakes {
    kind
    quote
    seqs
  }
  lastCustomerPoints {
    ...BriefClaim
  }
  lastBotAttempts {
    ...BriefClaim
  }
  stateNow
  openingMessage
  flags {
    path
    text
    message
  }
  text
}
fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}
fragment RoutingSheet on Routing {
  team {
    id
    key
    name
  }
  confidence
  mayNeedReassignment
  fallbackFrom
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  decidedAt
  offeredTo {
    id
    name
  }
  steps {
    step
    result
  }
}
fragment ConversationSheet on Conversation {
  ...InboxRow
  messages(last: 100) {
    ...Turn
  }
  understandings {
    seq
    sentiment
  }
  decisions {
    ...DecisionLine
  }
  attempts {
    ...AttemptLine
  }
  offers {
    ...OfferLine
  }
  facts {
    ...FactLine
  }
  notes {
    ...NoteLine
  }
  escalation {
    mode
    reason
    pathConfidence
    atSeq
    at
  }
  brief {
    ...BriefSheet
  }
  opening {
    seq
    source
    key
    name
  }
  routing {
    ...RoutingSheet
  }
  routingHistory {
    ...RoutingSheet
  }
  transfers
  resolution {
    cause
    whatWorked
    article
    articleMissing
    by
    at
  }
  csat {
    score
    comment
  }
  contact {
    email
    phone
    note
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const BriefChangesDocument = new TypedDocumentString(`
    query BriefChanges($id: ID!, $since: Int!) {
  conversation(id: $id) {
    brief {
      changes(since: $since) {
        change
        section
        text
        seqs
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BriefChangesQuery, BriefChangesQueryVariables>;
export const OlderMessagesDocument = new TypedDocumentString(`
    query OlderMessages($id: ID!, $beforeSeq: Int!) {
  conversation(id: $id) {
    id
    messages(last: 100, beforeSeq: $beforeSeq) {
      ...Turn
    }
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}`) as unknown as TypedDocumentString<OlderMessagesQuery, OlderMessagesQueryVariables>;
export const ConversationEventsDocument = new TypedDocumentString(`
    subscription ConversationEvents($conversationId: ID!, $afterSeq: Int) {
  conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) {
    seq
    type
    at
    actor {
      kind
      id
      name
    }
    payload {
      __typename
      ... on MessagePayload {
        message {
          ...Turn
        }
      }
      ... on UnderstandingPayload {
        understanding {
          seq
          sentiment
        }
      }
      ... on DecisionPayload {
        decision {
          ...DecisionLine
        }
      }
      ... on AttemptPayload {
        attempt {
          ...AttemptLine
        }
      }
      ... on AttemptSettledPayload {
        attemptId
        outcome
        why
      }
      ... on OfferPayload {
        offer {
          ...OfferLine
        }
      }
      ... on OfferAnsweredPayload {
        offerId
        state
      }
      ... on FactPayload {
        fact {
          ...FactLine
        }
      }
      ... on FactSettledPayload {
        factId
        status
        value
      }
      ... on NotePayload {
        note {
          ...NoteLine
        }
      }
      ... on ResyncPayload {
        fromSeq
      }
    }
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}`) as unknown as TypedDocumentString<
  ConversationEventsSubscription,
  ConversationEventsSubscriptionVariables
>;
export const CustomerTypingDocument = new TypedDocumentString(`
    subscription CustomerTyping($conversationId: ID!) {
  typing(conversationId: $conversationId) {
    author
    name
    at
  }
}
    `) as unknown as TypedDocumentString<CustomerTypingSubscription, CustomerTypingSubscriptionVariables>;
export const CustomerPanelDocument = new TypedDocumentString(`
    query CustomerPanel($conversationId: ID!) {
  conversation(id: $conversationId) {
    id
    customer {
      ...CustomerDetails
    }
  }
}
    fragment CustomerDetails on Customer {
  id
  externalId
  name
  email
  locale
  segments
  attributes {
    name
    value
    type
  }
  highlights
  accountState
  account {
    externalId
    status
    since
    subscription {
      plan
      status
      renewsAt
      price {
        ...Amount
      }
    }
    openInvoices {
      number
      dueAt
      total {
        ...Amount
      }
    }
    orders(first: 5) {
      number
      placedAt
      status
      payments
      expectedAt
      deliveredAt
      total {
        ...Amount
      }
      items {
        sku
        name
        quantity
      }
      refund {
        status
        amount {
          ...Amount
        }
      }
    }
  }
  history(first: 8) {
    id
    state
    headline
    topic
    createdAt
    resolvedAt
    csat
    escalated
    handledBy
    resolution {
      by
      cause
      whatWorked
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CustomerPanelQuery, CustomerPanelQueryVariables>;
export const CustomerAloneDocument = new TypedDocumentString(`
    query CustomerAlone($id: ID!) {
  customer(id: $id) {
    ...CustomerDetails
  }
}
    fragment CustomerDetails on Customer {
  id
  externalId
  name
  email
  locale
  segments
  attributes {
    name
    value
    type
  }
  highlights
  accountState
  account {
    externalId
    status
    since
    subscription {
      plan
      status
      renewsAt
      price {
        ...Amount
      }
    }
    openInvoices {
      number
      dueAt
      total {
        ...Amount
      }
    }
    orders(first: 5) {
      number
      placedAt
      status
      payments
      expectedAt
      deliveredAt
      total {
        ...Amount
      }
      items {
        sku
        name
        quantity
      }
      refund {
        status
        amount {
          ...Amount
        }
      }
    }
  }
  history(first: 8) {
    id
    state
    headline
    topic
    createdAt
    resolvedAt
    csat
    escalated
    handledBy
    resolution {
      by
      cause
      whatWorked
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CustomerAloneQuery, CustomerAloneQueryVariables>;
export const CustomersDocument = new TypedDocumentString(`
    query Customers($search: String, $after: String) {
  customers(search: $search, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        externalId
        name
        email
        segments
        lastContactAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomersQuery, CustomersQueryVariables>;
export const SaveCustomerDocument = new TypedDocumentString(`
    mutation SaveCustomer($input: SaveCustomerInput!) {
  saveCustomer(input: $input) {
    customer {
      ...CustomerDetails
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment CustomerDetails on Customer {
  id
  externalId
  name
  email
  locale
  segments
  attributes {
    name
    value
    type
  }
  highlights
  accountState
  account {
    externalId
    status
    since
    subscription {
      plan
      status
      renewsAt
      price {
        ...Amount
      }
    }
    openInvoices {
      number
      dueAt
      total {
        ...Amount
      }
    }
    orders(first: 5) {
      number
      placedAt
      status
      payments
      expectedAt
      deliveredAt
      total {
        ...Amount
      }
      items {
        sku
        name
        quantity
      }
      refund {
        status
        amount {
          ...Amount
        }
      }
    }
  }
  history(first: 8) {
    id
    state
    headline
    topic
    createdAt
    resolvedAt
    csat
    escalated
    handledBy
    resolution {
      by
      cause
      whatWorked
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<SaveCustomerMutation, SaveCustomerMutationVariables>;
export const ImportCustomersDocument = new TypedDocumentString(`
    mutation ImportCustomers($input: ImportCustomersInput!) {
  importCustomers(input: $input) {
    created
    updated
    unchanged
    problems {
      row
      field
      message
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCustomersMutation, ImportCustomersMutationVariables>;
export const FloorDocument = new TypedDocumentString(`
    query Floor {
  teams {
    ...FloorTeam
  }
  agents {
    ...FloorAgent
  }
  inbox {
    waiting {
      ...WaitingCard
    }
    counts {
      waiting
    }
  }
}
    fragment FloorTeam on Team {
  id
  key
  name
  handles
  open
  changesAt
  waiting
  waitingSince
  overTarget
  online
  reassigned
  expectedWait {
    text
  }
  routing {
    mode
    targetSeconds
  }
}
fragment FloorAgent on Agent {
  id
  name
  title
  presence
  presenceAt
  presenceAutomatic
  load
  capacity
  teams {
    id
    key
    name
  }
  conversations {
    ...HeldCard
  }
}
fragment HeldCard on Conversation {
  id
  headline
  intentName
  unansweredSince
  requeueAt
  units
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
}
fragment WaitingCard on Conversation {
  id
  headline
  intentName
  queuedAt
  updatedAt
  priority
  units
  hasStakes
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  ticket {
    number
    channel
    closedAt
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<FloorQuery, FloorQueryVariables>;
export const FloorQueueDocument = new TypedDocumentString(`
    query FloorQueue($team: String!) {
  inbox(filter: {team: $team}) {
    waiting {
      ...WaitingCard
    }
  }
}
    fragment WaitingCard on Conversation {
  id
  headline
  intentName
  queuedAt
  updatedAt
  priority
  units
  hasStakes
  customer {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  ticket {
    number
    channel
    closedAt
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<FloorQueueQuery, FloorQueueQueryVariables>;
export const SetColleaguePresenceDocument = new TypedDocumentString(`
    mutation SetColleaguePresence($input: SetPresenceInput!) {
  setPresence(input: $input) {
    agent {
      id
      presence
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetColleaguePresenceMutation, SetColleaguePresenceMutationVariables>;
export const AcceptConversationDocument = new TypedDocumentString(`
    mutation AcceptConversation($input: ConversationInput!) {
  acceptConversation(input: $input) {
    conversation {
      ...ConversationSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on AlreadyTaken {
        by
      }
      ... on AgentAtCapacity {
        capacity
      }
    }
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}
fragment BriefSheet on Brief {
  version
  atSeq
  headline
  intentName
  intentConfidence
  issue {
    ...BriefClaim
  }
  summary {
    ...BriefClaim
  }
  attempts {
    title
    kind
    outcome
    why
    seqs
  }
  facts {
    kind
    value
    status
    seqs
    superseded
  }
  missingFacts
  commitments {
    ...BriefClaim
  }
  sentimentNow
  sentimentCurve {
    seq
    sentiment
  }
  emotions {
    emotion
    seqs
  }
  stakes {
    kind
    quote
    seqs
  }
  lastCustomerPoints {
    ...BriefClaim
  }
  lastBotAttempts {
    ...BriefClaim
  }
  stateNow
  openingMessage
  flags {
    path
    text
    message
  }
  text
}
fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}
fragment RoutingSheet on Routing {
  team {
    id
    key
    name
  }
  confidence
  mayNeedReassignment
  fallbackFrom
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  decidedAt
  offeredTo {
    id
    name
  }
  steps {
    step
    result
  }
}
fragment ConversationSheet on Conversation {
  ...InboxRow
  messages(last: 100) {
    ...Turn
  }
  understandings {
    seq
    sentiment
  }
  decisions {
    ...DecisionLine
  }
  attempts {
    ...AttemptLine
  }
  offers {
    ...OfferLine
  }
  facts {
    ...FactLine
  }
  notes {
    ...NoteLine
  }
  escalation {
    mode
    reason
    pathConfidence
    atSeq
    at
  }
  brief {
    ...BriefSheet
  }
  opening {
    seq
    source
    key
    name
  }
  routing {
    ...RoutingSheet
  }
  routingHistory {
    ...RoutingSheet
  }
  transfers
  resolution {
    cause
    whatWorked
    article
    articleMissing
    by
    at
  }
  csat {
    score
    comment
  }
  contact {
    email
    phone
    note
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<AcceptConversationMutation, AcceptConversationMutationVariables>;
export const TakeNextDocument = new TypedDocumentString(`
    mutation TakeNext {
  takeNext {
    conversation {
      ...ConversationSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on AgentAtCapacity {
        capacity
      }
    }
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}
fragment DecisionLine on Decision {
  seq
  outcome
  reason
  ruleId
  policyVersion
  vetoed {
    ruleId
    by
    explanation
  }
  evidence {
    explanation
  }
  explanation
}
fragment AttemptLine on Attempt {
  id
  kind
  title
  atSeq
  outcome
  why
}
fragment OfferLine on Offer {
  id
  rung
  state
  atSeq
}
fragment FactLine on Fact {
  id
  kind
  value
  sourceSeq
  status
}
fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}
fragment BriefSheet on Brief {
  version
  atSeq
  headline
  intentName
  intentConfidence
  issue {
    ...BriefClaim
  }
  summary {
    ...BriefClaim
  }
  attempts {
    title
    kind
    outcome
    why
    seqs
  }
  facts {
    kind
    value
    status
    seqs
    superseded
  }
  missingFacts
  commitments {
    ...BriefClaim
  }
  sentimentNow
  sentimentCurve {
    seq
    sentiment
  }
  emotions {
    emotion
    seqs
  }
  stakes {
    kind
    quote
    seqs
  }
  lastCustomerPoints {
    ...BriefClaim
  }
  lastBotAttempts {
    ...BriefClaim
  }
  stateNow
  openingMessage
  flags {
    path
    text
    message
  }
  text
}
fragment BriefClaim on BriefLine {
  text
  seqs
  quote
}
fragment RoutingSheet on Routing {
  team {
    id
    key
    name
  }
  confidence
  mayNeedReassignment
  fallbackFrom
  position
  expectedWait {
    text
  }
  nobodyOnline
  opensAt
  decidedAt
  offeredTo {
    id
    name
  }
  steps {
    step
    result
  }
}
fragment ConversationSheet on Conversation {
  ...InboxRow
  messages(last: 100) {
    ...Turn
  }
  understandings {
    seq
    sentiment
  }
  decisions {
    ...DecisionLine
  }
  attempts {
    ...AttemptLine
  }
  offers {
    ...OfferLine
  }
  facts {
    ...FactLine
  }
  notes {
    ...NoteLine
  }
  escalation {
    mode
    reason
    pathConfidence
    atSeq
    at
  }
  brief {
    ...BriefSheet
  }
  opening {
    seq
    source
    key
    name
  }
  routing {
    ...RoutingSheet
  }
  routingHistory {
    ...RoutingSheet
  }
  transfers
  resolution {
    cause
    whatWorked
    article
    articleMissing
    by
    at
  }
  csat {
    score
    comment
  }
  contact {
    email
    phone
    note
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<TakeNextMutation, TakeNextMutationVariables>;
export const DeclineConversationDocument = new TypedDocumentString(`
    mutation DeclineConversation($input: ConversationInput!) {
  declineConversation(input: $input) {
    ...Changed
  }
}
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<DeclineConversationMutation, DeclineConversationMutationVariables>;
export const TransferConversationDocument = new TypedDocumentString(`
    mutation TransferConversation($input: TransferConversationInput!) {
  transferConversation(input: $input) {
    ...Changed
  }
}
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<TransferConversationMutation, TransferConversationMutationVariables>;
export const ReturnToBotDocument = new TypedDocumentString(`
    mutation ReturnToBot($input: ConversationInput!) {
  returnToBot(input: $input) {
    ...Changed
  }
}
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<ReturnToBotMutation, ReturnToBotMutationVariables>;
export const ResolveConversationDocument = new TypedDocumentString(`
    mutation ResolveConversation($input: ResolveConversationInput!) {
  resolveConversation(input: $input) {
    ...Changed
  }
}
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<ResolveConversationMutation, ResolveConversationMutationVariables>;
export const ReopenConversationDocument = new TypedDocumentString(`
    mutation ReopenConversation($input: ConversationInput!) {
  reopenConversation(input: $input) {
    ...Changed
  }
}
    fragment Changed on ChangeConversationResult {
  conversation {
    ...InboxRow
  }
  problem {
    __typename
    ... on Problem {
      message
    }
  }
}
fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<ReopenConversationMutation, ReopenConversationMutationVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...Turn
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment Turn on Message {
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
    }
    ... on ChipsAttachment {
      chips {
        label
      }
    }
    ... on OfferAttachment {
      offerId
      rung
    }
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    note {
      ...NoteLine
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment NoteLine on Note {
  id
  seq
  agentName
  body
  mentions
  at
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const ReportTypingDocument = new TypedDocumentString(`
    mutation ReportTyping($input: ConversationInput!) {
  reportTyping(input: $input)
}
    `) as unknown as TypedDocumentString<ReportTypingMutation, ReportTypingMutationVariables>;
export const TransferTargetsDocument = new TypedDocumentString(`
    query TransferTargets {
  teams {
    id
    key
    name
    handles
    open
    waiting
    online
  }
  agents {
    id
    name
    title
    presence
    load
    capacity
    teams {
      id
      key
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TransferTargetsQuery, TransferTargetsQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($filter: InboxFilter) {
  inbox(filter: $filter) {
    waiting {
      ...InboxRow
    }
    mine {
      ...InboxRow
    }
    withBot {
      ...InboxRow
    }
    resolved {
      ...InboxRow
    }
    counts {
      waiting
      mine
      withBot
      resolved
    }
    lastSeq
  }
}
    fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxEventsDocument = new TypedDocumentString(`
    subscription InboxEvents($afterSeq: Int) {
  inboxEvents(afterSeq: $afterSeq) {
    seq
    type
    conversationId
    resync
    conversation {
      ...InboxRow
    }
  }
}
    fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<InboxEventsSubscription, InboxEventsSubscriptionVariables>;
export const TeamsDocument = new TypedDocumentString(`
    query Teams {
  teams {
    id
    key
    name
  }
}
    `) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;
export const BriefPeekDocument = new TypedDocumentString(`
    query BriefPeek($id: ID!) {
  conversation(id: $id) {
    id
    brief {
      headline
      issue {
        text
      }
      stakes {
        kind
        quote
      }
      attempts {
        title
        outcome
      }
      stateNow
    }
  }
}
    `) as unknown as TypedDocumentString<BriefPeekQuery, BriefPeekQueryVariables>;
export const WithColleaguesDocument = new TypedDocumentString(`
    query WithColleagues($team: String, $search: String, $after: String) {
  conversations(
    first: 25
    after: $after
    filter: {states: [WITH_AGENT], team: $team, search: $search}
  ) {
    edges {
      node {
        ...InboxRow
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    fragment InboxRow on Conversation {
  id
  state
  headline
  intentName
  sentiment
  hasStakes
  lastSeq
  createdAt
  updatedAt
  queuedAt
  resolvedAt
  customer {
    id
    name
    email
    segments
  }
  owner {
    id
    name
  }
  team {
    id
    key
    name
  }
  offeredTo {
    id
    name
  }
  offerEndsAt
  requeueAt
  unansweredSince
  ticket {
    number
    channel
    closedAt
  }
  lastMessage {
    id
    seq
    author
    body
    at
  }
  routing {
    mayNeedReassignment
    expectedWait {
      lowSeconds
      highSeconds
    }
  }
}`) as unknown as TypedDocumentString<WithColleaguesQuery, WithColleaguesQueryVariables>;
export const KnowledgeDocument = new TypedDocumentString(`
    query Knowledge($first: Int!) {
  proposals(state: OPEN, first: $first) {
    edges {
      node {
        ...ProposalCard
      }
    }
    pageInfo {
      hasNextPage
    }
    totalCount
  }
  intents {
    id
    name
    smallTalk
  }
}
    fragment ProposalCard on Proposal {
  id
  state
  draft {
    __typename
    ... on ArticleDraft {
      title
      summary
      body
      articleIntent: intent
      question
    }
    ... on ExampleDraft {
      exampleIntent: intent
      text
    }
  }
  resembles {
    kind
    ref
    title
    similarity
  }
  conversations {
    id
    headline
    customer {
      id
      name
    }
  }
  resolvedBy
  createdAt
  decidedAt
  decidedBy
  result
}`) as unknown as TypedDocumentString<KnowledgeQuery, KnowledgeQueryVariables>;
export const OpenProposalsDocument = new TypedDocumentString(`
    query OpenProposals {
  proposals(state: OPEN, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OpenProposalsQuery, OpenProposalsQueryVariables>;
export const ApproveProposalDocument = new TypedDocumentString(`
    mutation ApproveProposal($input: ApproveProposalInput!) {
  approveProposal(input: $input) {
    ...Decided
  }
}
    fragment Decided on DecideProposalResult {
  proposal {
    id
    state
    result
  }
  problem {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      field
    }
  }
}`) as unknown as TypedDocumentString<ApproveProposalMutation, ApproveProposalMutationVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($input: RejectProposalInput!) {
  rejectProposal(input: $input) {
    ...Decided
  }
}
    fragment Decided on DecideProposalResult {
  proposal {
    id
    state
    result
  }
  problem {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      field
    }
  }
}`) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const FindArticlesDocument = new TypedDocumentString(`
    query FindArticles($search: String, $first: Int!) {
  articles(search: $search, first: $first) {
    ...ArticleLine
  }
}
    fragment ArticleLine on Article {
  slug
  title
  summary
  provenance {
    approvedAt
  }
}`) as unknown as TypedDocumentString<FindArticlesQuery, FindArticlesQueryVariables>;
export const ArticleSheetDocument = new TypedDocumentString(`
    query ArticleSheet($slug: String!) {
  article(slug: $slug) {
    ...ArticleLine
    body
    intents
    provenance {
      conversations {
        id
        headline
        customer {
          id
          name
        }
      }
      resolvedBy
      approvedBy
      approvedAt
    }
  }
}
    fragment ArticleLine on Article {
  slug
  title
  summary
  provenance {
    approvedAt
  }
}`) as unknown as TypedDocumentString<ArticleSheetQuery, ArticleSheetQueryVariables>;
export const MentionsDocument = new TypedDocumentString(`
    query Mentions {
  mentions {
    noteId
    by
    excerpt
    at
    conversation {
      id
      headline
      customer {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MentionsQuery, MentionsQueryVariables>;
export const SeeMentionsDocument = new TypedDocumentString(`
    mutation SeeMentions($input: ConversationInput!) {
  seeMentions(input: $input) {
    seen
  }
}
    `) as unknown as TypedDocumentString<SeeMentionsMutation, SeeMentionsMutationVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  agents {
    id
    name
    title
    presence
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const OpeningsDocument = new TypedDocumentString(`
    query Openings {
  openings {
    ...OpeningSheet
  }
  openingGuide {
    variables {
      name
      explanation
      example
    }
    starter
    longest
  }
}
    fragment OpeningFigures on OpeningUse {
  proposed
  asIs
  edited
  replaced
  similarity
  lastAt
}
fragment OpeningSheet on Opening {
  source
  key
  name
  template
  mayEdit
  use {
    ...OpeningFigures
  }
  earlier {
    template
    use {
      ...OpeningFigures
    }
  }
}`) as unknown as TypedDocumentString<OpeningsQuery, OpeningsQueryVariables>;
export const PreviewOpeningDocument = new TypedDocumentString(`
    query PreviewOpening($input: PreviewOpeningInput!) {
  previewOpening(input: $input) {
    preview {
      problems {
        variable
        suggestion
        message
      }
      known
      bare
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewOpeningQuery, PreviewOpeningQueryVariables>;
export const SaveOpeningTemplateDocument = new TypedDocumentString(`
    mutation SaveOpeningTemplate($input: SaveOpeningTemplateInput!) {
  saveOpeningTemplate(input: $input) {
    opening {
      ...OpeningSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment OpeningFigures on OpeningUse {
  proposed
  asIs
  edited
  replaced
  similarity
  lastAt
}
fragment OpeningSheet on Opening {
  source
  key
  name
  template
  mayEdit
  use {
    ...OpeningFigures
  }
  earlier {
    template
    use {
      ...OpeningFigures
    }
  }
}`) as unknown as TypedDocumentString<SaveOpeningTemplateMutation, SaveOpeningTemplateMutationVariables>;
export const TeamSheetsDocument = new TypedDocumentString(`
    query TeamSheets {
  teams {
    ...TeamSheet
  }
}
    fragment TeamSheet on Team {
  id
  key
  revision
  name
  handles
  description
  offerTemplate
  generalist
  languages
  skills {
    name
    level
  }
  fallback {
    id
    key
    name
  }
  hours {
    timeZone
    weekly {
      day
      intervals
    }
    holidays {
      date
      name
      yearly
      hours
    }
  }
  routing {
    mode
    acceptSeconds
    targetSeconds
    preferredSeconds
    skilledSeconds
    relaxedSeconds
    fallbackSeconds
    silentSeconds
    longWaitSeconds
    units
  }
  claims {
    segments
    products
  }
  open
  changesAt
  waiting
}`) as unknown as TypedDocumentString<TeamSheetsQuery, TeamSheetsQueryVariables>;
export const SaveTeamDocument = new TypedDocumentString(`
    mutation SaveTeam($input: SaveTeamInput!) {
  saveTeam(input: $input) {
    team {
      ...TeamSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment TeamSheet on Team {
  id
  key
  revision
  name
  handles
  description
  offerTemplate
  generalist
  languages
  skills {
    name
    level
  }
  fallback {
    id
    key
    name
  }
  hours {
    timeZone
    weekly {
      day
      intervals
    }
    holidays {
      date
      name
      yearly
      hours
    }
  }
  routing {
    mode
    acceptSeconds
    targetSeconds
    preferredSeconds
    skilledSeconds
    relaxedSeconds
    fallbackSeconds
    silentSeconds
    longWaitSeconds
    units
  }
  claims {
    segments
    products
  }
  open
  changesAt
  waiting
}`) as unknown as TypedDocumentString<SaveTeamMutation, SaveTeamMutationVariables>;
export const RemoveTeamDocument = new TypedDocumentString(`
    mutation RemoveTeam($input: RemoveTeamInput!) {
  removeTeam(input: $input) {
    team {
      id
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveTeamMutation, RemoveTeamMutationVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People {
  agents(disabled: true) {
    ...AgentSheet
  }
  teams {
    id
    key
    name
    skills {
      name
      level
    }
  }
}
    fragment AgentSheet on Agent {
  id
  revision
  email
  name
  title
  role
  disabled
  presence
  load
  capacity
  languages
  skills {
    name
    level
  }
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const SaveAgentDocument = new TypedDocumentString(`
    mutation SaveAgent($input: SaveAgentInput!) {
  saveAgent(input: $input) {
    agent {
      ...AgentSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment AgentSheet on Agent {
  id
  revision
  email
  name
  title
  role
  disabled
  presence
  load
  capacity
  languages
  skills {
    name
    level
  }
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SaveAgentMutation, SaveAgentMutationVariables>;
export const DisableAgentDocument = new TypedDocumentString(`
    mutation DisableAgent($input: DisableAgentInput!) {
  disableAgent(input: $input) {
    agent {
      ...AgentSheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment AgentSheet on Agent {
  id
  revision
  email
  name
  title
  role
  disabled
  presence
  load
  capacity
  languages
  skills {
    name
    level
  }
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<DisableAgentMutation, DisableAgentMutationVariables>;
export const PolicySignalsDocument = new TypedDocumentString(`
    query PolicySignals {
  policySignals {
    name
    type
    least
    greatest
    values
    example
    reads
  }
}
    `) as unknown as TypedDocumentString<PolicySignalsQuery, PolicySignalsQueryVariables>;
export const DialogueFilesDocument = new TypedDocumentString(`
    query DialogueFiles {
  dialogueFiles {
    ...DialogueFileLine
  }
}
    fragment DialogueFileLine on DialogueFile {
  id
  name
  uploadedAt
  uploadedBy
  dialogues
  read
  failure
}`) as unknown as TypedDocumentString<DialogueFilesQuery, DialogueFilesQueryVariables>;
export const AddDialoguesDocument = new TypedDocumentString(`
    mutation AddDialogues($input: AddDialoguesInput!) {
  addDialogues(input: $input) {
    file {
      ...DialogueFileLine
    }
    problem {
      ... on Problem {
        message
      }
      ... on BadDialogues {
        problems {
          line
          message
        }
      }
    }
  }
}
    fragment DialogueFileLine on DialogueFile {
  id
  name
  uploadedAt
  uploadedBy
  dialogues
  read
  failure
}`) as unknown as TypedDocumentString<AddDialoguesMutation, AddDialoguesMutationVariables>;
export const RemoveDialoguesDocument = new TypedDocumentString(`
    mutation RemoveDialogues($input: RemoveDialoguesInput!) {
  removeDialogues(input: $input) {
    fileId
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveDialoguesMutation, RemoveDialoguesMutationVariables>;
export const PolicyDocument = new TypedDocumentString(`
    query Policy {
  policy {
    ...PolicySheet
  }
  policyHistory {
    ...PolicyVersionLine
  }
}
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
fragment PolicyVersionLine on PolicyVersion {
  version
  note
  publishedAt
  publishedBy
}
fragment PolicySheet on PolicyVersion {
  ...PolicyVersionLine
  text
  outline {
    ...PolicyOutlineFields
  }
}`) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
export const PolicyChangesDocument = new TypedDocumentString(`
    query PolicyChanges($version: Int!) {
  policy(version: $version) {
    version
    changes {
      ...DiffLineFields
    }
  }
}
    fragment DiffLineFields on DiffLine {
  kind
  text
}`) as unknown as TypedDocumentString<PolicyChangesQuery, PolicyChangesQueryVariables>;
export const CheckPolicyDocument = new TypedDocumentString(`
    query CheckPolicy($input: CheckPolicyInput!) {
  checkPolicy(input: $input) {
    check {
      problems {
        ...PolicyProblemLine
      }
      outline {
        ...PolicyOutlineFields
      }
      changes {
        ...DiffLineFields
      }
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
fragment DiffLineFields on DiffLine {
  kind
  text
}
fragment PolicyProblemLine on PolicyProblem {
  line
  path
  message
}`) as unknown as TypedDocumentString<CheckPolicyQuery, CheckPolicyQueryVariables>;
export const DryRunPolicyDocument = new TypedDocumentString(`
    query DryRunPolicy($input: DryRunPolicyInput!) {
  dryRunPolicy(input: $input) {
    dryRun {
      version
      conversations
      before {
        offers
        escalations
      }
      after {
        offers
        escalations
      }
      newly
      noMore
      earlier
      later
      otherwise
      earlierBy
      laterBy
      changed {
        id
        customerName
        firstLine
        change
        turns
        before {
          ...PolicyVerdictFields
        }
        after {
          ...PolicyVerdictFields
        }
      }
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment PolicyVerdictFields on PolicyVerdict {
  seq
  outcome
  reason
  ruleId
  explanation
}`) as unknown as TypedDocumentString<DryRunPolicyQuery, DryRunPolicyQueryVariables>;
export const ReplayPolicyDocument = new TypedDocumentString(`
    query ReplayPolicy($input: ReplayPolicyInput!) {
  replayPolicy(input: $input) {
    replay {
      id
      messages {
        seq
        author
        body
        before {
          ...PolicyVerdictFields
        }
        after {
          ...PolicyVerdictFields
        }
      }
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment PolicyVerdictFields on PolicyVerdict {
  seq
  outcome
  reason
  ruleId
  explanation
}`) as unknown as TypedDocumentString<ReplayPolicyQuery, ReplayPolicyQueryVariables>;
export const PublishPolicyDocument = new TypedDocumentString(`
    mutation PublishPolicy($input: PublishPolicyInput!) {
  publishPolicy(input: $input) {
    policy {
      ...PolicySheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on StaleVersion {
        version
      }
    }
  }
}
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
fragment PolicyVersionLine on PolicyVersion {
  version
  note
  publishedAt
  publishedBy
}
fragment PolicySheet on PolicyVersion {
  ...PolicyVersionLine
  text
  outline {
    ...PolicyOutlineFields
  }
}`) as unknown as TypedDocumentString<PublishPolicyMutation, PublishPolicyMutationVariables>;
export const UsePolicyVersionDocument = new TypedDocumentString(`
    mutation UsePolicyVersion($input: UsePolicyVersionInput!) {
  usePolicyVersion(input: $input) {
    policy {
      ...PolicySheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment PolicyOutlineFields on PolicyOutline {
  rules {
    id
    description
    sentence
    outcome
    reason
    priority
    line
  }
  thresholds {
    name
    default
    segments {
      segment
      value
    }
    usedBy
    least
    greatest
    whole
  }
  templates {
    name
    usedBy
    line
    wordings {
      text
      team
      language
    }
  }
  coolDownMessages
  maxOffers
}
fragment PolicyVersionLine on PolicyVersion {
  version
  note
  publishedAt
  publishedBy
}
fragment PolicySheet on PolicyVersion {
  ...PolicyVersionLine
  text
  outline {
    ...PolicyOutlineFields
  }
}`) as unknown as TypedDocumentString<UsePolicyVersionMutation, UsePolicyVersionMutationVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  setup {
    firstAdminNeeded
    demo
    mailSetUp
  }
  me {
    kind
    agent {
      ...Me
    }
  }
}
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  presenceAutomatic
  capacity
  load
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    agent {
      ...Me
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  presenceAutomatic
  capacity
  load
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const CreateFirstAdminDocument = new TypedDocumentString(`
    mutation CreateFirstAdmin($input: CreateFirstAdminInput!) {
  createFirstAdmin(input: $input) {
    agent {
      id
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateFirstAdminMutation, CreateFirstAdminMutationVariables>;
export const SetPresenceDocument = new TypedDocumentString(`
    mutation SetPresence($input: SetPresenceInput!) {
  setPresence(input: $input) {
    agent {
      ...Me
    }
    problem {
      ... on Problem {
        message
      }
    }
  }
}
    fragment Me on Agent {
  id
  name
  title
  role
  presence
  presenceAutomatic
  capacity
  load
  teams {
    id
    key
    name
  }
}`) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const TaxonomyDocument = new TypedDocumentString(`
    query Taxonomy {
  taxonomy {
    ...TaxonomySheet
  }
  teams {
    id
    key
    name
  }
}
    fragment TaxonomyHead on Taxonomy {
  version
  status
  failure
  inUse
  problems {
    code
    message
    intents
    example
  }
}
fragment TaxonomyVersionLine on TaxonomyVersion {
  version
  status
  note
  savedAt
  savedBy
}
fragment TopicReport on IntentReport {
  version
  trainedAt
  examples
  accuracy
  calibrationError
  outOfScopeRecall
  intents {
    intent
    examples
    precision
    recall
    f1
  }
  confusions {
    intent
    takenFor
    count
  }
  suspicious {
    example
    intent
    looksLike
    confidence
  }
}
fragment TaxonomySheet on Taxonomy {
  ...TaxonomyHead
  intents {
    id
    name
    description
    handling
    path
    requiredFacts
    smallTalk
    reply
    examples
  }
  outOfScope
  report {
    ...TopicReport
  }
  history {
    ...TaxonomyVersionLine
  }
}`) as unknown as TypedDocumentString<TaxonomyQuery, TaxonomyQueryVariables>;
export const TaxonomyStatusDocument = new TypedDocumentString(`
    query TaxonomyStatus {
  taxonomy {
    version
    status
  }
}
    `) as unknown as TypedDocumentString<TaxonomyStatusQuery, TaxonomyStatusQueryVariables>;
export const SaveTaxonomyDocument = new TypedDocumentString(`
    mutation SaveTaxonomy($input: SaveTaxonomyInput!) {
  saveTaxonomy(input: $input) {
    taxonomy {
      ...TaxonomySheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidInput {
        field
      }
      ... on StaleVersion {
        version
      }
    }
  }
}
    fragment TaxonomyHead on Taxonomy {
  version
  status
  failure
  inUse
  problems {
    code
    message
    intents
    example
  }
}
fragment TaxonomyVersionLine on TaxonomyVersion {
  version
  status
  note
  savedAt
  savedBy
}
fragment TopicReport on IntentReport {
  version
  trainedAt
  examples
  accuracy
  calibrationError
  outOfScopeRecall
  intents {
    intent
    examples
    precision
    recall
    f1
  }
  confusions {
    intent
    takenFor
    count
  }
  suspicious {
    example
    intent
    looksLike
    confidence
  }
}
fragment TaxonomySheet on Taxonomy {
  ...TaxonomyHead
  intents {
    id
    name
    description
    handling
    path
    requiredFacts
    smallTalk
    reply
    examples
  }
  outOfScope
  report {
    ...TopicReport
  }
  history {
    ...TaxonomyVersionLine
  }
}`) as unknown as TypedDocumentString<SaveTaxonomyMutation, SaveTaxonomyMutationVariables>;
export const UseTaxonomyVersionDocument = new TypedDocumentString(`
    mutation UseTaxonomyVersion($input: UseTaxonomyVersionInput!) {
  useTaxonomyVersion(input: $input) {
    taxonomy {
      ...TaxonomySheet
    }
    problem {
      __typename
      ... on Problem {
        message
      }
    }
  }
}
    fragment TaxonomyHead on Taxonomy {
  version
  status
  failure
  inUse
  problems {
    code
    message
    intents
    example
  }
}
fragment TaxonomyVersionLine on TaxonomyVersion {
  version
  status
  note
  savedAt
  savedBy
}
fragment TopicReport on IntentReport {
  version
  trainedAt
  examples
  accuracy
  calibrationError
  outOfScopeRecall
  intents {
    intent
    examples
    precision
    recall
    f1
  }
  confusions {
    intent
    takenFor
    count
  }
  suspicious {
    example
    intent
    looksLike
    confidence
  }
}
fragment TaxonomySheet on Taxonomy {
  ...TaxonomyHead
  intents {
    id
    name
    description
    handling
    path
    requiredFacts
    smallTalk
    reply
    examples
  }
  outOfScope
  report {
    ...TopicReport
  }
  history {
    ...TaxonomyVersionLine
  }
}`) as unknown as TypedDocumentString<UseTaxonomyVersionMutation, UseTaxonomyVersionMutationVariables>;
