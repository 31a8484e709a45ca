import { ArticleRow, articleVectors, searchArticles, type EntityManager } from '@baton/persistence';
import { bestPassage } from './passage.js';
import { questionLikeness } from './question-likeness.js';

/** An article that may answer a message. */
export interface ArticleHit {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly passage: string;
  /** 0 … 1, for comparing hits of one search. */
  readonly score: number;
  /** Good enough to answer with even when the intent is not sure. */
  readonly strong: boolean;
  /** The question is nearly word for word one that the article's title or keywords ask: no other can fit better. */
  readonly named: boolean;
}

export interface SearchInput {
  readonly text: string;
  /** Sentence vector of the text; null searches by words alone. */
  readonly vector: readonly number[] | null;
  /** Encoder that made the vector; only articles of the same encoder are compared. */
  readonly encoderId: string;
  /** Slugs the team linked to the likely intent: they are candidates whatever the words. */
  readonly linked: readonly string[];
  readonly limit: number;
}

const WORD_CANDIDATES = 10;
/** Weights of words, meaning and the team's own links; words are the most reliable for an encoder this small. */
const WEIGHTS = { words: 0.5, meaning: 0.3, linked: 0.2, named: 0.5 } as const;
const STRONG_SCORE = 0.45;
const STRONG_COSINE = 0.55;
const NAMED_LIKENESS = 0.85;
/** An article that came from a question of customers is meant by rewordings of it: near in meaning and half of the words. */
const ASKED = { cosine: 0.6, likeness: 0.5 } as const;

/**
 * Retrieval that combines full-text search with sentence vectors: each candidate's rank relative to the best one
 * by words, its cosine, whether the team linked it to the likely intent, and how nearly its title asks the question.
 */
export async function searchKnowledge(em: EntityManager, input: SearchInput): Promise<ArticleHit[]> {
  const byWords = await searchArticles(em, input.text, WORD_CANDIDATES);
  const cosines = await nearest(em, input);
  const top = byWords[0]?.rank ?? 0;
  const wordScore = new Map(byWords.map((a) => [a.slug, top > 0 ? a.rank / top : 0]));
  const slugs = [...new Set([...byWords.map((a) => a.slug), ...topSlugs(cosines), ...input.linked])];
  const articles = await em.find(ArticleRow, { slug: { $in: slugs } }, { disableIdentityMap: true });
  const linked = new Set(input.linked);
  return articles
    .map((article) => {
      const words = wordScore.get(article.slug) ?? 0;
      const cosine = Math.max(0, cosines.get(article.slug) ?? 0);
      const likeness = questionLikeness(input.text, article);
      const score =
        WEIGHTS.words * words +
        WEIGHTS.meaning * cosine +
        WEIGHTS.linked * Number(linked.has(article.slug)) +
        WEIGHTS.named * likeness;
      const fits = cosine >= STRONG_COSINE || linked.has(article.slug);
      const strong = score >= STRONG_SCORE && words > 0 && fits;
      const asked = article.proposalId !== null && cosine >= ASKED.cosine && likeness >= ASKED.likeness;
      const named = asked || likeness >= NAMED_LIKENESS;
      return { article, score: Math.min(1, score), strong, named };
    })
    .toSorted((a, b) => b.score - a.score || (a.article.slug < b.article.slug ? -1 : 1))
    .slice(0, input.limit)
    .map(({ article, score, strong, named }) => {
      const { slug, title, summary } = article;
      return {
        slug,
        title,
        summary,
        passage: bestPassage(article, input.text),
        score,
        strong: strong || named,
        named,
      };
    });
}

async function nearest(em: EntityManager, input: SearchInput): Promise<Map<string, number>> {
  const { vector } = input;
  if (!vector) return new Map();
  const articles = await articleVectors(em, input.encoderId);
  return new Map(articles.map((a) => [a.slug, dot(a.vector, vector)]));
}

function topSlugs(cosines: ReadonlyMap<string, number>): string[] {
  return [...cosines]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, WORD_CANDIDATES)
    .map(([slug]) => slug);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
