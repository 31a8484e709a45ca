/**
 * Everything the widget itself says. What the assistant says comes from the organisation's own catalogue on the
 * server. One export per part, so that the loader carries only its own.
 */

export const launcherText = {
  open: 'Open chat',
  openUnread: (count: number) => `Open chat, ${count} new ${count === 1 ? 'message' : 'messages'}`,
  close: 'Close chat',
  failed: 'The chat could not be loaded. Select to try again.',
};

export const panelText = {
  title: (organisation: string) => `${organisation} help`,
  titlePlain: 'Help',
  close: 'Close chat',
  assistant: 'Assistant',
  assistantHint: 'Assistant · usually answers at once',
  waitingFor: (team: string) => `Waiting for ${team}`,
  waiting: 'Waiting for a person',
  nobodyOnline: 'Nobody is online just now',
  person: (team: string | null) => (team ? `A person from ${team}` : 'A person'),
  finished: 'Conversation finished',
  offline: 'You are offline. Messages wait until you are back.',
  reconnecting: 'Reconnecting…',
  blocked: 'The chat is not available on this page.',
  identityRefused: 'Your sign-in could not be confirmed. Reload the page, or go on without it.',
  goOnAnonymously: 'Go on without signing in',
};

export const conversationText = {
  messages: 'Messages',
  greeting: 'Hello! What can we do for you?',
  askedOften: 'Often asked',
  assistant: 'Assistant',
  you: 'You',
  thinking: 'The assistant is writing',
  thinkingLong: 'Still looking. You can also talk to a person at any time.',
  typing: (name: string) => `${name} is writing`,
  newMessages: 'New messages',
  earlier: 'Show earlier messages',
  write: 'Write a message…',
  writeAgain: 'Write to open it again…',
  messageLabel: 'Your message',
  send: 'Send',
  left: (count: number) => `${count} left`,
  tooLong: (count: number) => `${count} too many`,
  sending: 'Sending…',
  queued: 'Will be sent when you are back online',
  failed: 'Not sent',
  retry: 'Try again',
  discard: 'Delete',
  talkToPerson: 'Talk to a person',
  peopleOnline: 'People are here for you, too.',
  peopleAway: 'Nobody is online. You can leave a message.',
  connecting: 'Connecting you…',
  actionFailed: 'That did not work. Please try again.',
  actionOffline: 'No connection just now. Please try again in a moment.',
  today: 'Today',
  yesterday: 'Yesterday',
  unsendable: 'This message could not be sent.',
};

export const answerText = {
  from: 'From',
  read: (title: string) => `Read “${title}”`,
  back: 'Back to the conversation',
  unavailable: 'The rest of this page cannot be shown here.',
  didThatHelp: 'Did that help?',
  yes: 'Yes',
  notReally: 'Not really',
  quickReplies: 'Suggested answers',
};

export const offerText = {
  human: 'Talk to a person?',
  resource: 'One more thing',
  why: 'They read this conversation first, so you will not have to repeat anything.',
  /** Fits any wording: being connected, or leaving the question for later. */
  accept: 'Yes, please',
  keepGoing: 'Keep going',
  show: 'Show me',
  noThanks: 'No, thanks',
  accepted: 'You said yes',
  declined: 'You chose to keep going',
};

export const waitingText = {
  next: 'You are next in line',
  place: (position: number) => `Number ${position} in line`,
  front: 'You are at the front of the queue',
  wait: (range: string) => `Usually ${range}`,
  back: (when: string) => `Back ${when}`,
  teamBack: (team: string, when: string) => `${team} is back ${when}. Somebody else may answer sooner.`,
  today: (time: string) => `today at ${time}`,
  tomorrow: (time: string) => `tomorrow at ${time}`,
  onDay: (day: string, time: string) => `on ${day} at ${time}`,
  keepsPlace: 'Your place is kept, also when you close this window.',
  ask: 'If you have it at hand, this saves a question:',
  send: 'Send',
  sendFor: (label: string) => `Send ${label}`,
  check: 'While you wait: is this right?',
  right: 'Right',
  rightFor: (label: string) => `${label} is right`,
  change: 'Change',
  changeFor: (label: string) => `Change ${label}`,
  save: 'Save',
  cancel: 'Cancel',
  confirmed: 'Confirmed',
  wrong: 'It is wrong',
  disputed: 'Marked as wrong',
  orElse: 'If you would rather not wait:',
  ways: {
    EMAIL: 'Write to me by e-mail',
    CALLBACK: 'Call me back',
    BOT: 'Go on with the assistant',
  },
  facts: {
    ACCOUNT_ID: 'Customer number',
    ORDER_NUMBER: 'Order number',
    EMAIL: 'E-mail',
    PHONE: 'Phone number',
    AMOUNT: 'Amount',
    DATE: 'Date',
    PRODUCT: 'Product',
    CATEGORY: 'Topic',
  },
};

export const contactText = {
  introClosed: (team: string | null) =>
    `${team ?? 'The team'} will answer you there, with this conversation in front of them.`,
  intro: 'You keep your place in line.',
  EMAIL: {
    field: 'E-mail address',
    note: 'Anything to add? (optional)',
    invalid: 'Please enter a complete e-mail address, such as name@example.com.',
    other: 'By phone instead',
    saved: (email: string) => `we will write to ${email}.`,
  },
  CALLBACK: {
    field: 'Phone number',
    note: 'When does it suit you? (optional)',
    invalid: 'Please enter a complete phone number, such as +44 20 7946 0018.',
    other: 'By e-mail instead',
    saved: (phone: string) => `we will call ${phone}.`,
  },
  send: 'Send',
  cancel: 'Cancel',
  ticket: (number: number, promise: string) => `Ticket #${number}: ${promise}`,
  savedHint: 'You can close this window; nothing gets lost.',
  added: 'We add what you write to your question.',
  change: 'Change',
};

export const ratingText = {
  question: 'How was this conversation?',
  scores: ['Very bad', 'Bad', 'All right', 'Good', 'Very good'],
  comment: 'Anything we should know? (optional)',
  send: 'Send rating',
  thanks: 'Thank you, that helps us get better.',
  startAgain: 'Start again',
};

export const announcementText = {
  waiting: (team: string | null) => `You are now waiting for ${team ?? 'a person'}.`,
  agent: (name: string) => `You are now talking to ${name}, a person.`,
  bot: 'You are now talking to the assistant.',
  resolved: 'The conversation is finished.',
};
