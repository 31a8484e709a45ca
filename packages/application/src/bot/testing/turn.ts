import type {
  Attempt,
  AttemptId,
  Decision,
  IntentDefinition,
  Offer,
  OfferId,
  Understanding,
} from '@baton/domain';
import type { ArticleHit } from '../../knowledge/search.js';
import type { BotTurn } from '../turn.js';
import { initialBotState } from '../state.js';

/** Factories for bot turns in tests: an ordinary turn about returns, changed where a test cares. */
export function turn(
  change: Partial<Omit<BotTurn, 'intents'>> & { intents?: IntentDefinition[] } = {},
): BotTurn {
  const intents = change.intents ?? [
    intent({ id: 'returns', name: 'Returns', articles: ['returns', 'labels'] }),
    intent({ id: 'refund', name: 'Refund', articles: ['refunds'] }),
  ];
  return {
    text: 'how do I send something back',
    understanding: understanding({}),
    decision: decision({}),
    reaction: { offer: null, attempt: null },
    botState: initialBotState,
    attempts: [],
    offers: [],
    facts: [],
    hits: [],
    alternatives: [],
    resource: null,
    account: null,
    team: {
      key: 'returns',
      name: 'Returns',
      handles: 'returns and refunds',
      offerTemplate: 'Shall I connect you?',
      nobodyOnline: false,
      replyBy: 'tomorrow',
    },
    mayOffer: true,
    knowsTheWay: false,
    wordings: [],
    customerName: null,
    voice,
    locale: 'en',
    turn: 0,
    ...change,
    intents: new Map(intents.map((i) => [i.id, i])),
  };
}

export function understanding(change: Partial<Understanding>): Understanding {
  return {
    seq: 2,
    intents: [{ intent: 'returns', confidence: 0.9 }],
    outOfScope: 0.05,
    sentiment: 0,
    emotions: [],
    target: 'none',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [],
    wordCount: 6,
    models: {},
    ...change,
  };
}

export function decision(change: Partial<Decision>): Decision {
  return {
    seq: 2,
    outcome: 'continue',
    reason: 'none',
    ruleId: null,
    applicable: [],
    vetoed: [],
    evidence: [],
    policyVersion: 1,
    template: null,
    path: null,
    coolDownMessages: null,
    variant: null,
    ...change,
  };
}

export function intent(
  change: Partial<IntentDefinition> & Pick<IntentDefinition, 'id' | 'name'>,
): IntentDefinition {
  return {
    description: '',
    handling: 'bot',
    path: 'returns',
    playbook: null,
    requiredFacts: [],
    articles: [],
    smallTalk: false,
    reply: null,
    examples: [],
    ...change,
  };
}

export function hit(slug: string, change: Partial<ArticleHit> = {}): ArticleHit {
  return {
    slug,
    title: slug,
    summary: '',
    passage: `about ${slug}`,
    score: 0.5,
    strong: false,
    named: false,
    ...change,
  };
}

export function attempt(change: Partial<Attempt>): Attempt {
  return {
    id: '0190b6a2-0000-7000-8000-000000000001' as AttemptId,
    kind: 'article',
    ref: 'returns',
    title: 'Returns',
    intent: 'returns',
    atSeq: 1,
    outcome: 'pending',
    outcomeSeq: null,
    why: null,
    ...change,
  };
}

export function offer(change: Partial<Offer>): Offer {
  return {
    id: '0190b6a2-0000-7000-8000-000000000002' as OfferId,
    rung: 'human',
    state: 'open',
    reason: 'low_sentiment',
    body: 'Shall I connect you?',
    atSeq: 1,
    answeredSeq: null,
    coolDownUntilMessages: 0,
    coolDownMessages: null,
    path: null,
    ...change,
  };
}

const voice: BotTurn['voice'] = {
  messages: {
    answerIntro: ['From {{article}}:'],
    tryAnother: ['Another way:'],
    clarify: ['Is this about {{intent}}?'],
    clarifyTwo: ['{{intent}} or {{other}}?'],
    rephrase: ['Could you put it differently?'],
    dontKnow: ['I do not know.'],
    withoutFact: ['Not without the {{fact}}.'],
    otherLanguage: ['Only English so far.'],
    outOfScope: ['Not my field.'],
    offerDeclined: ['We carry on here.'],
    personAnyTime: ['Say so when you want a person.'],
    offerHuman: ['Somebody from {{team}}?', 'A person from {{team}}?'],
    offerLeaveMessage: ['Nobody is here. Shall {{team}} write back {{replyBy}}?'],
    offerResource: ['See {{article}}?'],
    gladItHelped: ['Glad to hear it.'],
    askOrderNumber: ['Which order?'],
    greeting: ['Hello!'],
    goodbye: ['Take care.'],
    whatElse: ['What is it about?'],
  },
  reasons: {},
  playbooks: {},
  facts: { order_number: 'Order number' },
  attempts: {},
  labels: { yes: 'Yes', notReally: 'Not really', neither: 'Neither' },
};
