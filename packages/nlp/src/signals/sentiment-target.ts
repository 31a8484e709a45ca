import type { SentimentTarget } from '@baton/domain';
import { clausesOf } from './clauses.js';

/** Above this a message is not a complaint about anything. */
const UPSET = -0.2;

const bot =
  '(?:(?:chat ?)?bots?|robots?|machine|ai|assistant|chat|program|algorithm|automated (?:system|replies|answers|responses|messages?)|auto ?repl(?:y|ies)|virtual agent|script)';
const bad =
  '(?:useless|worthless|stupid|dumb|idiotic|terrible|horrible|awful|pathetic|ridiculous|joke|rubbish|garbage|trash|crap(?:py)?|shit(?:ty)?|annoying|pointless|hopeless|broken|infuriating|frustrating|clueless|brainless|lousy|worst|bad|not (?:very )?(?:smart|bright|clever|helpful|working)|unhelpful|waste of (?:my )?time|lame|sucks?|no help|moron(?:ic)?|thick|incompetent|fucking|bloody|damn|goddamn)';

/** Said of this conversation rather than of the problem. Each would be unfair to say of a tent. */
const aboutTheChat: readonly RegExp[] = [
  new RegExp(`\\b${bad} (?:[\\w'-]+ ){0,2}?${bot}\\b`),
  new RegExp(
    `\\b${bot} (?:is|are|was|seems?|sounds?|really|just|doesn't|does not|can't|cannot|keeps?|never|won't|isn't|has no|makes no|don't|cant|doesnt) ?(?:[\\w'-]+ ){0,3}?(?:${bad}|understand|get it|help|helping|listen|read|know|repeating|work|working|answer|idea|sense|making)`,
  ),
  new RegExp(`\\bhate (?:this|these|the|your|talking to|dealing with) (?:[\\w'-]+ ){0,2}?${bot}\\b`),
  /\byou(?:'re| are|r)? (?:just |still |only |simply |clearly |obviously |really |even |always |so |a |an |such |being |totally |completely |bloody |fucking )*(?:useless|worthless|stupid|dumb|idiot(?:ic)?|moron|joke|no help|not helping|not (?:very )?helpful|unhelpful|hopeless|clueless|pathetic|terrible|awful|annoying|not listening|not reading|not understanding|not getting (?:it|this|me|the point)|not answering|ignoring|repeating|going (?:round|around) in circles|wasting my time|a waste|broken|thick|incompetent|deaf|blind|missing the point|not paying attention|making no sense)\b/,
  /\b(?:you|u|ya) (?:just |still |only |really |clearly |obviously |even |always |already |simply )*(?:keep|kept|keeps|continue) (?:on )?(?:repeating|saying|telling|asking|sending|giving|going|pasting|posting|showing|linking|quoting|throwing|copying|doing|answering|misunderstanding|ignoring|changing)\b/,
  /\b(?:you|u) (?:just |still |only |really |clearly |obviously |even |simply |have |'ve )*(?:don't|do not|dont|didn't|did not|didnt|never|can't|cannot|cant|won't|haven't|have not|aren't|are not|arent|fail to|failed to|refuse to|not) (?:[\w'-]+ ){0,2}?(?:listen(?:ing)?|read(?:ing)?|understand(?:ing)?|understood|get it|get me|get what|answer(?:ed|ing)?|help(?:ed|ing)?|hear(?:ing)?|pay(?:ing)? attention|make sense|making sense|know what|make any sense|care|respond(?:ed|ing)? to|address(?:ed|ing)?|solve[d]? (?:anything|nothing)|learn)\b/,
  /\b(?:same|identical) (?:[\w'-]+ ){0,2}?(?:answer|reply|response|thing|question|message|link|article|crap|nonsense|stuff|line|text|suggestion|script)s? (?:[\w'-]+ ){0,3}?(?:again|over and over|every time|back|twice|three times|times|as before|all the time)\b/,
  /\b(?:stop|quit) (?:[\w'-]+ ){0,2}?(?:repeating|asking|saying|sending|telling|copying|pasting|showing|linking|posting|giving|wasting|spamming|ignoring|it with|the script)\b/,
  /\b(?:already|just) (?:told|said|explained|answered|gave|given|wrote|written|typed|mentioned|sent) (?:you|u|that|this|it|them|my)\b/,
  /\b(?:i|i've|ive) (?:have |had )?(?:already |just )?(?:told|explained to|said to|asked) (?:you|u) (?:[\w'-]+ ){0,3}?(?:twice|thrice|times|already|before|again|over and over)\b/,
  /\b(?:how many times|do i have to|must i|why do i (?:have to|need to|keep)|i have to|having to|i keep having to|not going to|sick of|tired of|fed up with) (?:[\w'-]+ ){0,3}?(?:repeat|repeating|explain(?:ing)?|say(?:ing)? it|type|typing|tell(?:ing)?) (?:[\w'-]+ ){0,3}?(?:myself|again|this|you|it)\b/,
  /\b(?:are|r) (?:you|u) (?:even |actually |really )?(?:listening|reading|stupid|dumb|deaf|blind|serious|kidding|broken|there|paying attention|understanding|an idiot|a moron|for real|retarded|joking)\b/,
  /\b(?:can|do|did|could|would) (?:you|u) (?:even |actually |not |ever |please )*(?:read|listen|hear|understand english|speak english|pay attention|understand (?:a word|anything|me|what))\b/,
  /\b(?:not|isn't|that's not|thats not|never|wasn't) (?:[\w'-]+ ){0,2}?what (?:i|i'm|im|i've) (?:asked|ask|asking|said|say|saying|wrote|meant|mean|was asking)\b/,
  /\b(?:this|the|that|your) (?:whole |entire |stupid |damn |bloody |fucking )*(?:chat|conversation|bot|answers?|repl(?:y|ies)|responses?|suggestions?|discussion|exchange) (?:is|are|was|were|isn't|aren't|has been|have been|goes|going|leads|makes?|does|doesn't) (?:[\w'-]+ ){0,3}?(?:useless|pointless|stupid|dumb|ridiculous|waste|nowhere|circles|joke|frustrating|not helping|not helpful|unhelpful|terrible|awful|no help|no sense|rubbish|garbage|nonsense|bad|infuriating|annoying|help|helpful|helping|helped)\b/,
  /\b(?:going|goes|running|talking|we're|went) (?:[\w'-]+ ){0,2}?(?:round and round|round in circles|around in circles|in circles|nowhere)\b/,
  /\b(?:talking|speaking|like talking|might as well talk) to (?:a |the |an )?(?:(?:brick )?wall|idiot|toaster|parrot|child|dummy|machine|robot|bot)\b/,
  /\b(?:wasting|waste of|wasted) (?:[\w'-]+ )?time (?:with you|with this|here|on this chat|talking|typing|chatting)\b/,
  /\b(?:you|u) (?:are |'re )?(?:wasting|wasted) my\b/,
  /\b(?:copy|copied|canned|scripted|generic|automated|robotic|prewritten|pre-written|template) (?:and )?(?:pasted?|paste|answers?|repl(?:y|ies)|responses?|messages?|nonsense|crap)\b/,
  /\b(?:what|which) part of (?:[\w'-]+ ){1,6}?(?:don't|do not|dont|didn't|did) (?:you|u)\b/,
  /\b(?:learn to|try) read(?:ing)?\b|\bread (?:what i|my (?:message|question|last)|it again|again)\b|\blisten to me\b|\bpay attention\b/,
  /\b(?:fuck|screw|damn|f\*+k) (?:you|u|off|this (?:bot|chat))\b|\b(?:shut up|you suck|u suck|piss off)\b/,
];

/** A complaint quoted from elsewhere: not what happens here. */
const aboutOthers =
  /\b(?:your|the) (?:agent|rep(?:resentative)?|colleague|driver|courier|store|shop|staff|phone line|employee|email team|hotline|supplier|delivery \w+)s? (?:[\w'-]+ ){0,4}?(?:keeps?|kept|never|said|was|were|is|told|didn't|doesn't)\b/;

/**
 * What the anger is about. `interaction`: this chat ("you keep repeating yourself", "useless bot"), whatever the
 * sentiment model says, because these sentences are complaints even when worded calmly. `issue`: an upset message
 * about anything else. `none`: not upset.
 * @param sentiment of the message, −1 … 1
 */
export function sentimentTarget(text: string, sentiment: number): SentimentTarget {
  if (sentiment < PLEASED && clausesOf(text).some(blamesTheChat)) return 'interaction';
  return sentiment <= UPSET ? 'issue' : 'none';
}

/** "haha you keep making me smile" is no complaint. */
const PLEASED = 0.5;

function blamesTheChat(clause: string): boolean {
  return aboutTheChat.some((pattern) => pattern.test(clause)) && !aboutOthers.test(clause);
}
