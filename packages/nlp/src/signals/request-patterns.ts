import { anyOne, article, bots, gap, realOne, someoneStrong, strong, weak } from './people-words.js';

const talk = '(?:speak|talk|chat|converse|conversing|communicate|communicating|speaking|talking|chatting)';
const hands =
  '(?:(?:connect|transferr?|putt?|patch|pass|hand|switch|redirect|forward|referr?|gett?|bring|direct|send)(?:ing)?|(?:mov|rout|tak|escalat)(?:e|ing))';
const want =
  "(?:want|need|demand|require|request|prefer|(?<=\\b(?:would|i|we'd|also|really|much) )like|rather have|give me|get me|find me|bring me|send me|fetch|have|insist on|ask for|asking for|ask|looking for|waiting for|wait for|available|wish for|assistance of|any chance of|chance of getting|chance of a|requesting|send|bring in|get|getting|involve|is there|are there|where is|where are|i'll take|time for|let me have)";
const does =
  '(?:help|call|phone|telephone|contact|look|have a look|take over|take a|assist|check|explain|reply|answer|sort|handle|join|step in|deal|ring|message|speak|talk|respond|solve|fix|review)';

/** A person is called for. */
export const asks: readonly RegExp[] = [
  // speak to a person, put me through to billing
  new RegExp(
    `\\b(?:${talk}|a (?:quick )?(?:word|chat|yarn|call)|phone call|conversation|in contact|in touch) ${gap(2)}(?:to|with) ${anyOne}\\b`,
  ),
  new RegExp(
    `\\b(?:${talk}(?<!chat|conversation)|deal|dealing|(?:refund|opinion|help|assistance|directly) from) ${gap(2)}(?:to |with |from )?${gap(2)}(?:${strong}|${realOne})\\b`,
  ),
  new RegExp(
    `\\b(?:want|need|like|can i|could i|let me|may i|please) ${gap(2)}${talk} (?:directly )?(?:to|with) (?:the|your|some of your|whoever)\\b`,
  ),
  new RegExp(
    `\\b(?:contact|contacting|reach|reaching|call|phone|get hold of|get ahold of|message) (?:${someoneStrong}|someone|somebody|an? (?:person|assistant))\\b(?! (?:else )?(?:for|on|at|who) )`,
  ),
  new RegExp(
    `\\b${hands} (?:to )?(?:me|us|(?:this|my|the)(?: (?:case|issue|ticket|chat|conversation|call))?|it) (?:through |over |on |back |along |in touch |up )?(?:to|with) ${anyOne}\\b`,
  ),
  /\b(?:connect|transfer|patch|redirect|switch|forward) me (?:through |over |on )?(?:to|with) (?:the |your |room |front |an? )(?!.{0,100}\b(?:page|website|link|account|app|site|address|bank|checkout|plan|size|money)\b)/,
  // could I be put through to an agent, switch to human
  new RegExp(
    `\\b(?:be|get) (?:connected|transferred|put|patched|passed|handed|switched|redirected|forwarded|referred) (?:through |over |on |back |along |off |in touch )?(?:to|with|through to) ${anyOne}\\b`,
  ),
  new RegExp(
    `^(?:please )?(?:connect|transfer|switch|change|escalate|redirect|pass|back) (?:over |back )?(?:to |with )?${someoneStrong}\\b`,
  ),
  new RegExp(`\\bbe (?:called|phoned|contacted|helped|served|assisted) (?:back )?by ${anyOne}\\b`),
  // put someone on, get your manager on the line
  new RegExp(
    `\\b(?:put|get|have|bring) (?:${someoneStrong}|someone|somebody|them|an? person) (?:on\\b(?! (?:my|the (?:list|guest|plan|lease|booking))\\b)|over here|in here|up in here|involved|to take over|over)`,
  ),
  // what do I have to type to get a person, how do I get to an agent
  new RegExp(
    `\\b(?:how|what|what's|where|way|word|trick) ${gap(8)}(?:get|getting) (?:hold of |ahold of |through to |past \\w+ \\w+ to |to )?(?:(?:speak|talk) (?:to|with) )?(?:${someoneStrong}|(?:an? )(?:real )?person|someone|somebody)$`,
  ),
  // I want a human, give me an agent, is there a real person
  new RegExp(`\\b${want} (?:to see |to have |to get |to be )?${gap(3)}(?:${strong}|${realOne})\\b`),
  /\b(?:want|need|like|prefer|get|have) (?:an?|another|some) (?:different |proper )?(?:person|somebody|someone)\b(?! (?:who|that) (?:is|will|can) (?:not|also))/,
  /\b(?:want|need|like|get|have) (?:someone|somebody|anyone) (?:from|in|at|of) /,
  /\b(?:get|have|let|want|need|like) (?:someone|somebody) (?:[\w'-]+ )?(?:to (?:help|take over|call|look|talk|speak|contact|explain|answer)|on the (?:line|phone))/,
  /\b(?:get|give|find|bring|send) me (?:an? |another |your |the )?(?:person|somebody|someone)\b(?!'| to share)/,
  /\b(?:someone|somebody) else (?:please|now|on the line|take|look|help|there|available)\b/,
  /\b(?:speak|talk|chat) (?:to|with) (?:someone|somebody) else\b/,
  // a person should look at this; someone from the team, please look at it
  new RegExp(
    `\\b(?:think|want|like|prefer|need|rather|better if) (?:that |for |if |have )?an? (?:real |actual )?(?:person|human|colleague|specialist) (?:to |should |must |needs to |could |would )?(?:${does}|takes?|helps?|looks?|deals?|handles?|checks?|reviews?)\\b`,
  ),
  new RegExp(
    `\\b(?:can|could|may|would|will|have|let|get) (?:someone|somebody|anyone|anybody) (?:from|in|on|at) (?:[\\w'-]+ ){1,3}?(?:please |kindly )?(?:to )?(?:${does}|get in|take)\\b`,
  ),
  new RegExp(
    `\\b(?:can|could|would|have|let|get) one of your (?:[\\w'-]+ ){1,3}?(?:please |kindly )?(?:to )?${does}\\b`,
  ),
  /\b(?:want|get me|give me|find me) (?:someone|somebody) (?:who|that) /,
  /\b(?:need|like) (?:someone|somebody) (?:who|that) (?:can|knows?|understands?|will|is able|speaks?|actually|has)\b/,
  /\b(?:want|need) (?:someone|somebody) else$/,
  // can an agent help, have someone call me
  new RegExp(`\\b(?:can|could|may|would|will|let|have|get) ${someoneStrong} (?:please )?(?:to )?${does}\\b`),
  new RegExp(
    `\\b(?:can|could|may|would|will|let|have|get) (?:a|another) person (?:please )?(?:to )?${does}\\b`,
  ),
  /\b(?:can|could|would) (?:someone|somebody|anyone|you) (?:please |kindly )?(?:call|phone|ring|telephone) me(?: back| please| now| this| today| tomorrow| asap| on| at|$)/,
  /\b(?:have|get|want|need|ask|like|possible|possible that|possible for|arrange for|please) (?:someone|somebody|anyone|you) (?:please |kindly )?(?:to )?(?:calls?|phones?|rings?|telephones?) me\b/,
  // call me back, on 07700 900123, phone me asap
  /^(?:so |ok |then |just |please |pls |kindly |hi |hello )*(?:(?:call|phone|ring|telephone) (?:me|us)|give (?:me|us) a (?:call|ring)|call ?back)(?: (?:please|now|asap|today|tomorrow|immediately|urgently|back|this (?:morning|afternoon|evening)|(?:on|at) (?:my )?(?:\+?\d|number|phone|mobile|cell|home)[\w +-]{0,30}|instead))*$/,
  /\b(?:want|need|like|request|arrange|prefer|receive|schedule|have|get) (?:an? |your )?(?:phone call|telephone call|call ?back|call) (?:back )?(?:from|with)\b/,
  /\b(?:want|need|like|request|arrange) an? (?:phone call|telephone call|call ?back|call back)(?: (?:please|now|asap|today))?$/,
  new RegExp(
    `\\b(?:have|ask|get|let) ${anyOne} ${gap(3)}(?:contact|call|phone|ring|get in (?:touch|contact) with|reach out to) me\\b`,
  ),
  new RegExp(
    `\\b(?:prefer|rather|like|want|happier|better|easier) ${gap(2)}(?:deal|dealing) with ${anyOne}\\b`,
  ),
  // someone to talk to, a human I can speak with
  new RegExp(
    `\\b(?:${strong}|${weak}) (?:else )?(?:that |who )?(?:i can |i could |for me to |to )(?:actually )?(?:talk|speak|chat|turn) (?:to|with)\\b`,
  ),
  /\b(?:someone|somebody|anyone|anybody) (?:is |who is )?(?:available|free|around|there) (?:to|who can|for me to|i can) (?:talk|speak|chat)\b/,
  // is anyone real there, any humans around
  /\b(?:is|are) (?:there )?(?:any ?(?:one|body)|someone|somebody|a person|any people) (?:real |human |alive |actually |at all |even |still |out )*(?:there|here|home|alive|real|reading|listening|on the other (?:end|side)|behind)\b(?! (?:to help|that can))/,
  /^(?:hello |hi |hey )*(?:anyone|anybody|someone|somebody) (?:real |human |actually |at all )?(?:there|here|home|alive|real)$/,
  /\b(?:any|actual|real|no) (?:humans?|real people|real persons?|actual people|live people|agents?) (?:\w+ )?(?:there|here|around|available|working|on shift|on duty|left|in this company|at this company|to talk)\b/,
  /\b(?:are there|do you have|don't you have) (?:any )?(?:real |actual |live )?(?:humans|real people|actual people|live people|agents)\b/,
  // "please human I am tired", "send it over human please", "person on the phone please"
  /^please (?:an? |the |real |live )*(?:human|agent|representative|operator|advisor|supervisor|manager|person)\b/,
  /(?<!\bno )\b(?:human|agent|representative|operator|supervisor|(?:person|someone|somebody) on the (?:phone|line)) please$/,
  // put me through, transfer me, escalate
  /\b(?:put|patch|get) me through(?! to the (?:checkout|page|website))\b/,
  /\b(?:transfer|hand|pass|switch|redirect|connect) me(?: over| on| off| along| please| now| already| immediately| asap)*$/,
  /\bescalat(?:e|ing|ed)\b/,
  new RegExp(`\\bhand(?:ed)? (?:this |it |me )?(?:over|off) to ${anyOne}\\b`),
];

/** A customer wants to talk to a person or be helped by one: said so plainly that no model should doubt it. */
export const outright: readonly RegExp[] = [
  new RegExp(
    `\\b(?:want|need|like|prefer|rather|love|hoping|demand|insist on|happier|let me|can i|could i|i could(?! not)|may i|might i) ${gap(2)}(?:${talk}|deal|dealing|be (?:connected|transferred|put through)) ${gap(2)}(?:to|with) ${anyOne}\\b`,
  ),
  /\b(?:can|could|let) (?:an?|another) (?:real |live |actual )?(?:human|person|agent|colleague) (?:please )?(?:help me|take over|speak to me|talk to me|call me)\b/,
];

/** Whoever will not go on with a machine wants a person. */
export const refusesBots: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no more|enough (?:of|with)|stop with|done (?:with|talking (?:to|with))|(?:sick|tired) of (?:talking|speaking|typing|chatting|dealing|arguing)|had it with|(?:don't|do not|dont|not) wish to (?:continue|go on|carry on|proceed) with|bypass|skip|cancel|through with|stop talking to) ${gap(4)}${bots}\\b`,
  ),
  new RegExp(
    `\\b(?:don't|do not|dont|won't|refuse to|not going to|not gonna|can't|cannot|will not|hate|instead of|rather than|not|stop) ${gap(3)}(?:${talk}|deal|dealing|argue|arguing|discuss|interact|typing) ${gap(3)}${bots}\\b`,
  ),
  new RegExp(
    `\\b(?:don't|do not|dont|not) ${gap(2)}(?:want|comfortable|happy|trust|like) ${gap(6)}(?:to|with|by|from) (?:an? |this |the )?${bots}\\b`,
  ),
  new RegExp(`\\b(?:don't|do not|dont) want (?:an? |this |the |any |your )?(?:\\w+ )?${bots}\\b`),
  /\b(?:don't|do not|dont|not going to|refuse to|no longer) (?:want to |wanna )?(?:talk|speak|chat) (?:to|with) you\b/,
  new RegExp(
    `^(?:please )?(?:no|not (?:a|another|the|this)|get me (?:out of|away from|off)|skip|bypass) (?:this |the |a |more |stupid )?${bots}(?: please| thanks| thank you)?$`,
  ),
];

const polite =
  '(?:please|now|asap|immediately|just|stop|hello|hi|hey|ok|okay|no(?= (?:an?|the|give|get|not|i)\\b)|nope|yes|yeah|again|i said|i (?:would )?(?:want|need)|get|can i have|give|connect|me|to|an?|the|urgent|only|quick|any|live|real|actual|another|different|chat|thanks|thank you|right|instead|already|this instant|not (?:a )?(?:bot|robot|machine))';
/** The bare noun is a request even as one clause of several: "stop, agent". */
export const nounAlone = new RegExp(
  `^(?:${polite} )*(?:human|human being|agent|representative|operator|advisor|supervisor|manager|real (?:person|human|someone|one)|actual (?:person|human)|live (?:agent|chat|support|human|person|representative)|human (?:help|support|agent|assistance|representative)|(?:real|actual) (?:agent|representative)|support (?:agent|person|representative)|customer (?:service|support|care) person|customer (?:service|support|care) (?:agent|representative)|(?:someone|somebody) real)(?: (?:${polite}|human|agent|representative|operator|only|needed|required|wanted|urgent|urgently|quick))*$`,
);
/** Nobody asks a machine for "person please" who does not want one. */
export const personPlease = /^(?:an? )?(?:real |live )?person (?:please|now)(?: (?:please|now|thanks))*$/;
/** Weaker words only as the whole message: "a person", "escalate". */
export const wholeMessages: readonly RegExp[] = [
  new RegExp(
    `^(?:${polite} )*(?:person|live person|people|humans|agents|real people|customer service|customer support|support team|${article} \\w+ team)(?: ${polite})*$`,
  ),
  /^\w+ (?:team|desk|department|reception) please$/,
  /^(?:(?:please|can you|could you|i want to|i need to|to) )*escalate(?: this| it| now| please)*$/,
  /^(?:please )*transfer me(?: now| please)*$/,
  new RegExp(`^no (?:more )?${bots}(?: please)?$`),
  /^(?:(?:hello|hi|hey|so) )*(?:are there |is there |do you have |have you got |(?:you )?got )?any (?:real |actual |live )?(?:human|people|person|agent)s?(?: (?:there|here|around|available|at all|please))*$/,
];

/** One of these is in every clause that asks; most clauses have none, and cost one look instead of forty. */
export const namesSomeone =
  /\b(?:human|agent|repres|operator|person|people|manage|superv|advis|consult|employ|clerk|colleague|cowork|team|staff|service|support|customer|live|real|some(?:one|body)|any ?(?:one|body)|bot|chat|robot|machine|computer|ai\b|automat|program|algorithm|software|virtual|assistant|boss|reception|billing|accounts|sales|returns|department|desk|talk|speak|through|transfer|connect|hand|pass|switch|redirect|escalat|call|phone|ring|specialist|technician|expert|engineer|nurse|officer|executive|worker|leader)/;
