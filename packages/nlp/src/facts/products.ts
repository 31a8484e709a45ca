import { z } from 'zod';
import type { Found } from './found.js';
import { misspellings, type Misspellings } from './misspellings.js';

/** A product of the catalogue and what else people call it. */
export const CatalogueProduct = z.object({
  name: z.string().trim().min(1).max(200),
  aliases: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
});
export type CatalogueProduct = z.infer<typeof CatalogueProduct>;

/** What may stand between two words of a name. */
const gap = /^[ \t\n,&+/'"()-]{0,3}$/;
/** Steps for one position of the text: a bound for names that share many misspelt beginnings. */
const MOST_STEPS = 64;

interface Node {
  readonly next: Map<string, Node>;
  product: string | null;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

interface Match {
  readonly product: string;
  /** Index of the word after the name. */
  readonly next: number;
}

/**
 * Finds product names and aliases, the longest at each place; the value is the product's name. Names are kept as a
 * trie of words, so the size of the catalogue does not matter to a message. Of two products of one name the first
 * wins. Words of six letters and more may be off by one.
 */
export function productFinder(catalogue: readonly CatalogueProduct[]): (text: string) => Found[] {
  const root: Node = { next: new Map(), product: null };
  const vocabulary = new Set<string>();
  for (const { name, aliases } of catalogue) {
    for (const called of [name, ...aliases]) {
      const words = wordsIn(called).map(({ word }) => word);
      for (const word of words) vocabulary.add(word);
      enter(root, words, name);
    }
  }
  for (const { words, product } of shortNames(catalogue)) enter(root, words, product);
  const reader = new NameReader(root, misspellings(vocabulary));
  return (text) => (vocabulary.size === 0 ? [] : reader.find(text));
}

/**
 * What is left when people drop the maker or the end of a long name: “Cloud mat” for “Tarnlight Cloud mat”. Two words at
 * least, and only what no other product could be called as well.
 */
function shortNames(catalogue: readonly CatalogueProduct[]) {
  const called = new Map<string, { words: readonly string[]; products: Set<string> }>();
  for (const { name } of catalogue) {
    const words = wordsIn(name).map(({ word }) => word);
    for (const short of shortened(words)) {
      const key = short.join(' ');
      const known = called.get(key) ?? { words: short, products: new Set<string>() };
      known.products.add(name);
      called.set(key, known);
    }
  }
  return [...called.values()].flatMap(({ words, products: [product, ...others] }) =>
    product === undefined || others.length > 0 ? [] : [{ words, product }],
  );
}

/** The name without its first word, and the beginnings of both, down to two words; not the name itself. */
function shortened(words: readonly string[]): string[][] {
  return [words, words.slice(1)].flatMap((part) =>
    part.flatMap((_, i) => {
      const short = part.slice(0, i + 1);
      return short.length >= 2 && short.length < words.length ? [short] : [];
    }),
  );
}

function enter(root: Node, words: readonly string[], product: string): void {
  let node = root;
  for (const word of words) {
    const next: Node = node.next.get(word) ?? { next: new Map(), product: null };
    node.next.set(word, next);
    node = next;
  }
  if (node !== root) node.product ??= product;
}

class NameReader {
  private readonly root: Node;
  private readonly misspelt: Misspellings;

  constructor(root: Node, misspelt: Misspellings) {
    this.root = root;
    this.misspelt = misspelt;
  }

  find(text: string): Found[] {
    const words = wordsIn(text);
    const found: Found[] = [];
    for (let at = 0; at < words.length;) {
      const match = this.longest(text, words, at);
      const [first, last] = [words[at], words[(match?.next ?? 0) - 1]];
      if (match !== null && first !== undefined && last !== undefined) {
        found.push({ kind: 'product', value: match.product, span: { start: first.start, end: last.end } });
      }
      at = match?.next ?? at + 1;
    }
    return found;
  }

  private longest(text: string, words: readonly Word[], from: number): Match | null {
    let best: Match | null = null;
    const open = [{ node: this.root, at: from }];
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const step = open.pop();
      if (step === undefined) break;
      const { node, at } = step;
      if (node.product !== null && (best === null || at > best.next))
        best = { product: node.product, next: at };
      const [previous, word] = [words[at - 1], words[at]];
      if (word === undefined || node.next.size === 0) continue;
      if (at > from && previous !== undefined && !gap.test(text.slice(previous.end, word.start))) continue;
      // The last one pushed is looked at first: the word as it is written.
      for (const reading of this.readings(word.word, node)) open.push({ node: reading, at: at + 1 });
    }
    return best;
  }

  private readings(word: string, node: Node): Node[] {
    const exact = node.next.get(word);
    if (exact !== undefined) return [exact];
    return this.misspelt(word).flatMap((meant) => node.next.get(meant) ?? []);
  }
}

/** Runs of letters or of digits, in lower case and without accents: "Moor400" is two words. */
function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/\p{L}+|\p{N}+/gu), ({ 0: run, index }) => ({
    word: plainWord(run),
    start: index,
    end: index + run.length,
  }));
}

function plainWord(run: string): string {
  const lower = run.toLowerCase();
  return /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}
