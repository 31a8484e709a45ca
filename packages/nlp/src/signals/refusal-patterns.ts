import { bots, strong, weak } from './people-words.js';

/** The person is not wanted. Looked for in what leads up to the request. */
export const declines =
  /\b(?:(?:don't|do not|dont|doesn't|didn't|wouldn't|won't|never|not) (?:really |actually |even |yet |currently )?(?:need|want|wish|require|have to|asking|ask|asked|looking|think|like|feel like|mean|say)|no need|not necessary|without|rather not|prefer not|instead of|rather than|than (?:with|to|for|call(?:ing)?|wait(?:ing)? for|talk(?:ing)? to|speak(?:ing)? to|an?|most|any|your)|unless|avoid|no thanks|not an?|needn't|could not|couldn't|shouldn't have to|not now|(?:don't|do not|dont|never) (?:you )?(?:dare )?(?:to )?(?:have|let|make|connect|transfer|escalate|put|pass|hand|call|contact|forward)|no (?:human|agent|person|representative|call)s? (?:back )?(?:needed|required|necessary)|(?<!(?:what|who|how|where) )do i (?:have|need) to (?!do\b)|should i|de-?escalate|how (?:do|can|could|would) (?:you|they)|if (?:you|they|we) (?!could|can|would|might|may)|no longer|i(?:'ll| will) (?:just |simply |probably )?(?:call|phone|ring|contact|get (?:someone|somebody)))\b/;
/** Characters before a request in which a refusal counts: about five words. */
export const LEAD = 28;

/** Said of what has happened, or of what somebody did. Gaps are bounded: `.*` takes quadratic time over a hostile message. */
export const reports: readonly RegExp[] = [
  /\b(?:i|we|my \w+|he|she|they) (?:have |had |already |just |finally |once |also |recently |was |were |'ve )*(?:spoke|talked|chatted|spoken|contacted|called|phoned|speaking|talking|chatting|reached|dealt|met|connected|transferred|escalated)\b/,
  /\b(?:your|the|an?|one of your|that|this|some|first|last|previous|other|same) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|operator|advisor|human|guy|lady|colleague|employee|manager|supervisor|team|someone|somebody|service)s? (?:(?!you\b)\w+ )?(?:said|told|promised|was|were|had|has|did|gave|assured|confirmed|hung|refused|couldn't|could not|helped|sent|called|explained|never|wrote|mentioned|suggested|asked|would have)\b/,
  /\b(?:i|we) (?:had|have had|got) (?:[\w'-]+ ){0,3}?(?:agent|person|representative|human|call|chat|conversation) .{0,100}(?:yesterday|last|ago|before|earlier|already)\b/,
  /\bthanks? .{0,100}escalat/,
  /\b(?:i|we) (?:had|got) (?:[\w'-]+ ){0,3}?(?:chat|call|conversation|operator|agent|person|representative) (?:[\w'-]+ )?(?:with|on)\b/,
  /\b(?:my|our|the|this|that) (?:[\w'-]+ )?(?:conversation|chat|call) with\b/,
  /\b(?:was|been|is) (?:so |very |really )?(?:nice|good|great|lovely|a pleasure|pleasant|helpful) (?:to|talking|speaking|chatting)\b/,
  /\bnobody (?:talks|speaks)\b/,
  /\b(?:someone|somebody|man|woman|customer (?:service|support|care)|support) (?:has |had |just |already )?(?:called|rang|phoned|wrote|emailed|texted|said|told|sent|claim(?:ed|ing)|stole|used)\b/,
  /\b(?:got|had|received|missed) an? (?:phone )?(?:call|email|message|text|letter|visit) (?:back )?from\b/,
  /\bdid (?:someone|somebody|anyone|anybody|your|an?|the)\b/,
  /\b(?:agent|person|representative|operator|advisor|human|colleague|employee|manager|supervisor|someone|somebody) (?:who|that) (?:helped|served|answered|called|told|wrote|sent|spoke|sold|signed|took|came)\b/,
];

/** Even inside a refusal or a report these are requests: "why can't I talk to a person". */
export const insists =
  /\b(?:why (?:can't|cannot|won't|can i not)|can't i|can i not|could i not|don't you have|isn't there|is there no|(?:trying|want|need|like) to (?:speak|talk|chat|be connected|be transferred))\b/;

/** Questions about what the customer is talking to are none for a person. */
export const askingWhatItIs =
  /\b(?:am i (?:talking|speaking|chatting)|are you|is this|r u|(?:is|are) there (?:an? |any )?(?:real |actual )?(?:humans?|persons?|people) behind) [^.?!]{0,60}/gi;

/** Words shown rather than said: a button's label, what somebody else writes. */
export const quotedWords =
  /(?:(?<=\b(?:button|link|option|text|label|words?|phrase|says?|titled|called|writes?|reads?|message|menu|types?|typed) )["“][^"”]{1,80}["”]|["“][^"”]{1,80}["”](?= (?:button|link|option|menu|page|text|label|message|screen|field|form|tab)\b))/gi;

/** People are named to say that none is wanted. */
export const refusesPeople: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?<!\\b(?:can't|cannot|cant|won't|couldn't|not|never) .{0,40})without|no need (?:for|of|to)|(?:don't|do not|dont|doesn't|didn't) (?:really |actually )?(?:need|want)|no longer need|no) (?:to )?(?:wait for |have |talk to |speak to |talking to |speaking to |involving |calling )?(?:an? |any |the |your )?(?:real |live |human )?(?:${strong}|${weak})\\b`,
  ),
  new RegExp(`\\bprefer (?:to )?(?:[\\w'-]+ ){0,3}?(?:${bots}|you) (?:to|over|rather)\\b`),
  new RegExp(`\\b(?:prefer|rather|like) (?:[\\w'-]+ ){0,4}?(?:you|${bots}) (?:than|over|instead|to an?)\\b`),
  new RegExp(`\\b(?:continue|stay|finish|carry on|keep going) with (?:the |this |an? )?(?:you|${bots})\\b`),
  /\b(?:no|without|stop|avoid) (?:phone )?call(?:s|ing)?(?: back)?\b/,
];
