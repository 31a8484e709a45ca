import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitorCaller } from '@baton/domain';
import { DecisionRow, loadTranscript } from '@baton/persistence';
import { startDeployment, type Deployment } from '../support/deployment.ts';
import { until } from '../support/until.ts';

/** Questions as strangers ask them, each with the article that answers it. Several fit where two say the same. */
const pairs: readonly (readonly [question: string, ...articles: string[]])[] = [
  ['How do I return something?', 'start-a-return'],
  ['when do i get my refund', 'refund-times', 'refund-status'],
  ['reactivate my membership', 'summit-club-pause'],
  ['is the Tarnlight Storm 2 waterproof?', 'care-for-tents'],
  ['How long do I have to return something?', 'return-policy'],
  ['What does the Summit Club cost?', 'summit-club-price'],
  ['How long does delivery take?', 'delivery-times'],
  ['how much do you charge for shipping', 'delivery-costs'],
  ['Do you ship to Norway?', 'international-delivery'],
  ['Can I pay by invoice?', 'pay-by-invoice'],
  ['which payment methods do you accept', 'payment-methods'],
  ['how do I wash my down jacket', 'care-for-down'],
  ['my rain jacket no longer sheds water, how do I re-proof it', 'wash-waterproofs'],
  ['how should I look after leather boots', 'care-for-boots'],
  ['how do I store my tent', 'care-for-tents'],
  ['where are your shops', 'shops-and-hours'],
  ['do you repair tents', 'repair-workshop', 'repair-prices'],
  ['what does a repair cost', 'repair-prices'],
  ['what size boots should I take', 'boot-sizes'],
  ['how do your clothing sizes run', 'clothing-sizes'],
  ['how do I measure my back length for a pack', 'pack-back-length'],
  ['can I use two promo codes', 'promo-codes'],
  ['do you sell gift cards', 'gift-cards'],
  ['how much is left on my gift card', 'gift-card-balance'],
  ['how do I unsubscribe from your newsletter', 'newsletter'],
  ['how long is the guarantee', 'guarantee'],
  ['can I pick my order up in a shop', 'collect-in-shop'],
  ['is there express delivery', 'express-delivery'],
  ['do you deliver on Saturdays', 'weekend-and-holiday-delivery'],
  ['how do you deliver bulky things', 'bulky-delivery'],
  ['how do I swap for another size', 'exchange-size'],
  ['which items can not be returned', 'items-not-returnable', 'return-policy'],
  ['what does it cost to send something back from abroad', 'return-costs'],
  ['do you match the price of another shop', 'price-promise'],
  ['how do I cancel my membership', 'summit-club-cancel'],
  ['can I switch from monthly to yearly membership', 'summit-club-change-plan'],
  ['what are the benefits of the Summit Club', 'summit-club-benefits'],
  ['can I pause my membership', 'summit-club-pause'],
  ['I forgot my password', 'sign-in-help'],
  ['how do I change the e-mail address of my account', 'change-email'],
  ['which stove do you recommend', 'choose-a-stove'],
  ['which sleeping bag for minus five degrees', 'choose-a-sleeping-bag'],
  ['can I sell you my old tent', 'second-trail'],
  ['where are your clothes made', 'materials-and-origin'],
  ['how do I get an invoice for my purchase', 'get-an-invoice'],
];

let baton: Deployment;
beforeAll(async () => {
  baton = await startDeployment();
}, 600_000);
afterAll(() => baton.stop());

async function answerTo(question: string): Promise<string | null> {
  const session = await baton.app.startVisitorSession({ kind: 'anonymous' }, {});
  if (!session.ok) throw new Error(session.problem.message);
  const { customerId, expiresAt } = session.value;
  const caller: VisitorCaller = { kind: 'visitor', customerId, expiresAt };
  const opened = await baton.app.openConversation(caller, { clientConversationId: crypto.randomUUID() });
  if (!opened.ok) throw new Error(opened.problem.message);
  const conversationId = opened.value;
  const message = { conversationId, clientMessageId: crypto.randomUUID(), body: question };
  const sent = await baton.app.sendMessage(caller, message);
  if (!sent.ok) throw new Error(sent.problem.message);
  await until(async () => (await baton.db.fork().count(DecisionRow, { conversationId })) === 1);
  const transcript = await loadTranscript(baton.db.fork(), conversationId);
  const shown = transcript.flatMap((m) => m.attachments).find((a) => a.kind === 'article');
  return shown?.slug ?? null;
}

it('answers what strangers ask with the right article', async () => {
  const wrong: string[] = [];
  for (const [question, ...articles] of pairs) {
    const slug = await answerTo(question);
    if (!articles.includes(slug ?? '')) wrong.push(`${question} → ${slug}`);
  }
  // The first five were reported by a customer and must stay right, whatever the encoder.
  const reported = new Set(pairs.slice(0, 5).map(([question]) => question));
  expect(wrong.filter((w) => reported.has(w.split(' → ')[0] ?? ''))).toEqual([]);
  expect(wrong.length / pairs.length, wrong.join('\n')).toBeLessThan(0.15);
}, 600_000);
