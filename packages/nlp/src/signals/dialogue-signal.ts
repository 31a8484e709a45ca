import type { DialogueSignal } from '@baton/domain';
import { plainText } from '../text/bounded.js';

/** Longer messages bring a topic of their own; a bare "yes" inside them is no answer. */
const LONGEST_ANSWER = 12;

const notHelped: readonly RegExp[] = [
  /\b(?:(?:that|this|it|which|these|those|the (?:article|answer|link|steps?|guide|page|suggestion|instructions?)|nothing|none of (?:that|this|it|these|those)|your (?:answer|advice|article|link|suggestion)s?) )(?:really |still |also |just |even |sadly |unfortunately |definitely |certainly )*(?:did not|didn't|didnt|does not|doesn't|doesnt|is not|isn't|isnt|was not|wasn't|wasnt|are not|aren't|hasn't|has not|won't|don't|do not|dont|never|no|not) (?:really |actually |even |at all |seem to |do anything |very |much |quite )*(?:help|helped|helping|helpful|work|worked|working|useful|solve|solved|fix|fixed|answer|answered|resolve|resolved|any (?:help|use|good)|do it|make (?:a |any )?difference|change|changed|the (?:answer|solution)|what i (?:need|needed|asked|meant|was looking for)|it|right|correct|relevant)/,
  /\b(?:no(?:pe)?|not|didn't|doesn't|didnt|did not|hasn't|isn't) (?:really |at all |very |much |any |a |quite )*(?:help(?:ed|ful|ing)?|work(?:ed|ing)?|solved?|fixed|resolved|useful|better|luck|difference)(?: (?:me|at all|sorry|either|for me|unfortunately|anymore|though|yet|really|much))*$/,
  /\b(?:still|again) (?:[\w'-]+ ){0,3}?(?:not|no|doesn't|does not|doesnt|isn't|isnt|don't|dont|won't|wont|can't|cant|cannot|haven't|havent|hasn't|hasnt|broken|stuck|failing|fails|the same|same|an issue|a problem|unsolved|unresolved|nothing|waiting|confused|happening|there|get(?:ting)? (?:the|this|that) (?:same )?(?:error|message))\b/,
  /\b(?:no luck|no use|no good|no dice|not solved|not resolved|unsolved|to no avail|made it worse|makes it worse|same (?:problem|issue|error|result|thing)(?: again)?$|nothing (?:changed|happens|happened|works|worked|helps|helped)|useless|tried (?:that|this|it|all (?:of )?(?:that|this)|both|everything|those)(?: already| before| twice)?|already (?:tried|did|done|read|seen|checked|know) (?:that|this|it|all)|that's the (?:same|wrong) (?:article|link|page|answer))/,
];

const helped: readonly RegExp[] = [
  /\b(?:that|this|it|you|which|yes|yep|yeah|and|really|all|article|now) (?:really |has |totally |just |definitely |actually |did |was |is |'s |been |very |so |that |it |super |all |seems to be |seems |now )*(?:help(?:ed|s|ful)?|work(?:s|ed|ing)|fixed|solved|did (?:it|the trick)|sorted|resolved|answers? my question|answered|perfect|exactly what i (?:need|needed|was looking for|wanted)|useful|clears? (?:it|that|things) up|cleared|makes sense|good to know|great to know)(?: now| me| it| a lot| thanks?| that| perfectly| great| fine| well| for me|$)/,
  /^(?:ok |okay |oh |ah |great |yes |yep |yeah |awesome |perfect |brilliant |cool |thanks |thank you )*(?:thanks?|thank you|thx|ty|cheers|tysm)(?: you)?(?: so much| a lot| very much| a bunch| a million| again)?(?: (?:that|this|it) (?:helped|works|worked|did it|is great|is perfect|solved it|fixed it|did the trick))?(?: perfect| great| all good| bye| mate)?$/,
  /\b(?:problem solved|issue solved|all good(?: now)?|all sorted|sorted now|got it working|it works|works now|working now|found it|that's (?:all|it|perfect|great|what i needed|exactly it)|thats (?:all|it|perfect|great|what i needed)|no further questions|nothing else|i'm all set|im all set|all set|you've been (?:very |so |really )?helpful|very helpful|solved it|fixed it|did the trick|that did it|worked like a charm|spot on)\b/,
];

const asksAgain: readonly RegExp[] = [
  /\b(?:what|which) (?:do|does|did|would) (?:you|that|this|it|u) (?:even |actually |exactly )?(?:mean|refer|suggest|want)/,
  /\b(?:what|whats|what's) (?:that|this|it) (?:even |actually )?(?:supposed to )?mean/,
  /\b(?:don't|do not|dont|didn't|did not|didnt|can't|cannot|not sure i|not) (?:really |quite |even |fully )*(?:understand|get (?:it|that|this|what|you)|follow|see what you|know what (?:you|that|this)|sure what (?:you|that|this)|clear(?: to me)?$)/,
  /\b(?:i'm|im|i am|now i'm|a bit|still|totally|so|very|bit|kinda) (?:a bit |really |so |very |totally |kinda |a little )*(?:confused|lost|puzzled)\b/,
  /\b(?:can|could|would|please|pls|plz) (?:you )?(?:please )?(?:explain|clarify|rephrase|elaborate|repeat|say (?:that|it) again|be (?:more )?(?:specific|clearer)|expand|spell)\b/,
  /^(?:huh|what|wut|wat|eh|hm+|sorry|pardon|excuse me|come again|say again|say what|meaning|how so|like what|how do you mean|i beg your pardon|wdym|que|explain|clarify|in english please|english please|which one|what one|what now|wait what|sorry what|what do i do|explain please)$/,
  /\b(?:unclear|makes no sense|make sense to me|don't make sense|doesn't make sense|not making sense|over my head|simpler (?:terms|words)|plain english|eli5|you lost me|lost me|wdym)\b/,
];

const denies: readonly RegExp[] = [
  /^(?:no|nope|nah|naw|nay|not really|no way|noo+|negative|never|nein|n|na|neither|none|wrong|incorrect|false|not (?:that|this|it|now|yet|quite|exactly|at all|interested|necessary|needed|today|right now|for now)|(?:no |nope )?(?:that|this|it)(?:'s| is|s)? (?:not|wrong|incorrect)(?: \w+){0,4}|don't|do not|dont|i don't think so|i dont think so|i'd rather not|id rather not|rather not|no need|no thank you|no thanks|nothanks|nty|no ty|not for me|i'm good|im good|i'm fine|im fine|i'll pass|pass|let's not|neither of (?:them|those|these)|none of (?:them|those|these|the above)|something else|wrong (?:one|number|order|answer)|keep going|continue(?: here)?|stay here|maybe later|later|not what i (?:said|meant|asked|want))\b/,
  /^(?:i )?(?:said|just said|already said) no\b/,
];

const affirms: readonly RegExp[] = [
  /^(?:y|ye|yes+|yeah?|yea|yep|yup|yah|ya|yess+|sure|ok|okay|okey|oki|k|kk|alright|right|correct|exactly|indeed|absolutely|definitely|certainly|of course|fine|please|please do|go (?:ahead|for it|on)|do it|do that|sounds (?:good|great|fine|right)|that (?:works|would be (?:great|good|nice|fine|perfect|helpful|lovely|awesome))|that(?:'s| is|s) (?:right|correct|it|the one|fine|good|me|true|ok|okay|what i mean[t]?|exactly (?:it|right))|this is (?:right|correct|it)|right on|you got it|perfect|great|good|cool|affirmative|aye|true|i (?:do|did|am|would|think so|guess(?: so)?|agree|accept|confirm)|let's (?:do (?:it|that|this)|go)|lets (?:do (?:it|that|this)|go)|why not|makes sense|uh huh|mhm+|mm ?hm+|the first(?: one)?|first one|the second(?: one)?|second one|the latter|the former|both|if you (?:could|can|would)|would be (?:great|good|nice)|i'd (?:like|love|appreciate) that|id (?:like|love) that|works for me|good idea|confirmed|you bet|totally|for sure|yes please|with pleasure)\b/,
];

const order: readonly (readonly [DialogueSignal, readonly RegExp[], number])[] = [
  ['not_helped', notHelped, 40],
  ['clarification_request', asksAgain, 25],
  ['helped', helped, 20],
  ['deny', denies, LONGEST_ANSWER],
  ['affirm', affirms, LONGEST_ANSWER],
];

/**
 * How the customer reacts to what was just said: did it help, is it unclear, is the answer yes or no. Only a short
 * message or the opening of one is an answer; "yes I ordered two tents last week and …" has its own topic.
 */
export function dialogueSignal(text: string): DialogueSignal {
  const words =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const message = words.join(' ');
  for (const [signal, patterns, longest] of order) {
    if (words.length <= longest && patterns.some((pattern) => pattern.test(message))) return signal;
  }
  return 'none';
}
