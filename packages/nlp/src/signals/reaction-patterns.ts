/** Patterns of `dialogue-signal.ts`, over lower-case words separated by single spaces, without punctuation. */

const what =
  '(?:that|this|it|which|these|those|they|(?:the|these|those|this|that|your) (?:\\w+ )?(?:article|answer|advice|link|step|guide|page|suggestion|instruction|tip|fix|trick|code|solution)s?|nothing|none of (?:that|this|it|these|those|them))';
const not =
  "(?:did not|didn't|didnt|does not|doesn't|doesnt|is not|isn't|isnt|was not|wasn't|wasnt|were not|weren't|are not|aren't|arent|has not|hasn't|hasnt|have not|haven't|will not|won't|don't|do not|dont|never|no|not|ain't)";
const softener =
  '(?:really |still |also |just |even |sadly |unfortunately |definitely |certainly |actually |at all |seem to |seems to |appear to |been |very |much |quite |all that |so |any |of |a |the |exactly )';

/** What was offered was of no use. */
export const notHelped: readonly RegExp[] = [
  new RegExp(
    `\\b${what} ${softener}*${not} ${softener}*(?:help|helped|helping|helpful|help|use|useful|good|work|worked|working|solve|solved|solving|fix|fixed|answer|answered|resolve|resolved|difference|do anything|do it|do the trick|change|changed|what i (?:need|needed|asked|meant|was (?:looking|asking)|am (?:looking|asking)|want|wanted)|relevant|apply)\\b`,
  ),
  new RegExp(
    `\\b(?:nothing|none of (?:that|this|it|these|those|them|your \\w+)) ${softener}*(?:helps?|helped|works?|worked|changed|changes|happens|happened|solves?|solved|fixes|fixed)\\b`,
  ),
  /\b(?:that's|thats|that is|this is|it's) not (?:really |quite |even )?what i (?:asked|ask|need|needed|want|wanted|was asking|was looking|am asking|am looking)\b/,
  /^(?:no(?:pe)?|sorry|well|unfortunately|sadly|hm+|ok|okay)? ?(?:it |that |this )?(?:didn't|doesn't|didnt|doesnt|did not|does not|hasn't|isn't|not|is not|was not|wasn't) (?:really |at all |very |much |any |a |quite |even )*(?:help(?:ed|ful|ing)?|work(?:ed|ing)?|solved?|fixed|resolved|useful|better|luck)(?: (?:me|at all|sorry|either|for me|unfortunately|anymore|though|yet|really|much))*$/,
  /\bstill (?:[\w'-]+ ){0,3}?(?:not|no|doesn't|does not|doesnt|isn't|isnt|don't|dont|won't|wont|can't|cant|cannot|haven't|havent|hasn't|hasnt|broken|stuck|failing|fails|the same|same|unsolved|unresolved|nothing|confused|happening|refuses|says|shows|getting (?:the|this|that|an?) (?:same )?(?:error|message))\b/,
  /^(?:[\w'-]+ ){0,2}?still (?:broken|stuck|nothing|no|not|the same|waiting|wrong|there|happening)(?: \w+){0,3}$/,
  /\b(?:no luck|no use|no good|no dice|no joy|no success|not solved|not resolved|not fixed|to no avail|made it worse|makes it worse|same (?:problem|issue|error|result)(?: again| as before)?$|that's the (?:same|wrong) (?:article|link|page|answer)|that was (?:useless|no help|unhelpful|a waste)|that is (?:useless|no help|unhelpful)|that's (?:useless|no help|unhelpful|no good)|thats (?:useless|no help|unhelpful)|of no (?:help|use))\b/,
  /\b(?<!haven't |havent |have not |not |never |didn't |if i )(?:already |just |have |i've |ive |i )(?:tried|done|did|read|seen|checked) (?:that|this|it|all|both|everything|those|these|them|so)\b(?! (?:and it (?:work|help)|now it work))/,
  /\b(?:tried|did|done|followed|read|checked|reset|restarted|reinstalled|used) (?:[\w'-]+ ){1,5}?(?:and|but) (?:[\w'-]+ ){0,3}?(?:nothing|same|still|not|no|didn't|doesn't|didnt|doesnt|failed|fails)\b/,
  /^(?:(?:completely |totally |absolutely |utterly )?(?:useless|unhelpful|pointless)|not helpful|no help|tried that|tried it|tried that already|did that|done that|already did|already tried|know that already|i know that|i know that already|wrong article|wrong answer|irrelevant|nothing works|nothing helps|nothing worked)$/,
];

/** What was offered was of use. Never sure of itself when the words are a question or a wish: see `uncertainHelp`. */
export const helped: readonly RegExp[] = [
  /\b(?:that|this|it|which|you|article|link|guide|steps?|tip|trick|they|answer|those|these|yes|yep|yeah|all) (?:really |has |have |totally |just |definitely |actually |now |'ve |been |very |so |super |seems to have |seem to have |finally |all |already |also |great |do |does )*(?:helped|helps|was helpful|is helpful|very helpful|so helpful|super helpful|worked|(?<!that )works|that works now|fixed (?:it|that|the|my)|solved (?:it|that|the|my)|solves|did it|did the trick|sorted|resolved (?:it|that|the|my)|cleared|clears|answers my question|answered my question|makes sense now|make sense now)\b/,
  /\b(?:that's|thats|that is|this is|it's|it is|that was|exactly|just) (?:really |very |exactly |just |so |super |perfect |great |all )*(?:what i (?:need|needed|was looking for|wanted)|helpful|useful|good to know|great to know|working(?: now| again| fine)?|solved|fixed(?: now)?|sorted|resolved)\b(?! (?:not|by|until|if))/,
  /^(?:ok |okay |oh |ah |great |yes |yep |yeah |awesome |perfect |brilliant |cool |super |wonderful |excellent |amazing |lovely |fantastic |nice |got it |i see |good |right |alright |all good |sweet |great stuff )*(?:thanks?|thank you|thx|ty|cheers|tysm|much appreciated|appreciate it|many thanks)(?: you)?(?: so much| a lot| very much| a bunch| a million| a ton| again| for (?:your|the|all your) (?:help|time|support|quick \w+|assistance|info|information))*(?: (?:bye|goodbye|mate|perfect|great|all good|have a (?:nice|good|great) (?:day|one|evening|weekend)|really helpful|very helpful|that's all|thats all|you've been great))*$/,
  /^(?:(?:ok|okay|oh|ah|great|yes|perfect|brilliant|cool|thanks|thank you|and|now|well) )*(?:problem solved|issue solved|solved|fixed|sorted|all good(?: now)?|all sorted|sorted now|all set|i'm all set|im all set|got it working|got it to work|it works|works|works now|working now|it works now|found it|found it thanks|that's all(?: i needed)?|thats all(?: i needed)?|(?:no |nope )?that(?:'ll be| will be| was| is) (?:all|it|everything)|no (?:further|more|other) questions|no nothing else|nothing else|no that's all|no thats all|that did it|worked like a charm|spot on|exactly what i needed|makes sense|makes sense now|that makes sense|ah that makes sense|got it|understood|that worked|that helped|very helpful|super helpful|helpful)(?: (?:thanks?|thank you|now|cheers|so much|a lot|very much|perfect|great))*$/,
  /\b(?:problem solved|worked like a charm|got it working|did the trick|you've been (?:very |so |really )?helpful|you solved (?:it|my)|you fixed (?:it|my))\b/,
];

/** "does that work?", "I hope it helps", "it worked before". Tested on the text with its punctuation. */
export const uncertainHelp =
  /\?\s*$|\b(?:can|could|will|would|does|do|did|is|are|has|have) (?:that|this|it|you|they|these|those)\b|\b(?:if|hope|hopefully|when|until|once|unless|before|used to|last (?:week|month|year|time)|yesterday|but|however|except|not|n't|never|only|used)\b/;

/** The last message of the bot was not understood. */
export const asksAgain: readonly RegExp[] = [
  /\b(?:what|which) (?:do|does|did|would) (?:you|that|this|it|u) (?:even |actually |exactly )?(?:mean|refer to|say|suggest)\b/,
  /\b(?:what|whats|what's) (?:is |are |does )?(?:that|this|it|those)? ?(?:even |actually )?(?:supposed to |meant to )?mean(?:ing)?\b/,
  /\b(?:don't|do not|dont|didn't|did not|didnt|can't|cannot) (?:really |quite |even |fully |totally |actually )*(?:understand (?:that|this|it|you|what you|what (?:that|this)|your|the (?:question|answer|instructions?|steps?|article)|a word)|understand$|get (?:that|what you|what (?:that|this)|your|you$|it$|the (?:question|point))|follow(?: you| that| this|$)|see what you|know what (?:you|that|this) (?:mean|means|are|is|refers?))\b/,
  /\b(?:didn't|did not|didnt|don't|dont) (?:quite |really )?get (?:it|that)(?: (?:could|can|again|say|please|sorry|what|explain)|$)/,
  /^(?:sorry |but |ok |well )*(?:i'm|im|i am|now i'm|now im|still|totally|so|very|a bit|bit|kinda) (?:a bit |really |so |very |totally |kinda |a little |still |even more |now )*(?:confused|lost|puzzled)\b(?! my| the| it)/,
  /\b(?:can|could|would|pls|plz|please) (?:you |u )?(?:please |pls )?(?:explain|clarify|rephrase|elaborate|repeat|say (?:that|it|this)|tell me that|be (?:more|a bit more|a little more) (?:specific|clear|precise)|be clearer|expand on|spell (?:it|that) out|break (?:it|that) down|go over that|put (?:it|that) (?:in )?(?:another|other|simpler))\b/,
  /^(?:huh|what|wut|wat|eh|hm+ what|sorry|pardon|pardon me|excuse me|come again|say again|say what|meaning|how so|like what|how do you mean|i beg your pardon|beg your pardon|wdym|que|explain|clarify|clarify please|in english please|english please|which one|what one|wait what|sorry what|what sorry|explain please|please explain|repeat|repeat that|repeat please|repeat what you (?:just )?said|again please|again|one more time|one more time please|sorry what was that|what was that|what did you (?:just )?say|say (?:it|that) (?:again|one more time).*|tell me (?:that|it) again|what now|what do you want to know|what exactly|which (?:link|article|button|page|number|code|order))$/,
  /\b(?:that's|thats|that is|it's|this is|very|not|not very|not really) (?:a bit |very |really |so |too |not )?(?:unclear|clear to me|confusing|cryptic|vague)\b/,
  /\b(?:makes no sense to me|doesn't make (?:any )?sense to me|over my head|simpler (?:terms|words)|plain english|eli5|you lost me|lost me there|what are you (?:talking about|asking|saying|on about)|not sure what (?:you|that|this) (?:mean|means|is asking|are asking|want)|not sure i (?:understand|follow|get)|where do i (?:find|see) that exactly)\b/,
];
