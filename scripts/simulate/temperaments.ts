import { chance, pick, type Random } from './random.ts';

/** How somebody behaves in a chat, whatever it is about. Probabilities are from 0 to 1. */
export interface Temperament {
  readonly name: string;
  /** Said before coming to the point. */
  readonly before: readonly string[];
  /** Said when the bot misses the point. */
  readonly annoyed: readonly string[];
  /** How to ask for a person. */
  readonly personPlease: readonly string[];
  /** Times the likelihood that an article settles it. */
  readonly trust: number;
  readonly acceptsOffer: number;
  /** Failed answers before asking for a person, or leaving. */
  readonly tries: number;
  readonly asksRatherThanLeaves: number;
  /** Seconds in the queue before leaving an address or going back to the bot. */
  readonly patience: number;
  /** Seconds between reading and writing. */
  readonly pace: number;
  /** Added to the rating. */
  readonly kindness: number;
  /** How they write. */
  readonly manner: (text: string, random: Random) => string;
}

const person = ['Can I talk to a real person, please?', 'I would like to speak to somebody.'];

export const temperaments: readonly Temperament[] = [
  {
    name: 'patient',
    before: [],
    annoyed: ['That is not quite what I meant.', 'Sorry, that did not answer it.'],
    personPlease: person,
    trust: 1,
    acceptsOffer: 0.8,
    tries: 4,
    asksRatherThanLeaves: 0.8,
    patience: 240,
    pace: 9,
    kindness: 0.5,
    manner: (text) => text,
  },
  {
    name: 'hurried',
    before: [],
    annoyed: ['no', 'not helpful', 'thats not it'],
    personPlease: ['human pls', 'agent'],
    trust: 0.9,
    acceptsOffer: 0.9,
    tries: 2,
    asksRatherThanLeaves: 0.6,
    patience: 90,
    pace: 4,
    kindness: -0.2,
    manner: hurried,
  },
  {
    name: 'confused',
    before: ['Hello? Is this the right place to ask?'],
    annoyed: ['I do not understand what I have to do now.', 'Sorry, I am lost. What does that mean for me?'],
    personPlease: ['Is there somebody who could explain it to me?'],
    trust: 0.7,
    acceptsOffer: 0.85,
    tries: 3,
    asksRatherThanLeaves: 0.6,
    patience: 180,
    pace: 14,
    kindness: 0.3,
    manner: (text, random) => (chance(random, 0.4) ? `Sorry, I am not sure: ${lowerFirst(text)}` : text),
  },
  {
    name: 'angry',
    before: [],
    annoyed: [
      'This is useless. You keep sending me the same page!',
      'Are you even reading what I write?',
      'I have had enough of this.',
    ],
    personPlease: ['Get me a human. NOW.', 'Stop this and give me a person!'],
    trust: 0.4,
    acceptsOffer: 0.75,
    tries: 2,
    asksRatherThanLeaves: 0.85,
    patience: 120,
    pace: 5,
    kindness: -1.2,
    manner: (text, random) =>
      chance(random, 0.5) ? `${text.replace(/[.?]$/, '')}!!` : `Unbelievable. ${text}`,
  },
  {
    name: 'polite',
    before: ['Good morning!'],
    annoyed: [
      'Thank you, but I am afraid that is something else.',
      'That is kind, but it does not solve it.',
    ],
    personPlease: ['Would it be possible to speak to one of your colleagues?'],
    trust: 1,
    acceptsOffer: 0.7,
    tries: 3,
    asksRatherThanLeaves: 0.9,
    patience: 240,
    pace: 10,
    kindness: 0.8,
    manner: (text, random) => (chance(random, 0.5) ? `${text} Thank you in advance.` : text),
  },
  {
    name: 'asks-for-a-person',
    before: ['I want to talk to a human'],
    annoyed: ['I said I want a person.'],
    personPlease: ['A person, please. No bot.'],
    trust: 0.5,
    acceptsOffer: 1,
    tries: 1,
    asksRatherThanLeaves: 1,
    patience: 150,
    pace: 6,
    kindness: 0,
    manner: (text) => text,
  },
  {
    name: 'chatty',
    before: ['Hi there! How are you today?'],
    annoyed: ['Ha, no, that is not it, but nice try.', 'Hm, close, but no.'],
    personPlease: ['Could one of your people have a look? I do like talking to people.'],
    trust: 0.9,
    acceptsOffer: 0.6,
    tries: 4,
    asksRatherThanLeaves: 0.7,
    patience: 200,
    pace: 8,
    kindness: 0.6,
    manner: chatty,
  },
  {
    name: 'non-native speller',
    before: [],
    annoyed: ['this is not what i ask', 'i dont understand, please more easy'],
    personPlease: ['please i want speak with person'],
    trust: 0.8,
    acceptsOffer: 0.8,
    tries: 3,
    asksRatherThanLeaves: 0.7,
    patience: 180,
    pace: 12,
    kindness: 0.2,
    manner: misspelt,
  },
];

function lowerFirst(text: string): string {
  // “I” stays what it is.
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function hurried(text: string, random: Random): string {
  const short = text.toLowerCase().replaceAll(/[.,!“”]/g, '');
  return chance(random, 0.3) ? `${short} asap` : short;
}

const asides = [
  'My sister swears by your shop, by the way.',
  'We are off to the Dolomites in two weeks, can hardly wait.',
  'The weather here is dreadful today, perfect for sorting gear.',
];

function chatty(text: string, random: Random): string {
  return chance(random, 0.6) ? `${text} ${pick(random, asides)}` : text;
}

/** Articles get lost and letters change places; numbers stay, because people copy those. */
function misspelt(text: string, random: Random): string {
  return text
    .replaceAll(/\b(the|a|an) /gi, (article) => (chance(random, 0.6) ? '' : article))
    .replaceAll(/\b[a-z]{5,}\b/g, (word) => (chance(random, 0.25) ? swapped(word, random) : word));
}

function swapped(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
