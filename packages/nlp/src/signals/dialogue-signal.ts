import type { DialogueSignal } from '@baton/domain';
import { plainText } from '../text/bounded.js';
import { asksAgain, helped, notHelped, uncertainHelp } from './reaction-patterns.js';

/** In words. A longer message is a story with a topic of its own, whatever sentence of it looks like a reaction. */
const longest = { reaction: 40, clarification: 25, answer: 30, weakAnswer: 8 } as const;

const strongYes =
  /^(?:(?:oh|ah|well|ok|okay|hi|hello|um+|hm+)[,! ]+)?(?:yes+|ye|ya|yeah+|yea|yep+|yup+|yess+|yah|indeed|absolutely|definitely|certainly|exactly|correct|affirmative|of course|for sure|sure thing|sure|totally|you bet|that(?:'s| is|s) (?:right|correct|true|exactly (?:it|right)|the one|what i (?:said|meant|mean))|this is (?:right|correct|the one))(?![\w-]|,? (?:but )?(?:not|no)\b)/;

/** Yes only when nothing else is said: "ok, and when did I order it?" answers no question. */
const weakYes =
  "(?:y|k|kk|ok|okay|okey|oki|alright|right|fine|good|great|perfect|cool|nice|awesome|true|aye|brilliant|wonderful|excellent|lovely|it did|that did|it has|helped a lot|please|please do|go (?:ahead|for it|on)|do (?:it|that|so)|sounds (?:good|great|fine|right|perfect)|that (?:works|would be (?:great|good|nice|fine|perfect|helpful|lovely|awesome)|will do|sounds (?:good|great|fine))|that(?:'s| is|s) (?:fine|good|great|ok|okay|perfect|it|me)|that one|the (?:first|second|latter|former|last)(?: one)?|(?:first|second) one|both|either(?: one)?|i (?:do|did|am|would|think so|guess(?: so)?|agree|accept|confirm|suppose so|would like that|would love that|am sure)|i'd (?:like|love|appreciate) that|let's (?:do (?:it|that|this)|go)|lets (?:do (?:it|that|this)|go)|why not|uh huh|mhm+|mm ?hm+|if you (?:could|can|would|like)|works for me|good idea|confirmed?|with pleasure|make it so|no problem|no worries|why don't we|the right one|it is|it does|they are|he is|she is|we do|we are)";
const filler =
  '(?:thanks?|thank you|thx|ty|cheers|please|pls|plz|then|so|much|very|do|that|now|and|just|yes|sir|mate|go|ahead|it|lovely|for me|👍)';
const wholeYes = new RegExp(`^(?:${filler} )*${weakYes}(?: (?:${weakYes}|${filler}))*$`);

const strongNo =
  /^(?:(?:oh|ah|well|ok|okay|hi|hello|um+|hm+|sorry|god|hell|please)[,! ]+)?(?:nope+|nah+|naw|nay|noo+|not really|(?:unfortunately|sadly) not|(?:i'm |im |i am )?afraid not|nothing more|not (?:at all|at the moment|much|quite|exactly|yet|now|today|interested|necessary|needed|right now|for now)|no way|no thank(?:s| you)|no ty|nty|absolutely not|definitely not|certainly not|of course not|i don't think so|i dont think so|i'd rather not|id rather not|i would rather not|rather not|none of (?:them|those|these|the above)|neither(?: of (?:them|those|these))?|that(?:'s| is|s) (?:not|wrong|incorrect)|thats not|that isn't|that wasn't|that ain't|this is (?:not|wrong)|wrong (?:one|number|order|answer|thing)|incorrect|negative|i (?:never|didn't) (?:said|say) that|never mind|nevermind|forget it)\b/;
/** A bare "no" answers when a pause or a sentence about the speakers follows; "no signal on my GPS" does not. */
const bareNo =
  /^(?:(?:oh|ah|well|ok|okay|um+|hm+|sorry)[,! ]+)?(?:no+|n)(?:$|\s*[,.!;:-]|\s+(?:i|i'm|im|i've|ive|it|it's|its|that|that's|thats|this|these|those|you|we|my|the|not|don't|dont|do not|thanks|thank|please|pls|sorry|just|can|still|let's|lets|wait|never|keep|because|but|need|he|she|they|there|stop|continue)\b)/;
const refusals =
  /^(?:i (?:really |actually )?(?:don't|do not|dont) (?:want|need|wish|like|think so|think that)|don't|dont|do not|i'm good|im good|i'm fine|im fine|i'll pass|pass$|let's not|not for me|something else$|maybe later|nothing(?: else| more)?(?: for (?:now|today))?(?: (?:thanks|thank you|cheers))?$|(?:unfortunately |sadly )?(?:it|that|this) (?:really |sadly |unfortunately )?(?:didn't|didnt|did not|doesn't|doesnt|does not|hasn't|wasn't|isn't)(?: (?:really|sorry|sadly|unfortunately|at all|no))*$|later$|keep going|continue$|continue here|stay here|i'd prefer not|no$)\b/;

interface Said {
  /** Lower case with its punctuation, trimmed. */
  readonly text: string;
  /** Words only, separated by single spaces. */
  readonly message: string;
  readonly words: number;
}

/** In this order: "no, that didn't work" is a reaction to help before it is a no. */
const checks: readonly (readonly [DialogueSignal, (said: Said) => boolean])[] = [
  ['not_helped', ({ message, words }) => words <= longest.reaction && matches(notHelped, message)],
  [
    'clarification_request',
    ({ message, words }) => words <= longest.clarification && matches(asksAgain, message),
  ],
  [
    'helped',
    ({ text, message, words }) =>
      words <= longest.reaction && matches(helped, message) && !uncertainHelp.test(text),
  ],
  ['deny', ({ text, words }) => words <= longest.answer && matches([strongNo, bareNo], text)],
  ['deny', ({ message, words }) => words <= longest.weakAnswer && refusals.test(message)],
  ['affirm', ({ text, words }) => words <= longest.answer && strongYes.test(text)],
  ['affirm', ({ message, words }) => words <= longest.weakAnswer && wholeYes.test(message)],
  ['affirm', ({ text }) => /^(?:👍|👌|✅)+$/u.test(withoutModifiers(text))],
  ['not_helped', ({ text }) => /^👎+$/u.test(withoutModifiers(text))],
];

/**
 * How the customer reacts to what was just said: did it help, is it unclear, is the answer yes or no. `none` when the
 * message is about something of its own.
 */
export function dialogueSignal(text: string): DialogueSignal {
  const plain = plainText(text).toLowerCase().trim();
  const words = plain.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const said = { text: plain, message: words.join(' '), words: words.length };
  return checks.find(([, applies]) => applies(said))?.[0] ?? 'none';
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Skin tones, variation selectors and spaces between emoji. */
function withoutModifiers(text: string): string {
  return text.replace(/[\p{M}\s\u{1f3fb}-\u{1f3ff}]/gu, '');
}
