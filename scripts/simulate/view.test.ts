import { expect, it } from 'vitest';
import type { SeenEvent } from './operations.ts';
import { afterEvent, emptyView } from './view.ts';

type Message = Extract<SeenEvent['payload'], { __typename: 'MessagePayload' }>['message'];

const said = (author: Message['author'], attachments: Message['attachments'] = []): SeenEvent => ({
  seq: 1,
  payload: { __typename: 'MessagePayload', message: { author, attachments } },
});
const moved = (to: 'WITH_BOT' | 'QUEUED' | 'WITH_AGENT' | 'RESOLVED'): SeenEvent => ({
  seq: 1,
  payload: { __typename: 'StatePayload', to },
});

it('shows the buttons of the last message only', () => {
  const offered = afterEvent(emptyView, said('BOT', [{ __typename: 'OfferAttachment', offerId: 'o1' }]));
  expect(offered).toMatchObject({ lastAuthor: 'BOT', offerId: 'o1' });
  const asked = afterEvent(offered, said('BOT', [{ __typename: 'HelpfulAttachment', attemptId: 'a1' }]));
  expect(asked).toMatchObject({ offerId: null, attemptId: 'a1' });
  expect(afterEvent(asked, said('CUSTOMER'))).toMatchObject({ offerId: null, attemptId: null });
});

it('forgets an offer that was answered elsewhere', () => {
  const offered = afterEvent(emptyView, said('BOT', [{ __typename: 'OfferAttachment', offerId: 'o1' }]));
  const answered = { seq: 2, payload: { __typename: 'OfferAnsweredPayload', offerId: 'o1' } } as const;
  expect(afterEvent(offered, answered).offerId).toBeNull();
});

it('remembers that an agent was there', () => {
  const view = [moved('QUEUED'), moved('WITH_AGENT'), said('AGENT'), moved('RESOLVED')].reduce(
    afterEvent,
    emptyView,
  );
  expect(view).toMatchObject({ state: 'RESOLVED', hadAgent: true, agentWaits: true });
});

it('forgets the agent who gave the conversation back', () => {
  const view = [moved('WITH_AGENT'), moved('WITH_BOT'), moved('RESOLVED')].reduce(afterEvent, emptyView);
  expect(view.hadAgent).toBe(false);
});

it('lets notices pass by', () => {
  const view = afterEvent(afterEvent(emptyView, said('AGENT')), said('SYSTEM'));
  expect(view).toMatchObject({ lastAuthor: 'AGENT', agentWaits: true });
});
