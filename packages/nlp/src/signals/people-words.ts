/** Parts of the patterns in `asks-for-human.ts`: how people name persons, machines, and getting in touch. */

/** Any words, at most so many, each followed by a space. */
export const gap = (most: number): string => `(?:[\\w'-]+ ){0,${most}}?`;

export const article = '(?:an?|the|some|one of (?:your|the)|some of your|your|any|my)';

const adjective =
  '(?:real|actual|live|living|human|proper|physical|normal|different|another|other|customer|service|support|care|sales|senior|tech|technical|phone|competent|qualified|trained|intelligent|breathing|flesh and blood|store|duty|billing|returns|shipping|your|bloody|damn|fucking|tier \\d|level \\d)';

/** Someone who answers for the company. */
export const strong =
  '(?:humans?|human beings?|agents?|representatives?|operators?|advis[eo]rs?|consultants?|managers?|management|supervisors?|employees?|clerks?|colleagues?|team members?|staff members?|customer (?:service|support|care)|live (?:chat|support|help)|human (?:help|support|assistance|contact|interaction|service))';

/** Anyone; a request only beside a verb of contact, or when they must be real. */
export const weak =
  '(?:persons?|people|someone|somebody|anyone|anybody|one of you|staff|support|team|department|service ?desk|help ?desk|boss|assistants?)';

export const realOne = `(?:(?:real|actual|live|living|human|proper|normal|flesh and blood|breathing) ${weak}|${weak} (?:real|human|alive|actual|live|in person|with a brain|who is real)|real one)`;

/** Whoever one may be put through to. */
export const anyOne = `(?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${weak}|billing|accounts|sales|returns|reception)`;

export const someoneStrong = `(?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${realOne})`;

export const bots =
  '(?:bots?|chat ?bots?|robots?|machines?|computers?|ai|automated (?:system|replies|answers|responses|messages?|chat)|automation|program|algorithm|software|virtual (?:assistants?|agents?))';

/** Said of things: "agent app", "2-person tent", "human error", "cleaning agent". */
export const notPeople: readonly RegExp[] = [
  /\b(?:agent|human|operator|manager|person|support|service|team|staff|people)s? (?:app|apps|portal|dashboard|software|console|account|login|number|page|code|fees?|discount|plan|resources?|error|rights|body|hair|ticket|id|tool|manual|tent|sleeping|sauna|size|sized|email|button|guide|handbook)\b/g,
  /\b(?:travel|estate|cleaning|user|booking|insurance|shipping|letting|customs|password|file|package|task|download|boot|window|free|reducing|bleaching|lens|tour|machine|fork ?lift|waterproofing|tanning) (?:agents?|operators?|managers?)\b/g,
  /\b(?:\d+|one|two|three|four|five|six|eight|single|per|each|every|extra)[ -](?:person|people|persons|human)\b/g,
  /\b(?:as|become|becoming|hire|hiring|being) (?:an? )?(?:\w+ )?(?:agent|operator|manager|supervisor|representative)s?\b/g,
];

/** Corrected when one slip away. */
export const lexicon: readonly string[] = [
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
  'assistant',
  'employee',
  'speak',
  'speaking',
  'talking',
  'chatting',
  'contact',
  'contacting',
  'transfer',
  'connect',
  'escalate',
];

/** Chat spelling and joined words. */
export const respelled: readonly (readonly [RegExp, string])[] = [
  [/\b(?:some1|sum1|sm1|sumone|some one)\b/g, 'someone'],
  [/\b(?:any1|any one)\b/g, 'anyone'],
  [/\bhooman(s?)\b/g, 'human$1'],
  [/\b(?:tlak|tak|tallk|tlk|takl|talkk|tlka) (?=to|2|with)/g, 'talk '],
  [/\b(?:spk|sepak|speack|speka|spaek) (?=to|2|with)/g, 'speak '],
  [/\b(?:talk|speak|chat) 2\b/g, 'talk to'],
  [/\b(?:wanna|wana)\b/g, 'want to'],
  [/\bgimme\b/g, 'give me'],
  [/\blemme\b/g, 'let me'],
  [/\b(?:pls|plz|plse|plese)\b/g, 'please'],
  [/\bi'?d\b/g, 'i would'],
  [/\b(?:reps?|csr)\b/g, 'representative'],
  [/\b(?:u|ya)\b/g, 'you'],
];
