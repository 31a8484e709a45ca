import { clausesOf } from './clauses.js';
import { lexicon, misspelt, notPeople, respelled, someoneNamed } from './people-words.js';
import {
  askingWhatItIs,
  declines,
  insists,
  LEAD,
  quotedWords,
  refusesPeople,
  reports,
} from './refusal-patterns.js';
import {
  asks,
  namesSomeone,
  nounAlone,
  personPlease,
  outright,
  refusesBots,
  wholeMessages,
} from './request-patterns.js';
import { correctSlips, plainLetters } from './spelling.js';

/**
 * What the words alone say of a message. `plain`: nothing but the request, or one in words the model has not learnt;
 * `asks`: a request; `refused`: people are named, but declined, reported on or no people at all ("2-person tent");
 * `named`: people are named in some way no pattern knows; `none`: nobody is named.
 */
type Wording = 'plain' | 'asks' | 'refused' | 'named' | 'none';

/**
 * How sure the model must be that a person is asked for, by what the words say. Where they ask, it only has to think it
 * possible; where nobody is named, a person called for nothing costs more than a request that is heard one message later;
 * where they say no, it is not asked.
 */
const LEAST_SHARE: Readonly<Record<Wording, number>> = {
  plain: 0,
  asks: 0.01,
  named: 0.75,
  none: 0.95,
  refused: Number.POSITIVE_INFINITY,
};

/**
 * Does the customer ask for a person? Patterns and the model each know what the other does not: patterns are sure of
 * the plain requests and of plain refusals, the model has read many roundabout ones.
 * @param share what the model makes of the message, 0 … 1; null without a model that tells
 */
export function asksForHuman(text: string, share: number | null): boolean {
  if (share === null) return asksByPatterns(text);
  return share >= LEAST_SHARE[wordingOf(text)];
}

/**
 * Does the customer ask for a person, outright ("agent!!") or in a roundabout way ("is anyone real there?", "no more
 * bots")? Not when they decline one ("I don't need a human"), report on one ("I spoke to a human yesterday") or mean a
 * thing ("2-person tent"). Each clause is judged alone: "I don't want a refund, I want a person" asks.
 */
export function asksByPatterns(text: string): boolean {
  const wording = wordingOf(text);
  return wording === 'plain' || wording === 'asks';
}

/** More than any message that passes the API; keeps the first look at a text short. */
const LONGEST = 8_000;

/** "Person, please!" is one clause. */
const politeComma = /,(?= ?(?:please|pls|plz|now) ?(?:$|[.!?,\n]))/gi;

function wordingOf(text: string): Wording {
  const said = plainLetters(text.slice(0, LONGEST))
    .replace(politeComma, ' ')
    .replace(quotedWords, ' thing ')
    .replace(askingWhatItIs, ' ');
  const clauses = clausesOf(said).map(respell);
  const only = clauses.length === 1 ? clauses[0] : undefined;
  if (only && wholeMessages.some((pattern) => pattern.test(only.text))) return 'plain';
  const found = clauses.map(wordingOfClause);
  return order.find((wording) => found.includes(wording)) ?? 'none';
}

/** The first that any clause shows is the message's. */
const order: readonly Wording[] = ['plain', 'asks', 'named', 'refused'];

interface Clause {
  readonly text: string;
  /** Misspelt words were put right, so the model has read others. */
  readonly hasSlips: boolean;
  /** Words for people were found to mean things. */
  readonly hadThings: boolean;
}

function respell(raw: string): Clause {
  const legible = correctSlips(replaceAll(raw, misspelt), lexicon);
  const corrected = replaceAll(legible, respelled);
  const text = notPeople.reduce((clause, pattern) => clause.replace(pattern, 'thing'), corrected);
  return { text, hasSlips: legible !== raw, hadThings: text !== corrected };
}

function replaceAll(clause: string, replacements: readonly (readonly [RegExp, string])[]): string {
  return replacements.reduce((sofar, [from, to]) => sofar.replace(from, to), clause);
}

function wordingOfClause({ text, hasSlips, hadThings }: Clause): Wording {
  const unnamed = hadThings ? 'refused' : 'none';
  if (!namesSomeone.test(text)) return unnamed;
  if (nounAlone.test(text) || personPlease.test(text)) return addresses.test(text) ? 'asks' : 'plain';
  if (refusesBots.some((pattern) => pattern.test(text))) return 'asks';
  const wording = requestIn(text);
  if (wording === 'asks' && (hasSlips || outright.some((pattern) => pattern.test(text)))) return 'plain';
  if (wording !== 'none') return wording;
  if (refusesPeople.some((pattern) => pattern.test(text))) return 'refused';
  if (!someoneNamed.test(text)) return unnamed;
  return reports.some((pattern) => pattern.test(text)) ? 'refused' : 'named';
}

/** "hi agent", "thanks operator": perhaps only how the other is addressed. */
const addresses = /^(?:hi|hello|hey|thanks|thank you)\b/;

function requestIn(clause: string): 'asks' | 'refused' | 'none' {
  const isReport = reports.some((pattern) => pattern.test(clause));
  const isInsisting =
    insists.test(clause) && !/\b(?:don't|do not|dont|not|no) (?:\w+ )?(?:want|need|like)\b/.test(clause);
  let wording: 'refused' | 'none' = 'none';
  for (const pattern of asks) {
    const found = pattern.exec(clause);
    if (found === null) continue;
    const lead = clause.slice(Math.max(0, found.index - LEAD), found.index + found[0].length);
    if (isInsisting || (!isReport && !declines.test(lead))) return 'asks';
    wording = 'refused';
  }
  return wording;
}
