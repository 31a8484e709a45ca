/**
 * The variables each message of voice.yaml may use, written `{{name}}`. This table is also the list of
 * messages: the loader asks for exactly these keys, so that a missing sentence stops the boot and not a chat.
 * Dates, prices and waits arrive as finished text in the reader's locale.
 */
export const voiceVariables = {
  greeting: [],
  answerIntro: ['article'],
  didThatHelp: [],
  gladItHelped: [],
  whatElse: [],
  clarify: ['intent'],
  clarifyTwo: ['intent', 'other'],
  rephrase: [],
  dontKnow: [],
  withoutFact: ['fact'],
  outOfScope: [],
  otherLanguage: [],
  tryAnother: [],
  offerResource: ['article'],
  offerHuman: ['team'],
  offerLeaveMessage: ['team', 'replyBy'],
  offerDeclined: [],
  personAnyTime: [],
  handoffQueued: ['team', 'handles', 'reason'],
  handoffInstead: ['team', 'handles', 'reason', 'meantFor'],
  handoffAssigned: ['agent', 'team'],
  queuePosition: ['position', 'ahead'],
  queueNext: [],
  expectedWait: ['wait'],
  askWhileWaiting: ['facts'],
  waitLonger: ['wait', 'team'],
  nobodyOnline: ['team', 'handles', 'reason', 'replyBy'],
  nobodyOnlineUntil: ['team', 'handles', 'reason', 'replyBy', 'opens'],
  everyoneGone: ['team', 'replyBy'],
  everyoneGoneUntil: ['team', 'replyBy', 'opens'],
  requeued: ['agent', 'team'],
  contactSaved: ['contact', 'team', 'replyBy'],
  ticketByMail: ['ticket', 'contact', 'team', 'replyBy'],
  ticketByPhone: ['ticket', 'contact', 'team', 'replyBy'],
  contactInvalid: [],
  agentJoined: ['agent', 'team'],
  agentChanged: ['agent', 'team'],
  transferred: ['team', 'handles'],
  withdrawn: [],
  alreadyQueued: ['team'],
  askOrderNumber: [],
  askEmail: [],
  askProduct: [],
  askAmount: [],
  whichOrder: ['orders'],
  confirmFact: ['fact', 'value'],
  factConfirmed: [],
  factCorrected: ['value'],
  orderProcessing: ['number', 'placedAt'],
  orderShipped: ['number', 'carrier', 'expectedAt', 'trackingCode'],
  orderDelivered: ['number', 'carrier', 'deliveredAt'],
  orderDelayed: ['number', 'carrier', 'expectedAt', 'trackingCode'],
  orderReturned: ['number'],
  orderCancelled: ['number'],
  orderNotFound: ['number'],
  noOrders: [],
  subscriptionActive: ['plan', 'price', 'renewsAt'],
  subscriptionPaused: ['plan', 'renewsAt'],
  subscriptionPastDue: ['plan', 'price'],
  subscriptionCancelled: ['plan'],
  subscriptionNone: [],
  refundPending: ['amount', 'number', 'refundedAt'],
  refundPaid: ['amount', 'number', 'refundedAt'],
  refundNone: ['number'],
  technicalTrouble: [],
  backToBot: ['agent'],
  resolved: [],
  reopened: [],
  goodbye: [],
  csatAsk: [],
  csatThanks: [],
} as const satisfies Record<string, readonly string[]>;

export type VoiceKey = keyof typeof voiceVariables;

/** What a team's opening message may use. */
export const openingVariables = [
  'customer.firstName',
  'agent.firstName',
  'team.name',
  'issue',
  'lastAttempt',
  'account.highlights',
] as const;

/** What a team's offer of a person may use. */
export const offerVariables = ['team', 'intent'] as const;

/** What the sentences about an earlier attempt may use. */
export const attemptVariables = ['title'] as const;

/** The names between `{{` and `}}`, in order of appearance, trimmed, with repeats. */
export function placeholdersIn(template: string): string[] {
  return [...template.matchAll(/\{\{(.*?)\}\}/gs)].map((match) => (match[1] ?? '').trim());
}
