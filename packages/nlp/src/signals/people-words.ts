/** Parts of the patterns in `asks-for-human.ts`: how people name persons, machines, and getting in touch. */

/** Any words, at most so many, each followed by a space. */
export const gap = (most: number): string => `(?:[\\w'-]+ ){0,${most}}?`;

export const article = '(?:an?|the|some|one of (?:your|the)|some of your|your|any|my)';

const adjective =
  '(?:real|actual|live|living|human|proper|physical|normal|different|another|other|customer|service|support|care|sales|senior|tech|technical|phone|competent|qualified|trained|intelligent|breathing|single|account|flesh and blood|store|duty|billing|returns|shipping|your|bloody|damn|fucking|tier \\d|level \\d)';

/** Someone who answers for the company. */
export const strong =
  '(?:humans?|human beings?|agents?|representatives?|operators?|advis[eo]rs?|consultants?|managers?|management|supervisors?|employees?|clerks?|colleagues?|co-?workers?|team members?|staff members?|customer (?:service|support|care)|live (?:chat|support|help)|your (?:boss|superiors?)|human (?:help|support|assistance|contact|interaction|service))';

const nobodyInParticular = '(?:someone|somebody|anyone|anybody)';

const ofSomeKind =
  '(?:persons?|people|one of you|staff|support|team|department|service ?desk|help ?desk|boss|assistants?|technicians?|specialists?|experts?|engineers?|nurses?|professionals?|officers?|executives?|workers?|team leaders?|guys|bloke)';

/** Anyone; a request only beside a verb of contact, or when they must be real. */
export const weak = `(?:${nobodyInParticular}|${ofSomeKind})`;

export const realOne = `(?:(?:real|actual|live|living|human|proper|normal|flesh and blood|breathing) ${weak}|${weak} (?:real|human|alive|actual|live|in person|with a brain|who is real)|real one)`;

/** Whoever one may be put through to. */
export const anyOne = `(?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${weak}|billing|accounts|sales|returns|reception)`;

export const someoneStrong = `(?:${article} )?(?:${adjective} ){0,3}(?:${strong}|${realOne})`;

/** Whoever may be meant to answer, in whatever sentence; "someone" is in too many others. */
export const someoneNamed = new RegExp(`\\b(?:${strong}|${realOne}|${ofSomeKind}|member)\\b`);

export const bots =
  '(?:bots?|chat ?bots?|robots?|machines?|computers?|ai|automated (?:system|replies|answers|responses|messages?|chat)|automation|program|algorithm|software|virtual (?:assistants?|agents?))';

/** Said of things: "agent app", "2-person tent", "human error", "cleaning agent". */
export const notPeople: readonly RegExp[] = [
  /\b(?:agent|human|operator|manager|person|support|service|team|staff|people)s? (?:app|apps|portal|dashboard|software|console|account|login|number|page|code|fees?|discount|plan|resources?|errors?|rights|body|anatomy|hair|ticket|id|tool|manual|tent|sleeping|sauna|size|sized|email(?! (?:me|us))|button|guide|handbook|sdk|api|install\w*|version|process|logs?|config\w*|token|string|forwarding|licen[cs]es?|permissions?|roles?|seats?|commission|opening|hours|address|jobs?|training|ratings?|surveys?|widget|plugin|pricing|precedence|icon)\b/g,
  /\b(?:travel|estate|cleaning|user|booking|insurance|shipping|letting|customs|password|file|package|task|download|boot|window|free|backup|monitoring|network|mobile|ssh|store|property|project|reducing|bleaching|lens|tour|machine|fork ?lift|waterproofing|tanning) (?:agents?|operators?|managers?)\b/g,
  /\b(?:person-to-person|in[ -]person)\b/g,
  /\b(?:type|typing|sound|talk|write|act|look|feel|seem|read)s? (?:just |exactly |almost )?like an? (?:real )?(?:human|person|agent)\b/g,
  /\b(?:compliment|thank|praise|rate|tip|review|recommend|congratulate) (?:the|your|this|that) (?:[\w-]+ )?(?:agent|team|colleague|person|representative|staff|support|manager)s?\b/g,
  /\b(?:build|create|train|deploy|install|configure|set up|run) (?:an? |the |my |our )?(?:\w+ )?(?:agent|operator)s?\b/g,
  /\b(?:\d+|one|two|three|four|five|six|eight|single|per|each|every|extra)[ -](?:person|people|persons|human)\b/g,
  /\b(?:as|become|becoming|hire|hiring|being|(?:used|training|learning|want) to be|am|i'm) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:agent|operator|manager|supervisor|representative|advisor|consultant|employee)s?\b/g,
  /\bmy (?:own )?(?:manager|boss|supervisor|colleague|coworker|team|staff|employee|assistant|people)s?\b/g,
  /\b(?:the|my|our|a|his|her) (?:landlord|landlady|seller|driver|courier|doctor|dentist|neighbou?r|buyer|tenant|vendor|author|chef)s?\b/g,
  /\b(?:report|block|add|insure|invite|name|authori[sz]e|gift) (?:an?|another|this|that|the) (?:[\w-]+ )?(?:person|agent|colleague|employee|team member)s?\b/g,
  /\blive chat (?=support \w|work|load|cost)/g,
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

type Respelling = readonly (readonly [RegExp, string])[];

/** Slips and joined words that are in no text a model has read. */
export const misspelt: Respelling = [
  [/\b(?:some1|sum1|sm1|sumone|some one)\b/g, 'someone'],
  [/\b(?:any1|any one)\b/g, 'anyone'],
  [/\bhooman(s?)\b/g, 'human$1'],
  [/\b(?:tlak|tak|tallk|tlk|takl|talkk|tlka) (?=to|2|with)/g, 'talk '],
  [/\b(?:spk|sepak|speack|speka|spaek) (?=to|2|with)/g, 'speak '],
  [/\b(talk|speak|chat)(ing)? 2\b/g, '$1$2 to'],
  [/\b(real|live|human|actual)(person|human|agent|being)\b/g, '$1 $2'],
  [/\b(?:cn|cld)\b/g, 'can'],
];

/** Chat spelling, and turns of phrase that mean the same as one our patterns know. */
export const respelled: Respelling = [
  [/\b(?:wanna|wana)\b/g, 'want to'],
  [/\bgimme\b/g, 'give me'],
  [/\blemme\b/g, 'let me'],
  [/\b(?:pls|plz|plse|plese|plox|plss|plis)\b/g, 'please'],
  [/\b(?:thx|ty|thanx)\b/g, 'thanks'],
  [/\bi'?d\b/g, 'i would'],
  [/\b(?:reps?|csr)\b/g, 'representative'],
  [/\b(?:u|ya|ye)\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\bw(?= (?:an? )?(?:real |live )?(?:human|agent|person|someone))/g, 'with'],
  [/\b(?:an? )?members? of (?:the |your |our )?(?:staff|team|support)\b/g, 'a staff member'],
  [/\b(?:an?|one) ([\w-]{1,20}) of yours\b/g, 'your $1'],
  [/\bone of your (?:guys|people|lot|folks|humans|persons)\b/g, 'one of your colleagues'],
  // "it would be best if I spoke to someone" is no report
  [/\bif i (?:spoke|talked|chatted)\b/g, 'if i could talk'],
  [/\bif i (?:were|was) (put|connected|transferred|passed)\b/g, 'if i could be $1'],
];
