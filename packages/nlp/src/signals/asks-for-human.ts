import { clausesOf } from './clauses.js';
import { correctSlips } from './spelling.js';

const lexicon = [
  'human',
  'agent',
  'representative',
  'operator',
  'person',
  'manager',
  'supervisor',
  'advisor',
  'someone',
  'somebody',
  'speak',
  'transfer',
  'connect',
  'escalate',
  'employee',
];

/** Chat spelling and joined words, before anything is matched. */
const respelled: readonly (readonly [RegExp, string])[] = [
  [/\b(?:some1|sum1|sm1|sumone|some one)\b/g, 'someone'],
  [/\b(?:any1|any one)\b/g, 'anyone'],
  [/\b(?:hooman|huminoid)(s?)\b/g, 'human$1'],
  [/\b(?:tlak|tak|tallk|tlk) (?=to|with)/g, 'talk '],
  [/\b(?:wanna|wana)\b/g, 'want to'],
  [/\bgimme\b/g, 'give me'],
  [/\blemme\b/g, 'let me'],
  [/\b(?:pls|plz|plse|plese)\b/g, 'please'],
  [/\bi'?d\b/g, 'i would'],
  [/\b(?:reps?|csr)\b/g, 'representative'],
  [/\b(?:u|ya)\b/g, 'you'],
];

/** Nouns that look like people and are not: "agent app", "2 person tent", "human error", "cleaning agent". */
const notPeople: readonly RegExp[] = [
  /\b(?:agent|human|operator|manager|person|support|service|team|staff|people)s? (?:app|apps|portal|dashboard|software|console|account|login|number|page|code|fee|fees|discount|plan|resources?|error|rights|body|being's|hair|ticket|id|tool|chat history|tent|sleeping|sauna|size|sized|email|button|desk drawer)\b/g,
  /\b(?:travel|estate|cleaning|user|booking|insurance|real estate|shipping|letting|customs|password|file|package|task|download|boot|window|double|free|reducing|bleaching|lens|tour|machine|fork ?lift) (?:agents?|operators?|managers?)\b/g,
  /\b(?:\d+|one|two|three|four|five|six|eight|single|per|each|every|extra)[ -](?:person|people|persons|human)\b/g,
  /\b(?:as|become|becoming|hire|hiring|being) (?:an? )?(?:agent|operator|manager|supervisor|representative)s?\b/g,
];

const adjective =
  '(?:real|actual|live|living|human|proper|physical|different|another|other|customer|service|support|care|sales|senior|tech|technical|phone|competent|qualified|trained|breathing|flesh and blood|your|breathing|store|duty|billing|returns|shipping|tier \\d|level \\d)';
const article = '(?:an?|the|some|one of (?:your|the)|your|any|my)';
/** Someone who answers for the company. */
const strong =
  '(?:humans?|human beings?|agents?|representatives?|operators?|advis[eo]rs?|consultants?|managers?|management|supervisors?|boss|employees?|clerk|colleagues?|team members?|staff members?|customer (?:service|support|care)|live (?:chat|support|help)|human (?:help|support|assistance|contact|interaction|service))';
/** Anyone; a request only beside a verb of contact, or when they must be real. */
const weak =
  '(?:persons?|people|someone|somebody|anyone|anybody|one of you|staff|support|team|department|service ?desk|help ?desk|guy|lady|woman|man)';
const realOne = `(?:(?:real|actual|live|living|human|proper|flesh and blood|breathing) ${weak}|${weak} (?:real|human|alive|actual|live|in person|with a brain|who is real)|real (?:human|agent|one))`;
const anyOne = `(?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${weak}|billing|accounts|sales|returns)`;
const gap = (most: number): string => `(?:[\\w'-]+ ){0,${most}}?`;

const contact =
  '(?:speak|talk|chat|connect|transfer|contact|reach|call|phone|ring|patch|put|pass|hand|switch|redirect|forward|refer|move|route|send|bring|hook|escalate|get|deal|communicate|converse)';
const want =
  "(?:want|need|demand|require|request|prefer|like|rather have|give me|get me|find me|bring me|send me|fetch|have|insist on|ask for|asking for|looking for|waiting for|wait for|available|is there|are there|where is|where are|i'll take|time for|let me have)";
const bots =
  '(?:bots?|chat ?bots?|robots?|machines?|computers?|ai|automated (?:system|replies|answers|responses|messages?|chat)|automation|program|algorithm|software|virtual assistants?)';

const asks: readonly RegExp[] = [
  // speak to a person, put me through to billing
  new RegExp(
    `\\b(?:speak|talk|chat|converse|communicate|speaking|talking|chatting|deal|dealing|word|conversation|discuss (?:this|it)) (?:${gap(2)})(?:to|with) (?:${anyOne})\\b`,
  ),
  new RegExp(
    `\\b${contact} (?:me |us |this |it |my (?:case|issue|ticket|chat) )?(?:through |over |on |back |along |in touch |up )?(?:to|with) (?:${anyOne})\\b`,
  ),
  new RegExp(
    `\\b(?:contact|reach|call|phone|speak|get hold of|get ahold of|message) (?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${realOne}|someone|somebody)\\b`,
  ),
  // I want a human, give me an agent, is there a real person
  new RegExp(`\\b${want} (?:to see |to have |to get |to be )?(?:${gap(3)})(?:${strong}|${realOne})\\b`),
  new RegExp(
    `\\b(?:want|need|like|prefer|get|have) (?:an?|another|some) (?:${adjective} )?(?:person|somebody|someone)\\b`,
  ),
  new RegExp(`\\b(?:want|need|like|get|have|can|could) (?:someone|somebody|anyone) (?:from|in|at|of) `),
  // can an agent help, have someone call me
  new RegExp(
    `\\b(?:can|could|may|would|will|let|have|get) (?:${article} )?(?:${adjective} ){0,2}(?:${strong}|person) (?:please )?(?:to )?(?:help|call|phone|contact|look|take over|assist|check|explain|reply|answer|sort|handle|join|step in|deal|ring|message|speak|talk|respond|solve|fix)`,
  ),
  /\b(?:can|could|have|get|want|need) (?:someone|somebody|anyone|you) (?:please )?(?:to )?(?:call|phone|ring) me\b/,
  // someone to talk to, a human I can speak with
  new RegExp(
    `\\b(?:${strong}|${weak}) (?:else )?(?:that |who )?(?:i can |i could |to |for me to )(?:actually )?(?:talk|speak|chat|deal|turn)\\b`,
  ),
  // is anyone real there, any humans around
  /\b(?:is|are) (?:there )?(?:any ?(?:one|body)|someone|somebody|a person|any people) (?:real |human |alive |actually |at all |even |still |out )*(?:there|here|home|alive|real|available|reading|listening|on the other (?:end|side)|behind)\b/,
  /^(?:hello |hi |hey )?(?:anyone|anybody|someone|somebody) (?:real |human |actually |at all )?(?:there|here|home|available|alive|real)$/,
  /\b(?:any|actual|real|no) (?:humans?|real people|real persons?|actual people|live people|agents?) (?:\w+ )?(?:there|here|around|available|working|on shift|on duty|left|in this company|at this company|to talk)\b/,
  /\b(?:any|are there|do you have|don't you have) (?:any )?(?:real |actual |live )?(?:humans|real people|actual people|live people|agents)\b/,
  // put me through, transfer me, escalate
  /\b(?:put|patch|get) me through\b/,
  /\b(?:transfer|hand|pass|switch|redirect) me(?: over| on| along)?(?: please| now| already| immediately| asap)*$/,
  /\bconnect me(?: please| now| already| immediately| asap)*$/,
  /\b(?:escalate|escalating|escalated)\b/,
  /\b(?:take|take over|takeover) (?:this|the) (?:chat|conversation) (?:by|to) /,
  new RegExp(`\\b(?:hand|handed) (?:this|it|me)? ?(?:over|off) to (?:${anyOne})\\b`),
];

/** Whoever will not go on with a machine wants a person. */
const refusesBots: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no more|enough (?:of|with)|stop (?:with )?|done (?:with|talking (?:to|with))|sick of|tired of|fed up with|had it with|through with|over) (?:${gap(4)})${bots}\\b`,
  ),
  new RegExp(
    `\\b(?:don't|do not|dont|won't|refuse to|not going to|not gonna|can't|cannot|will not|hate|instead of|rather than|not|stop) (?:${gap(3)})(?:talk|talking|speak|speaking|chat|chatting|deal|dealing|argue|arguing|discuss|type|typing) (?:${gap(3)})${bots}\\b`,
  ),
  new RegExp(`\\b(?:don't|do not|dont) want (?:${gap(3)})${bots}\\b`),
  new RegExp(
    `^(?:please )?(?:no|not (?:a|another|the|this)|get me (?:out of|away from|off)|skip|bypass) (?:this |the |a |more |stupid )?${bots}(?: please| thanks| thank you)?$`,
  ),
];

const alone = new RegExp(
  `^(?:(?:please|now|asap|immediately|just|stop|hello|hi|hey|ok|okay|no|yes|again|i said|get|can i have|give|me|to|an?|the|live|real|actual|another|different|chat|with|thanks|thank you|help|you) )*` +
    `(?:human|human being|agent|representative|operator|advisor|supervisor|manager|real (?:person|human|someone|one)|actual (?:person|human)|live (?:person|agent|chat|support)|human (?:help|support|agent|assistance)|customer (?:service|support|care) (?:agent|representative)|customer service|a person|person|real people|humans|agents|someone real|somebody real|people)` +
    `(?: (?:please|now|asap|immediately|already|thanks|thank you|human|agent|representative|operator|right now|instead|again|this instant|not (?:a )?(?:bot|robot|machine)))*$`,
);

/** Said of wishes: the person is not wanted. */
const declines: readonly RegExp[] = [
  /\b(?:don't|do not|dont|doesn't|didn't|never|not) (?:really |actually |even |yet |currently )?(?:need|want|wish|require|have to|asking|ask|asked|looking|think i need|like|feel like|mean|say)\b/,
  /\b(?:no need|not necessary|without|rather not|prefer not|instead of|rather than|unless|avoid|no thanks|needn't|shouldn't have to|not now)\b/,
  /\b(?:don't|do not|dont|please don't|never) (?:connect|transfer|escalate|put|pass|hand|call|contact|forward)\b/,
  /\bno (?:human|agent|person|representative|one) (?:needed|required|necessary)\b/,
  /\b(?:are|r) you (?:an? )?(?:real|human|bot|robot|person|actual|live)/,
  /\b(?:de-?escalate)\b/,
];

/** Said of what has happened, or of what somebody did. */
const reports: readonly RegExp[] = [
  /\b(?:i|we|my \w+|he|she|they) (?:have |had |already |just |finally |once |also |recently |was |were |'ve )*(?:spoke|talked|chatted|spoken|contacted|called|phoned|speaking|talking|chatting|reached|dealt|met|connected|transferred|escalated)\b/,
  /\b(?:your|the|an?|one of your|that|this|some|first|last|previous|other|same) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|operator|advisor|human|guy|lady|colleague|employee|manager|supervisor|team|someone|somebody)s? (?:\w+ )?(?:said|told|promised|was|were|had|has|did|gave|assured|confirmed|hung|refused|couldn't|could not|helped|sent|called|explained|never|wrote|mentioned|suggested|asked)\b/,
  /\b(?:i|we) (?:had|have had|got) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|human|call|chat|conversation) .*(?:yesterday|last|ago|before|earlier|already)\b/,
];

/** Even inside a refusal or a report these are requests: "why can't I talk to a person". */
const insists =
  /\b(?:why (?:can't|cannot|won't)|can't i|can i not|could i not|don't you have|isn't there|is there no|again (?:to|with))\b/;

/**
 * Does the customer ask for a person, outright ("agent!!") or in a roundabout way ("is anyone real there?", "no more bots")?
 * Not when they decline one ("I don't need a human"), report on one ("I spoke to a human yesterday") or mean a thing
 * ("2-person tent"). Each clause is judged alone: "I don't want a refund, I want a person" asks.
 */
export function asksForHuman(text: string): boolean {
  return clausesOf(text).some(asksInClause);
}

function asksInClause(raw: string): boolean {
  let clause = raw;
  for (const [from, to] of respelled) clause = clause.replace(from, to);
  clause = correctSlips(clause, lexicon);
  for (const pattern of notPeople) clause = clause.replace(pattern, 'thing');
  if (alone.test(clause) || refusesBots.some((pattern) => pattern.test(clause))) return true;
  if (!asks.some((pattern) => pattern.test(clause))) return false;
  if (insists.test(clause)) return true;
  return (
    !declines.some((pattern) => pattern.test(clause)) && !reports.some((pattern) => pattern.test(clause))
  );
}
