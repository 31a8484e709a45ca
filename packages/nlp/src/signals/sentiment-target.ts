import type { SentimentTarget } from '@baton/domain';
import type { TargetShares } from '../model/ports.js';
import { clausesOf } from './clauses.js';
import { countWords } from '../text/bounded.js';
import { dialogueSignal } from './dialogue-signal.js';

/** Above this a message is not a complaint about anything. */
const UPSET = -0.2;

const bot =
  '(?:(?:chat ?)?bots?|robots?|ai|assistant|chat|program|algorithm|automated (?:system|replies|answers|responses|messages?)|auto ?repl(?:y|ies)|virtual agent|script)';
const bad =
  '(?:useless|worthless|stupid|dumb(?:est)?|idiotic|terrible|horrible|awful|pathetic|ridiculous|joke|rubbish|garbage|trash|crap(?:py)?|shit(?:ty)?|annoying|pointless|hopeless|broken|infuriating|frustrating|clueless|brainless|lousy|worst|not (?:very )?(?:smart|bright|clever|helpful)|unhelpful|waste of (?:my )?time|lame|sucks?|no help|moron(?:ic)?|thick|incompetent|fucking|bloody|damn|goddamn)';
const adverbs =
  '(?:just |still |only |simply |clearly |obviously |really |even |always |so |a |an |such |being |totally |completely |bloody |fucking |all |absolutely )*';
const said =
  '(?:answer|reply|response|question|message|link|article|script|text|suggestion|line|sentence|nonsense|crap|stuff)';

/** Said of this conversation rather than of the problem. Each would be unfair to say of a tent. */
const aboutTheChat: readonly RegExp[] = [
  new RegExp(`\\b${bad} (?:[\\w'-]+ ){0,2}?${bot}\\b`),
  new RegExp(
    `\\b${bot} (?:is|are|was|seems?|sounds?|really|just|doesn't|does not|can't|cannot|keeps?|never|won't|isn't|has no|makes no|don't|cant|doesnt) ?(?:[\\w'-]+ ){0,3}?(?:${bad}|understand|get it|helping|listen|repeating|idea|sense)\\b`,
  ),
  new RegExp(`\\bhate (?:this|these|the|your|talking to|dealing with) (?:[\\w'-]+ ){0,2}?${bot}\\b`),
  // you are …
  new RegExp(
    `\\b(?:you(?:'re| are)?|youre|u|ur|u r) ${adverbs}(?:useless|worthless|stupid|dumb|idiot(?:ic)?|moron|joke|no help|not helping|not (?:very )?helpful|unhelpful|hopeless|clueless|pathetic|terrible|awful|annoying|not listening|not reading|not understanding|not getting (?:it|this|me|the point)|getting (?:it |this )?(?:all )?wrong|not answering|ignoring (?:me|my|what)|repeating|going (?:round|around) in circles|wasting my time|a waste|broken|thick|incompetent|deaf|blind|missing the point|not paying attention|making no sense)\\b`,
  ),
  /\byour (?:so |just |fucking )?(?:useless|stupid|dumb|no help|hopeless|pathetic|worthless)$/,
  // you keep …, you don't …
  /\b(?:you|u|ya) (?:just |still |only |really |clearly |obviously |even |always |already |simply )*(?:keep|kept|keeps|continue) (?:on )?(?:repeating|saying|telling|asking|sending (?:me )?(?:[\w'-]+ )?(?:the same|this|that|these|links?|articles?|messages?)|giving me (?:the same|this|that|these|links?|articles?|wrong)|going (?:on|around|round|in)|pasting|posting|showing|linking|quoting|copying|answering|misunderstanding|ignoring|changing the)\b/,
  /\b(?:you|u) (?:just |still |only |really |clearly |obviously |even |simply |have |'ve )*(?:don't|do not|dont|didn't|did not|didnt|never|can't|cannot|cant|won't|haven't|have not|aren't|are not|arent|fail to|failed to|not) (?:[\w'-]+ ){0,2}?(?:listen(?:ing)?|read(?:ing)?|understand(?:ing)?|understood|get it|get me|get what|answer(?:ed|ing)?|help(?:ed|ing)?|hear me|pay(?:ing)? attention|make sense|making sense|know what|make any sense|address(?:ed|ing)?|learn)\b/,
  // the same answer again
  new RegExp(
    `\\b(?:same|identical) (?:[\\w'-]+ )?${said}s? (?:[\\w'-]+ ){0,3}?(?:again|over and over|every time|twice|three times|times|as before|all the time)\\b`,
  ),
  /\b(?:say|saying|asking|ask|sending|telling|repeating) (?:me )?the same thing\b/,
  /\b(?:stop|quit) (?:[\w'-]+ ){0,2}?(?:repeating|asking me|asking the same|saying that|sending me|telling me|copying|pasting|showing me|linking|giving me (?:links|articles|the same)|wasting my|spamming|ignoring|it with the|the script)\b/,
  // I already told you
  /\b(?:i|i've|ive) (?:have |had )?(?:already |just )+(?:told (?:you|u|that|this|it)|said (?:that|this|it|so|my|no|yes|i)|explained|answered (?:that|this|you)|gave (?:you|u|it|that)|given (?:you|u)|written (?:that|this|it)|wrote (?:that|this|it)|typed|mentioned)\b/,
  /^already (?:told|said|explained|answered|gave|did say)\b/,
  /\b(?:i|i've|ive) (?:have |had )?(?:told|explained to|said to|asked|answered) (?:you|u) (?:[\w'-]+ ){0,3}?(?:twice|thrice|times|already|before|again|over and over)\b/,
  /\b(?:how many times (?:do i have|must i|should i|shall i|have i (?:told|said))|(?:do|must|should) i (?:have to |need to |really have to )?(?:repeat|explain (?:it |this |that )?again|say (?:it |this |that )?again)|(?:sick|tired) of (?:repeating|explaining|typing)|fed up with (?:repeating|explaining|typing))\b/,
  /\b(?:have to|having to|keep|need to) (?:keep )?(?:repeat|repeating) (?:myself|everything|it|this|the same)\b/,
  // are you even listening
  /\b(?:are|r) (?:you|u) (?:even |actually |really )?(?:listening|reading (?:this|what|my|any)|stupid|dumb|deaf|blind|broken|paying attention|understanding|an idiot|a moron|retarded)\b/,
  /\b(?:can|do|did|could|would) (?:you|u) (?:even |actually |not |ever )+(?:read|listen|hear|understand|pay attention|look)\b|\b(?:can't|cant|don't|dont|didn't) (?:you|u) (?:even )?(?:read|listen|hear me|understand)\b|^do (?:you|u) understand(?: english| me)$/,
  /\b(?:not|isn't|that's not|thats not|never|wasn't) (?:[\w'-]+ ){0,2}?what (?:i|i'm|im|i've) (?:asked|ask|asking|said|say|saying|wrote|was asking)\b/,
  // this chat is …
  new RegExp(
    `\\b(?:this|the|that|your) (?:whole |entire |stupid |damn |bloody |fucking )*(?:chat|conversation|bot|answers?|repl(?:y|ies)|responses?|suggestions?|discussion|exchange) (?:is|are|was|were|isn't|aren't|has been|have been|goes|going|leads|makes?|does|doesn't) (?:[\\w'-]+ ){0,3}?(?:useless|pointless|stupid|dumb|ridiculous|waste|nowhere|circles|joke|frustrating|not helping|not helpful|unhelpful|not working|terrible|awful|no help|no sense|rubbish|garbage|nonsense|infuriating|annoying|helping)\\b`,
  ),
  /\b(?:going|goes|running|talking|we're|went) (?:[\w'-]+ ){0,2}?(?:round and round|round in circles|around in circles|in circles|nowhere)\b/,
  /\b(?:talking|speaking|like talking|might as well talk) to (?:a |the |an )?(?:(?:brick )?wall|idiot|toaster|parrot|child|dummy|machine|robot|bot)\b/,
  /\b(?:wasting|waste of|wasted) (?:[\w'-]+ )?time (?:with you|with this (?:bot|chat)|here|on this (?:bot|chat)|talking|typing|chatting)\b|\b(?:you|u) (?:are |'re )?(?:wasting|wasted) my time\b/,
  /\b(?:copy|copied|canned|scripted|generic|automated|robotic|prewritten|pre-written|template) (?:and )?(?:pasted?|paste|answers?|repl(?:y|ies)|responses?|nonsense|crap)\b/,
  /\b(?:what|which) part of (?:[\w'-]+ ){1,6}?(?:don't|do not|dont|didn't|did) (?:you|u)\b/,
  /\b(?:learn to|try) read(?:ing)?\b|\bread (?:what i|my (?:message|question|last)|it again)\b|^(?:please |just |now |can you |will you )*listen(?: to me)?$|^(?:please |just )*pay attention\b/,
  /\b(?:fuck|screw|damn|f\*+k) (?:you|u|this (?:bot|chat))\b|\b(?:fuck off|piss off|you suck|u suck)\b|^(?:\w+ )?(?:just )?shut up$/,
];

/** What the clause says only if, or of somebody else. */
const hypothetical =
  /\b(?:if|unless|glad|guess|hope|when|maybe|sorry|understand that|so) (?:that )?(?:you|u)\b|\b(?:can|could|would|will) (?:you|u) (?:please )?(?:keep|continue)\b/;

/** A complaint quoted from elsewhere: not what happens here. */
const aboutOthers =
  /\b(?:your|the) (?:agent|rep(?:resentative)?|colleague|driver|courier|store|shop|staff|phone line|employee|email team|hotline|supplier|delivery \w+)s? (?:[\w'-]+ ){0,4}?(?:keeps?|kept|never|said|was|were|is|told|didn't|doesn't)\b/;

/**
 * What the anger is about. `interaction`: this chat ("you keep repeating yourself", "useless bot"), whatever the
 * sentiment model says, because these sentences are complaints even when worded calmly. `issue`: a complaint about
 * anything else. `none`: no complaint.
 * @param sentiment of the message, −1 … 1
 * @param shares what the model makes of it; without them an upset message is about the issue
 */
export function sentimentTarget(
  text: string,
  sentiment: number,
  shares: TargetShares | null = null,
): SentimentTarget {
  if (sentiment < PLEASED && clausesOf(text).some(blamesTheChat)) return 'interaction';
  if (shares === null) return sentiment <= UPSET ? 'issue' : 'none';
  if (shares.interaction >= SURE && !onlySaysNo(text)) return 'interaction';
  return shares.issue > shares.none ? 'issue' : 'none';
}

/** Anger at this chat has consequences at once, so being likelier than the others is not enough. */
const SURE = 0.5;

/** "that did not help" judges an answer, in the words the bot asks for; what blames the chat says more. */
function onlySaysNo(text: string): boolean {
  return countWords(text) <= LONGEST_NO && ['not_helped', 'deny'].includes(dialogueSignal(text));
}

const LONGEST_NO = 6;

/** "haha you keep making me smile" is no complaint. */
const PLEASED = 0.5;

function blamesTheChat(clause: string): boolean {
  return (
    aboutTheChat.some((pattern) => pattern.test(clause)) &&
    !aboutOthers.test(clause) &&
    !hypothetical.test(clause)
  );
}
