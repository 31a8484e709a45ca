import type { Blueprint } from '@baton/application';
import { demoCustomers, loadDemoContent, type DemoContent, type DemoCustomer } from '@baton/demo';
import { Account, IntentDefinition } from '@baton/domain';

/** Password of every demo login; they exist only in the demo organisation. */
export const DEMO_PASSWORD = 'baton-demo';
const SEED = 20_261_123;
const REPLY_PROMISE = 'within one working day';

/** The demo shop as it is on first run, with orders placed around `now`. */
export function demoBlueprint(now: Date): Blueprint {
  const content = loadDemoContent();
  return {
    ...wording(content),
    name: content.organisation.name,
    teams: content.teams.map((team) => ({ ...team, hours: { ...team.hours, holidays: [] } })),
    agents: content.agents.map((agent) => ({ ...agent, password: DEMO_PASSWORD })),
    intents: intentsOf(content),
    outOfScope: content.taxonomy.outOfScope,
    articles: content.articles,
    customers: demoCustomers(SEED, now).map(customerOf),
  };
}

/**
 * What an organisation for real use starts with: the bot's wording, small talk and one team. People, articles and
 * intents of its own come from its admin.
 */
export function emptyBlueprint(): Blueprint {
  const content = loadDemoContent();
  const { settings, voice } = wording(content);
  return {
    name: 'Support',
    settings: {
      ...settings,
      greeting: 'Hello! How can we help?',
      frequentQuestions: [],
      products: [],
      country: null,
      timeZone: 'UTC',
      demo: false,
    },
    voice,
    teams: [
      {
        key: 'support',
        name: 'Support',
        handles: 'everything around our products and your account',
        description: '',
        generalist: true,
        openingTemplate: '',
        offerTemplate: '',
        hours: null,
      },
    ],
    agents: [],
    intents: intentsOf(content)
      .filter((i) => i.smallTalk)
      .map((i) => ({ ...i, path: 'support' })),
    outOfScope: content.taxonomy.outOfScope,
    articles: [],
    customers: [],
  };
}

function wording({ organisation, products, voice }: DemoContent): Pick<Blueprint, 'settings' | 'voice'> {
  return {
    settings: {
      greeting: organisation.widget.greeting,
      frequentQuestions: [...organisation.widget.chips],
      accent: organisation.accentColor,
      replyPromise: REPLY_PROMISE,
      orderNumberPatterns: organisation.orderNumberPatterns,
      products,
      country: organisation.country,
      timeZone: organisation.timeZone,
      demo: true,
    },
    voice,
  };
}

function intentsOf({ taxonomy }: DemoContent): IntentDefinition[] {
  return taxonomy.intents.map((intent) => IntentDefinition.parse(intent));
}

function customerOf(customer: DemoCustomer): Blueprint['customers'][number] {
  const { externalId, name, email, locale, segments } = customer;
  return { externalId, name, email, locale, segments, account: Account.parse(customer) };
}
