import type { IntentGuess, TeamClaims } from '@baton/domain';

/** Where agents finally sent a conversation. */
export interface PathExample {
  readonly team: string;
  /** The team it was sent to at first; the same when it was right. */
  readonly from: string;
  /** What it was about, as far as that was known. */
  readonly intent: string | null;
  /** Unit length, see `conversationVector`. */
  readonly vector: readonly number[];
}

/** What speaks for teams besides the topic. */
export interface EvidenceInput {
  readonly intents: readonly IntentGuess[];
  readonly teams: readonly { readonly key: string; readonly name?: string; readonly claims?: TeamClaims }[];
  readonly customer?: { readonly segments: readonly string[] };
  /** Products that are spoken of, from the facts. */
  readonly products?: readonly string[];
  readonly examples?: readonly PathExample[];
  /** Of this conversation; null when nothing telling was said. */
  readonly vector?: readonly number[] | null;
}

export interface Evidence {
  /** Pseudo-counts by team: 1 is as much as one equal conversation whose team is known. */
  readonly counts: ReadonlyMap<string, number>;
  readonly because: readonly string[];
}

/** Below this cosine two conversations have no more in common than any two customers. */
const UNRELATED = 0.5;
/** Those of the same topic say a little even where the words are different … */
const SAME_INTENT = 0.1;
/** … but all of them together no more than this: examples come from conversations that went wrong, which are few. */
const MOST_BY_INTENT = 1;
const BY_SEGMENT = 1.5;
const BY_PRODUCT = 1;

/** What claims and examples say for each team, with the reasons in words. */
export function evidenceFor(input: EvidenceInput): Evidence {
  const counts = new Map<string, number>();
  const because: string[] = [];
  for (const team of input.teams) {
    const name = team.name ?? team.key;
    const segments = (team.claims?.segments ?? []).filter((segment) =>
      input.customer?.segments.includes(segment),
    );
    const products = (team.claims?.products ?? []).filter((product) =>
      isSpokenOf(product, input.products ?? []),
    );
    const examples = (input.examples ?? []).filter((example) => example.team === team.key);
    const { weight, similar } = weigh(examples, input);
    const count = segments.length * BY_SEGMENT + products.length * BY_PRODUCT + weight;
    if (count > 0) counts.set(team.key, count);
    for (const segment of segments) because.push(`customers of the segment ${segment} go to ${name}`);
    for (const product of products) because.push(`questions about ${product} go to ${name}`);
    because.push(...similarInWords(similar, name));
  }
  return { counts, because };
}

/** The evidence of examples of one team, and which of them are alike in what was said. */
function weigh(examples: readonly PathExample[], { intents, vector }: EvidenceInput) {
  const topic = intents[0]?.intent ?? null;
  let bySimilarity = 0;
  let byIntent = 0;
  const similar: PathExample[] = [];
  for (const example of examples) {
    const alike = likeness(example.vector, vector ?? []);
    if (alike > SAME_INTENT) {
      bySimilarity += alike;
      similar.push(example);
    } else byIntent += topic !== null && example.intent === topic ? SAME_INTENT : alike;
  }
  return { weight: bySimilarity + Math.min(MOST_BY_INTENT, byIntent), similar };
}

/** 0 for unrelated, 1 for equal: squared, so that a vague likeness says next to nothing. */
function likeness(a: readonly number[], b: readonly number[]): number {
  // Another encoder's vectors say nothing about these.
  if (a.length !== b.length) return 0;
  const cosine = a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  return Math.min(1, Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED)) ** 2);
}

function similarInWords(similar: readonly PathExample[], name: string): string[] {
  const moved = similar.filter(({ team, from }) => team !== from).length;
  const stayed = similar.length - moved;
  const conversations = (count: number) =>
    `${count} similar ${count === 1 ? 'conversation' : 'conversations'}`;
  return [
    ...(moved > 0 ? [`${conversations(moved)} ${moved === 1 ? 'was' : 'were'} passed on to ${name}`] : []),
    ...(stayed > 0
      ? [`${conversations(stayed)} ${stayed === 1 ? 'was' : 'were'} in the right place with ${name}`]
      : []),
  ];
}

/** A claimed product is spoken of when its words stand in a row in what was named: "kettle" in "Kettle Pro 2". */
function isSpokenOf(product: string, spoken: readonly string[]): boolean {
  const claimed = ` ${wordsOf(product)} `;
  return claimed.trim() !== '' && spoken.some((named) => ` ${wordsOf(named)} `.includes(claimed));
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
