import { expect, test } from 'vitest';
import { loadDemoContent } from './content.js';
import { openingVariables, placeholdersIn, voiceVariables } from './placeholders.js';
import { ContentError } from './read.js';
import { checkReferences } from './references.js';
import { DemoTeam, DemoVoice } from './schemas.js';

const content = loadDemoContent();
const { intents, outOfScope } = content.taxonomy;
const fold = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

test('there is enough to learn from and to answer with', () => {
  expect(intents.length).toBeGreaterThanOrEqual(34);
  expect(outOfScope.length).toBeGreaterThanOrEqual(120);
  expect(content.articles.length).toBeGreaterThanOrEqual(44);
  for (const intent of intents) expect(intent.examples.length, intent.id).toBeGreaterThanOrEqual(28);
});

test('no example appears twice, in one intent or in two', () => {
  const owners = new Map<string, string>();
  const texts = intents.flatMap((intent) =>
    intent.examples.map((example) => ({ text: example, owner: intent.id })),
  );
  for (const { text, owner } of [
    ...texts,
    ...outOfScope.map((alien) => ({ text: alien, owner: 'outOfScope' })),
  ]) {
    expect(owners.get(fold(text)), `${owner}: ${text}`).toBeUndefined();
    owners.set(fold(text), owner);
  }
});

test('every article is reachable from an intent, and both sides agree', () => {
  for (const article of content.articles) {
    const listed = intents
      .filter((intent) => intent.articles.includes(article.slug))
      .map((intent) => intent.id);
    expect(article.intents.toSorted(), article.slug).toEqual(listed.toSorted());
  }
});

test('every intent about an issue has something to answer with', () => {
  for (const intent of intents.filter((candidate) => !candidate.smallTalk)) {
    expect(intent.articles.length, intent.id).toBeGreaterThan(0);
    expect(intent.reply, intent.id).toBeNull();
  }
});

test('articles are long enough to help and short enough to read', () => {
  for (const article of content.articles) {
    const words = article.body.split(/\s+/).length;
    expect(words, article.slug).toBeGreaterThanOrEqual(120);
    expect(words, article.slug).toBeLessThanOrEqual(350);
    // The first paragraph is the direct answer, not a heading or a list.
    expect(article.body, article.slug).toMatch(/^[\p{L}\p{N}]/u);
  }
});

test('every team has two agents, and every agent has a skill in each of their teams', () => {
  for (const team of content.teams) {
    const agents = content.agents.filter((agent) => agent.role === 'agent' && agent.teams.includes(team.key));
    expect(agents.length, team.key).toBeGreaterThanOrEqual(2);
  }
  for (const agent of content.agents) {
    for (const team of agent.teams) expect(agent.skills, `${agent.name} in ${team}`).toHaveProperty(team);
  }
  expect(content.agents.filter((agent) => agent.role === 'agent')).toHaveLength(12);
});

test('every team but the generalist falls back to another, and nobody comes back to where they began', () => {
  const fallbackOf = new Map(content.teams.map(({ key, fallback }) => [key, fallback]));
  for (const { key, generalist } of content.teams) {
    const chain = [key];
    for (let next = fallbackOf.get(key); next; next = fallbackOf.get(next)) {
      expect(chain, `fallbacks of ${key}`).not.toContain(next);
      chain.push(next);
    }
    expect(chain.length > 1, key).toBe(!generalist);
    expect(content.teams.find((team) => team.key === chain.at(-1))?.generalist, key).toBe(true);
  }
});

test('every team has somebody with its skills for each of its languages', () => {
  for (const team of content.teams) {
    for (const language of team.languages) {
      const able = content.agents.filter(
        ({ role, teams, languages, skills }) =>
          role === 'agent' &&
          teams.includes(team.key) &&
          languages.includes(language) &&
          Object.entries(team.skills).every(([skill, level]) => (skills[skill] ?? 0) >= level),
      );
      expect(able.length, `${team.key} in ${language}`).toBeGreaterThan(0);
    }
  }
});

test('opening messages name the issue and what was tried', () => {
  for (const team of content.teams) {
    expect(placeholdersIn(team.openingTemplate), team.key).toEqual(
      expect.arrayContaining(['customer.firstName', 'issue', 'lastAttempt']),
    );
  }
  expect(openingVariables).toContain('agent.firstName');
});

test('the voice has every message, and sentences said often have variants', () => {
  expect(Object.keys(content.voice.messages).toSorted()).toEqual(Object.keys(voiceVariables).toSorted());
  const { didThatHelp, answerIntro, clarify, rephrase, dontKnow, handoffQueued, offerHuman } =
    content.voice.messages;
  for (const variants of [didThatHelp, answerIntro, clarify, rephrase, dontKnow, handoffQueued, offerHuman]) {
    expect(variants.length).toBeGreaterThanOrEqual(3);
  }
  for (const text of content.voice.messages.handoffQueued) {
    expect(placeholdersIn(text).toSorted()).toEqual(['handles', 'reason', 'team']);
  }
});

test('a placeholder nobody fills is refused, with its place', () => {
  const messages = { ...content.voice.messages, resolved: ['Done, {{nobody}}'] };
  const voice = DemoVoice.safeParse({ ...content.voice, messages });
  expect(voice.error?.issues[0]).toMatchObject({ path: ['messages', 'resolved', 0] });
  const team = DemoTeam.safeParse({ ...content.teams[0], openingTemplate: 'Hi {customer}' });
  expect(team.error?.issues[0]?.message).toBe('stray brace');
});

test('a name that does not exist is refused with file and path', () => {
  const misled = intents.map((intent) => ({ ...intent, path: 'nowhere' }));
  const broken = { ...content, taxonomy: { outOfScope, intents: misled } };
  expect(() => checkReferences(broken)).toThrow(ContentError);
  expect(() => checkReferences(broken)).toThrow('content/taxonomy.yaml: intents.order_status.path');
});
