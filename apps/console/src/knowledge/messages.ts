import { many } from '../shared/many.js';

/** What the knowledge page says. */
export const t = {
  title: 'Knowledge',
  loading: 'Reading what there is to approve…',
  parts: 'Parts of the knowledge',
  queue: 'To approve',
  articles: 'Articles',
  waiting: (count: number): string => many(count, 'proposal waits', 'proposals wait'),
  empty: 'Nothing to approve.',
  emptyHint:
    'Proposals come from resolved conversations: when an agent says what worked, which page answered, or that one is missing.',
  more: 'Show more',

  kind: { ArticleDraft: 'New article', ExampleDraft: 'New example' },
  why: {
    ArticleDraft: 'No page answered this. Approve it and the bot does.',
    ExampleDraft: 'The bot did not understand this. Approve it and it learns the wording.',
  },
  fields: {
    title: 'Title',
    summary: 'Summary',
    summaryHint: 'What the bot says first. One or two sentences.',
    summaryMissing: 'Nobody said what the answer is. Write it, then approve.',
    body: 'Article',
    bodyHint: 'Markdown. Personal details were taken out; look once more.',
    question: 'What customers ask',
    questionHint: 'The bot finds the article by it.',
    topic: 'Topic',
    noTopic: 'No topic',
    text: 'What customers write',
    placeholders: (places: string): string =>
      `Customers would read ${places}. Word it so that it is true for everybody.`,
    textHint: 'Personal details were taken out; look once more.',
  },
  resembles: {
    article: (words: string): string => `There is a page that is ${words}:`,
    example: (words: string): string => `The topic has an example that is ${words}:`,
    near: 'nearly the same',
    much: 'much like it',
    somewhat: 'somewhat like it',
  },
  from: (count: number): string =>
    count === 1 ? 'From a conversation with' : `From ${count} conversations, with`,
  fromGone: 'The conversation it came from is gone.',
  resolvedBy: (name: string): string => `resolved by ${name}`,
  approve: 'Approve',
  reject: 'Reject',
  approvedArticle: 'Approved. The bot answers with it from now on.',
  approvedExample: 'Approved. The bot is learning it.',
  rejected: 'Rejected. It is not proposed again.',

  search: 'Find an article',
  nothing: 'No article fits.',
  nothingHint: 'Try fewer or other words.',
  back: 'All articles',
  gone: 'This article is not there any more.',
  learned: 'from conversations',
  origin: 'Where it came from',
  written: 'Written as an article.',
  approvedBy: (name: string | null): string => `approved by ${name ?? 'a program'}`,
} as const;
