import type { Draft, IntentDefinition, Resemblance } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import { ArticleRow, articleVectors, type EntityManager } from '@baton/persistence';
import { questionLikeness } from '../knowledge/question-likeness.js';
import { articleDraft, cut, oneLine } from './article-draft.js';
import type { Gathered } from './gather.js';
import { cosine, nearest, saysTheSame, wordsShared, type Said } from './similar.js';

/** Something that may be proposed, with what it says as a vector. */
export interface Candidate {
  readonly draft: Draft;
  readonly said: Said;
  readonly resembles: Resemblance | null;
}

interface Asking {
  readonly em: EntityManager;
  readonly nlp: Nlp;
}

/** What is worth proposing of what was gathered. Models run here, outside any transaction. */
export async function candidatesOf(gathered: Gathered, asking: Asking): Promise<Candidate[]> {
  const article = gathered.needsArticle ? [await articleCandidate(gathered, asking)] : [];
  const example = gathered.exampleOf ? await exampleCandidate(gathered, gathered.exampleOf, asking) : null;
  return [...article, ...(example ? [example] : [])];
}

/** Of the demo shop's articles nine in ten have no other one as near as this. */
const RESEMBLES_COSINE = 0.7;
const RESEMBLES_WORDS = 0.6;

async function articleCandidate({ learned }: Gathered, { em, nlp }: Asking): Promise<Candidate> {
  const draft = articleDraft(learned);
  const [question, whole] = await nlp.encode([draft.question, `${draft.title}. ${draft.summary}`]);
  if (!question || !whole) throw new Error('the encoder returned fewer vectors than texts');
  const vectors = new Map((await articleVectors(em, nlp.modelId)).map(({ slug, vector }) => [slug, vector]));
  const articles = await em.find(
    ArticleRow,
    {},
    { fields: ['slug', 'title', 'keywords'], disableIdentityMap: true },
  );
  const [best] = articles
    .map(({ slug, title, keywords }) => {
      const vector = vectors.get(slug) ?? [];
      const meaning = Math.max(cosine(question, vector), cosine(whole, vector));
      const words = questionLikeness(draft.question, { title, keywords });
      return {
        slug,
        title,
        similarity: Math.max(meaning, words),
        near: meaning >= RESEMBLES_COSINE || words >= RESEMBLES_WORDS,
      };
    })
    .filter(({ near }) => near)
    .toSorted((a, b) => b.similarity - a.similarity);
  return {
    draft,
    said: { text: draft.question, vector: question },
    resembles: best
      ? { kind: 'article', ref: best.slug, title: best.title, similarity: best.similarity }
      : null,
  };
}

/** As the editor of topics takes them. */
const LONGEST_EXAMPLE = 500;
const FEWEST_LETTERS = /\p{L}{2}.*\p{L}{2}/su;
/** So near to an example that is there that the bot learns nothing from it. */
const KNOWN_COSINE = 0.9;
const KNOWN_WORDS = 0.8;

/** Null when the topic has it already, or nothing is left of it without personal details. */
async function exampleCandidate(
  { learned }: Gathered,
  intent: IntentDefinition,
  { nlp }: Asking,
): Promise<Candidate | null> {
  const text = cut(oneLine(learned.question), LONGEST_EXAMPLE);
  if (!FEWEST_LETTERS.test(text.replaceAll(/\[[a-z -]+\]/g, ''))) return null;
  const [vector, ...vectors] = await nlp.encode([text, ...intent.examples]);
  if (!vector) throw new Error('the encoder returned fewer vectors than texts');
  const said = { text, vector };
  const examples = intent.examples.map((example, i) => ({ text: example, vector: vectors[i] ?? [] }));
  const closest = nearest(said, examples);
  const known =
    closest !== null &&
    (closest.similarity >= KNOWN_COSINE ||
      (saysTheSame(said, closest.one) && wordsShared(text, closest.one.text) >= KNOWN_WORDS));
  if (known) return null;
  const near = closest !== null && closest.similarity >= RESEMBLES_COSINE ? closest : null;
  return {
    draft: { kind: 'example', intent: intent.id, text },
    said,
    resembles: near && { kind: 'example', ref: intent.id, title: near.one.text, similarity: near.similarity },
  };
}
