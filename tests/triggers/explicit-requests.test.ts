import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Decision } from '@baton/domain';
import { factFinder, loadTextModel, understandTexts, type TextUnderstanding } from '@baton/nlp';
import { defaultPolicy, replayDialogue } from '@baton/rules';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/nlp/models/understanding', import.meta.url));
const BATCH = 32;

/** One phrasing per line, each written before the rules were first measured on it. */
function phrasings(name: string): string[] {
  const lines = readFileSync(new URL(`phrasings/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '');
}

/** What the worker understands of each text, by the model that ships with Baton. */
async function understand(texts: readonly string[]): Promise<TextUnderstanding[]> {
  const model = await loadTextModel({ folder });
  const reader = { model, intents: null, findFacts: factFinder() };
  const understood: TextUnderstanding[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    const said = texts.slice(from, from + BATCH).map((text) => ({ text, at: 0 }));
    understood.push(...(await understandTexts(reader, said)));
  }
  await model.close();
  return understood;
}

interface Decided {
  readonly text: string;
  readonly decision: Decision | undefined;
}

/** What the default policy decides when the text opens the conversation. */
async function decideFirst(texts: readonly string[]): Promise<Decided[]> {
  const understood = await understand(texts);
  return texts.map((text, i) => {
    const turn = { author: 'customer', text, at: new Date(0), understanding: understood[i] } as const;
    const [replayed] = replayDialogue([turn], { policy: defaultPolicy, intents: null });
    return { text, decision: replayed?.decision };
  });
}

const isHonoured = ({ decision }: Decided): boolean =>
  decision?.outcome === 'escalate' && decision.reason === 'asked_for_person';

const textsOf = (decided: readonly Decided[]): string[] => decided.map(({ text }) => text);

it('S1.3: every explicit request for a person is honoured, also as the first message', async () => {
  const requests = phrasings('requests');
  expect(requests.length).toBeGreaterThanOrEqual(150);
  const decided = await decideFirst(requests);
  expect(textsOf(decided.filter((d) => !isHonoured(d)))).toEqual([]);
});

it('S1.3: messages that only look like a request for a person are not taken for one', async () => {
  const lookAlikes = phrasings('look-alikes');
  expect(lookAlikes.length).toBeGreaterThanOrEqual(300);
  const mistaken = textsOf((await decideFirst(lookAlikes)).filter(isHonoured));
  expect(mistaken.length / lookAlikes.length, mistaken.join('\n')).toBeLessThanOrEqual(0.02);
});
