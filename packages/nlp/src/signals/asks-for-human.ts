import { clausesOf } from './clauses.js';
import {
  anyOne,
  article,
  bots,
  gap,
  lexicon,
  notPeople,
  realOne,
  respelled,
  someoneStrong,
  strong,
  weak,
} from './people-words.js';
import { correctSlips } from './spelling.js';

const talk = '(?:speak|talk|chat|converse|communicate|speaking|talking|chatting)';
const want =
  "(?:want|need|demand|require|request|prefer|like|rather have|give me|get me|find me|bring me|send me|fetch|have|insist on|ask for|asking for|ask|looking for|waiting for|wait for|available|is there|are there|where is|where are|i'll take|time for|let me have)";
const does =
  '(?:help|call|phone|contact|look|take over|take a|assist|check|explain|reply|answer|sort|handle|join|step in|deal|ring|message|speak|talk|respond|solve|fix|review)';

const asks: readonly RegExp[] = [
  // speak to a person, put me through to billing
  new RegExp(`\\b(?:${talk}|a word|conversation) ${gap(2)}(?:to|with) ${anyOne}\\b`),
  new RegExp(
    `\\b(?:${talk}|deal|dealing|refund from|directly from) ${gap(2)}(?:to |with |from )?${gap(2)}(?:${strong}|${realOne})\\b`,
  ),
  new RegExp(
    `\\b(?:want|need|like|can i|could i|let me|may i|please) ${gap(2)}${talk} (?:directly )?(?:to|with) (?:the|your|some of your|whoever)\\b`,
  ),
  new RegExp(
    `\\b(?:contact|contacting|reach|reaching|call|phone|get hold of|get ahold of|message) (?:${someoneStrong}|someone|somebody|an? (?:person|assistant))\\b(?! (?:else )?(?:for|on|at|who) )`,
  ),
  new RegExp(
    `\\b(?:connect|transfer|put|patch|pass|hand|switch|redirect|forward|refer|move|route|get|take|bring|direct) (?:to )?(?:me|us|this|it|my (?:case|issue|ticket|chat)) (?:through |over |on |back |along |in touch |up )?(?:to|with) ${anyOne}\\b`,
  ),
  /\b(?:connect|transfer|patch|redirect|switch|forward) me (?:through |over |on )?(?:to|with) (?:the |your |room |front |an? )(?!.{0,100}\b(?:page|website|link|account|app|site|address|bank|checkout|plan|size|money)\b)/,
  // I want a human, give me an agent, is there a real person
  new RegExp(`\\b${want} (?:to see |to have |to get |to be )?${gap(3)}(?:${strong}|${realOne})\\b`),
  /\b(?:want|need|like|prefer|get|have) (?:an?|another|some) (?:different |proper )?(?:person|somebody|someone)\b(?! (?:who|that) (?:is|will|can) (?:not|also))/,
  /\b(?:want|need|like|get|have) (?:someone|somebody|anyone) (?:from|in|at|of) /,
  /\b(?:get|have|let) (?:someone|somebody) (?:else )?(?:to (?:help|call|look|talk|speak|contact|explain|answer)|on the (?:line|phone))/,
  /\b(?:get|give|find|bring|send) me (?:an?|another|your|the) (?:person|somebody|someone|boss)\b/,
  /\b(?:someone|somebody) else (?:please|now|on the line|take|look|help|there|available)\b/,
  /\b(?:speak|talk|chat) (?:to|with) (?:someone|somebody) else\b/,
  // can an agent help, have someone call me
  new RegExp(`\\b(?:can|could|may|would|will|let|have|get) ${someoneStrong} (?:please )?(?:to )?${does}\\b`),
  new RegExp(
    `\\b(?:can|could|may|would|will|let|have|get) (?:a|another) person (?:please )?(?:to )?${does}\\b`,
  ),
  /\b(?:can|could|have|get|want|need) (?:someone|somebody|anyone|you) (?:please )?(?:to )?(?:call|phone|ring) me(?: back| please| now| today| tomorrow| asap| on| at|$)/,
  // someone to talk to, a human I can speak with
  new RegExp(
    `\\b(?:${strong}|${weak}) (?:else )?(?:that |who )?(?:i can |i could |for me to |to )(?:actually )?(?:talk|speak|chat|turn) (?:to|with)\\b`,
  ),
  // is anyone real there, any humans around
  /\b(?:is|are) (?:there )?(?:any ?(?:one|body)|someone|somebody|a person|any people) (?:real |human |alive |actually |at all |even |still |out )*(?:there|here|home|alive|real|reading|listening|on the other (?:end|side)|behind)\b(?! (?:to help|that can))/,
  /^(?:hello |hi |hey )*(?:anyone|anybody|someone|somebody) (?:real |human |actually |at all )?(?:there|here|home|alive|real)$/,
  /\b(?:any|actual|real|no) (?:humans?|real people|real persons?|actual people|live people|agents?) (?:\w+ )?(?:there|here|around|available|working|on shift|on duty|left|in this company|at this company|to talk)\b/,
  /\b(?:are there|do you have|don't you have) (?:any )?(?:real |actual |live )?(?:humans|real people|actual people|live people|agents)\b/,
  // put me through, transfer me, escalate
  /\b(?:put|patch|get) me through(?! to the (?:checkout|page|website))\b/,
  /\b(?:transfer|hand|pass|switch|redirect|connect) me(?: over| on| along| please| now| already| immediately| asap)*$/,
  /\bescalat(?:e|ing|ed)\b/,
  new RegExp(`\\bhand(?:ed)? (?:this |it |me )?(?:over|off) to ${anyOne}\\b`),
];

/** Whoever will not go on with a machine wants a person. */
const refusesBots: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no more|enough (?:of|with)|stop with|done (?:with|talking (?:to|with))|(?:sick|tired) of (?:talking|speaking|typing|chatting|dealing|arguing)|had it with|through with|stop talking to) ${gap(4)}${bots}\\b`,
  ),
  new RegExp(
    `\\b(?:don't|do not|dont|won't|refuse to|not going to|not gonna|can't|cannot|will not|hate|instead of|rather than|not|stop) ${gap(3)}(?:talk|talking|speak|speaking|chat|chatting|deal|dealing|argue|arguing|discuss|typing) ${gap(3)}${bots}\\b`,
  ),
  new RegExp(
    `\\b(?:don't|do not|dont|not) ${gap(2)}(?:want|comfortable|happy|trust|like) ${gap(6)}(?:to|with|by|from) (?:an? |this |the )?${bots}\\b`,
  ),
  new RegExp(`\\b(?:don't|do not|dont) want (?:an? |this |the |any |your )?(?:\\w+ )?${bots}\\b`),
  /\b(?:don't|do not|dont|not going to|refuse to|no longer) (?:want to |wanna )?(?:talk|speak|chat) (?:to|with) you\b/,
  new RegExp(
    `^(?:please )?(?:no|not (?:a|another|the|this)|get me (?:out of|away from|off)|skip|bypass) (?:this |the |a |more |stupid )?${bots}(?: please| thanks| thank you)?$`,
  ),
];

const polite =
  '(?:please|now|asap|immediately|just|stop|hello|hi|hey|ok|okay|no|yes|again|i said|get|can i have|give|me|to|an?|the|live|real|actual|another|different|chat|thanks|thank you|right|instead|already|this instant|not (?:a )?(?:bot|robot|machine))';
/** The bare noun is a request even as one clause of several: "stop, agent". */
const nounAlone = new RegExp(
  `^(?:${polite} )*(?:human|human being|agent|representative|operator|advisor|supervisor|manager|real (?:person|human|someone|one)|actual (?:person|human)|live (?:agent|chat|support)|human (?:help|support|agent|assistance)|customer (?:service|support|care) (?:agent|representative)|(?:someone|somebody) real)(?: (?:${polite}|human|agent|representative|operator))*$`,
);
/** Weaker nouns only as the whole message: "a person". */
const wholeMessage = new RegExp(
  `^(?:${polite} )*(?:person|live person|people|humans|agents|real people|customer service|customer support|support team|${article} \\w+ team)(?: ${polite})*$|^\\w+ (?:team|desk|department|reception) please$`,
);

/** The person is not wanted. Looked for in what leads up to the request. */
const declines =
  /\b(?:(?:don't|do not|dont|doesn't|didn't|never|not) (?:really |actually |even |yet |currently )?(?:need|want|wish|require|have to|asking|ask|asked|looking|think|like|feel like|mean|say)|no need|not necessary|without|rather not|prefer not|instead of|rather than|unless|avoid|no thanks|not an?|needn't|shouldn't have to|not now|(?:don't|do not|dont|never) (?:you )?(?:dare )?(?:to )?(?:connect|transfer|escalate|put|pass|hand|call|contact|forward)|no (?:human|agent|person|representative) (?:needed|required|necessary)|do i (?:have|need) to (?!do\b)|should i|de-?escalate|how (?:do|can|could|would) (?:you|they)|if (?:you|they|we) )\b/;
/** Characters before a request in which a refusal counts: about five words. */
const LEAD = 28;

/** Said of what has happened, or of what somebody did. Gaps are bounded: `.*` takes quadratic time over a hostile message. */
const reports: readonly RegExp[] = [
  /\b(?:i|we|my \w+|he|she|they) (?:have |had |already |just |finally |once |also |recently |was |were |'ve )*(?:spoke|talked|chatted|spoken|contacted|called|phoned|speaking|talking|chatting|reached|dealt|met|connected|transferred|escalated)\b/,
  /\b(?:your|the|an?|one of your|that|this|some|first|last|previous|other|same) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|operator|advisor|human|guy|lady|colleague|employee|manager|supervisor|team|someone|somebody|service)s? (?:\w+ )?(?:said|told|promised|was|were|had|has|did|gave|assured|confirmed|hung|refused|couldn't|could not|helped|sent|called|explained|never|wrote|mentioned|suggested|asked|would have)\b/,
  /\b(?:i|we) (?:had|have had|got) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|human|call|chat|conversation) .{0,100}(?:yesterday|last|ago|before|earlier|already)\b/,
  /\bthanks? .{0,100}escalat/,
];

/** Even inside a refusal or a report these are requests: "why can't I talk to a person". */
const insists =
  /\b(?:why (?:can't|cannot|won't|can i not)|can't i|can i not|could i not|don't you have|isn't there|is there no|(?:trying|want|need|like) to (?:speak|talk|chat|be connected|be transferred))\b/;

/** Questions about what the customer is talking to are none for a person. */
const askingWhatItIs = /\b(?:am i (?:talking|speaking|chatting)|are you|is this|r u) [^.?!]{0,60}/gi;

/**
 * From here on the model is believed against the patterns: a person called for nothing costs more than a request that is
 * heard one message later. In recorded conversations one in a hundred has such a false alarm.
 */
const SURE = 0.9;
/** Below it the model is believed that the patterns are mistaken. */
const IMPOSSIBLE = 0.01;

/**
 * Does the customer ask for a person? Patterns and the model each know what the other does not: patterns are sure of
 * the plain requests, the model has read many roundabout ones.
 * @param share what the model makes of the message, 0 … 1; null without a model that tells
 */
export function asksForHuman(text: string, share: number | null): boolean {
  if (share === null) return asksByPatterns(text);
  return share >= (asksByPatterns(text) ? IMPOSSIBLE : SURE);
}

/**
 * Does the customer ask for a person, outright ("agent!!") or in a roundabout way ("is anyone real there?", "no more
 * bots")? Not when they decline one ("I don't need a human"), report on one ("I spoke to a human yesterday") or mean a
 * thing ("2-person tent"). Each clause is judged alone: "I don't want a refund, I want a person" asks.
 */
export function asksByPatterns(text: string): boolean {
  const clauses = clausesOf(text.slice(0, LONGEST).replace(askingWhatItIs, ' ')).map(respell);
  if (clauses.length === 1 && wholeMessage.test(clauses[0] ?? '')) return true;
  return clauses.some(asksInClause);
}

/** More than any message that passes the API; keeps the first look at a text short. */
const LONGEST = 8_000;

function respell(raw: string): string {
  let clause = raw;
  for (const [from, to] of respelled) clause = clause.replace(from, to);
  clause = correctSlips(clause, lexicon);
  for (const pattern of notPeople) clause = clause.replace(pattern, 'thing');
  return clause;
}

/** One of these is in every clause that asks; most clauses have none, and cost one look instead of forty. */
const namesSomeone =
  /\b(?:human|agent|repres|operator|person|people|manage|superv|advis|consult|employ|clerk|colleague|team|staff|service|support|customer|live|real|some(?:one|body)|any ?(?:one|body)|bot|chat|robot|machine|computer|ai\b|automat|program|algorithm|software|virtual|assistant|boss|reception|billing|accounts|sales|returns|department|desk|talk|speak|through|transfer|connect|hand|pass|switch|redirect|escalat|call|phone|ring)/;

function asksInClause(clause: string): boolean {
  if (!namesSomeone.test(clause)) return false;
  if (nounAlone.test(clause) || refusesBots.some((pattern) => pattern.test(clause))) return true;
  const isReport = reports.some((pattern) => pattern.test(clause));
  return asks.some((pattern) => {
    const found = pattern.exec(clause);
    if (found === null) return false;
    if (insists.test(clause) && !/\b(?:don't|do not|dont|not|no) (?:\w+ )?(?:want|need|like)\b/.test(clause))
      return true;
    const lead = clause.slice(Math.max(0, found.index - LEAD), found.index + found[0].length);
    return !isReport && !declines.test(lead);
  });
}
