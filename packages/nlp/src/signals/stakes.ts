import type { Span, Stake } from '@baton/domain';
import { plainText } from '../text/bounded.js';

const day =
  "(?:\uE000+|today|tonight|tomorrow|tmrw|this (?:morning|afternoon|evening|weekend|week|month)|(?:on |this |next |coming )*(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|the weekend|the \\d{1,2}(?:st|nd|rd|th)|(?:january|february|march|april|may|june|july|august|september|october|november|december) ?\\d{0,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|christmas|easter|xmas|new year|end of (?:the )?(?:day|week|month)|eod|noon|midnight|\\d{1,2}(?::\\d{2})? ?(?:am|pm|o'clock)|\\d{1,2}:\\d{2}|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)";
const event =
  '(?:trip|hike|holiday|vacation|course|class|season|exhibition|concert|match|retreat|safari|expedition|trek|race|wedding|birthday|event|flight|tour|camp|festival|meeting|conference|show|ceremony|appointment|launch|deadline|presentation|departure|party|anniversary|exam|interview|shoot|competition|tournament|marathon|climb|weekend away|move|opening)';
const amount = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|ten|a (?:few|couple of))';

const kinds: readonly (readonly [Stake['kind'], readonly RegExp[]])[] = [
  [
    'deadline',
    [
      new RegExp(
        `\\b(?:by|before|until|no later than|latest by|needed? (?:it |them |this )?(?:by|for|on)|due(?: on| by)?|expires?(?: on)?|in time for) (?:the |my |our |her |his |their )?(?:${day}|${event})(?!\\w)`,
        'i',
      ),
      new RegExp(
        `\\b(?:i|we)(?:'m| am|'re| are)? (?:leave|leaving|fly|flying|travel|travelling|traveling|depart|departing|set off|setting off|go away|going away|off|head off|heading off|heading out|head out|moving|start|starting|get married|getting married) (?:[\\w']+ ){0,4}?(?:${day}|in ${amount} (?:day|hour|week)s?)(?!\\w)`,
        'i',
      ),
      new RegExp(
        `\\b(?:my|our|the|her|his) (?:[\\w']+ ){0,2}?${event} (?:is|starts|begins|leaves|takes place|kicks off) (?:[\\w']+ ){0,2}?(?:${day}|in ${amount} (?:day|hour|week)s?|soon)(?!\\w)`,
        'i',
      ),
      new RegExp(
        `\\b(?:in|within|only(?: have)?|have|just|less than|next) (?:the next |only |just |under )?${amount} (?:hour|day|minute|min|hr)s?(?: left| to go| away| from now| remaining)?\\b(?! (?:ago|old|now|already|passed|since))`,
        'i',
      ),
      // Urgency alone ("asap", "it can't wait") names no date to settle it by.
      /\b(?:deadline|time[- ]sensitive|time[- ]critical|running out of time|last (?:chance|day))\b/i,
      new RegExp(`\\b(?:need|want|require|must have) (?:[\\w']+ ){1,4}?(?:${day})(?!\\w)`, 'i'),
    ],
  ],
  [
    'business_impact',
    [
      /\b(?:losing|(?:we|i) lose) (?:[\w']+ ){0,2}?(?:customers?|clients?|money|sales|revenue|business|orders|bookings?|contracts?|income)\b|\blost (?:[\w']+ ){0,2}?(?:customers?|clients?|sales|revenue|bookings?|contracts?|income)\b|\b(?:costs?|costing|loses|lost|lose) (?:me|us|my business|our business) (?:[\w']+ ){0,2}?(?:customers?|clients?|money|sales|revenue|business|orders|bookings?|contracts?|income)/i,
      /\b(?:our|my|the) (?:[\w']+ ){0,2}?(?:business|shop|store|company|team|guests?|clients?|customers|staff|office|production|event|school|club|employees|students|participants|guides?|warehouse|restaurant|hotel|firm) (?:[\w']+ ){0,2}?(?:can't|cannot|can not|couldn't|is down|are waiting|is waiting|waiting|depends?|depend|rel(?:y|ies)|is stuck|are stuck|is blocked|are blocked|stopped|is closed|unable|needs?|are without|is without|are angry|complain(?:ing|ed)?|are complaining|are affected|is affected|are furious|is at a standstill|are idle|has stopped|offline|is offline)\b/i,
      /\b(?:for|affecting|affects|impact(?:s|ing)?|hurt(?:s|ing)|blocking|blocks|stops|stopping|holding up|disrupt(?:s|ing)) (?:our|my|the|a|an) (?:whole |entire |small |guiding |rental )*(?:business|company|team|clients?|customers|work|operations?|production|event|school|club|shop|project|launch|revenue|sales|guests?|employees|staff|livelihood)\b/i,
      /\b(?:can(?:'t|not)|can not|unable to|couldn't|not able to) (?:do (?:my|our) (?:job|work)|work|run (?:my|our) (?:business|shop|tours?|courses?)|operate|trade|open (?:my|our|the) (?:shop|store|doors|business)|serve (?:my|our|any)? ?(?:customers|clients|guests)|invoice|pay (?:my|our) (?:staff|employees|suppliers|rent)|process (?:any )?orders|deliver to (?:my|our))\b/i,
      /\b(?:livelihood|lost (?:a|the|my|our) (?:contract|client|customer|deal|day of work|day's work)|business[- ]critical|mission[- ]critical|production (?:is )?down|at a standstill|work is (?:blocked|stopped|stuck)|whole (?:team|company|office|department) (?:is|are|can't|cannot))\b/i,
    ],
  ],
  [
    'recurring',
    [
      /\b(?:the )?(?:second|third|fourth|fifth|sixth|seventh|tenth|2nd|3rd|4th|5th|6th|7th|10th|umpteenth|nth|hundredth|millionth) (?:[\w']+ ){0,2}?(?:time|try|attempt|message|email|call|complaint|replacement|order|ticket|week in a row|month in a row|one|chat|contact|tent|delivery|pair|parcel|item|return)\b/i,
      /\b(?:keeps?|kept) (?:on )?(?:happening|coming back|breaking|failing|crashing|getting|charging|arriving|sending|disconnecting|losing|being|disappearing|appearing|stopping|going (?:wrong|missing)|doing (?:this|that|it)|leaking|ripping|telling|showing|logging|freezing|billing|going)\b/i,
      /\b(?:yet again|once again|again and again|over and over(?: again)?|time and (?:time )?again|every (?:single )?(?:time|month|week|order|year|delivery)(?! (?:do|does|can|will|or)\b)|constantly|repeatedly|happens all the time|always (?:the same|happens?|fails?|breaks?|late)|(?:multiple|several|numerous|countless) times (?:now|already|i|we)|(?:two|three|four|five|six|\d+) times (?:now|already|in a row)|twice (?:now|already|in a row)|not the first time|never the first|happened (?:again|before|last \w+ too)|same (?:problem|issue|thing|error|mistake) (?:again|as (?:last|before)|happened)|back again|recurring|ongoing (?:issue|problem)|still not (?:fixed|resolved|solved)|for (?:weeks|months|years|ages) now|broke(?:n)? again|wrong again|late again|failed again|charged (?:me )?again|happening again|came back|hasn't been fixed)\b/i,
      /\b(?:asked|called|written|wrote|emailed|mailed|contacted|reported|complained|returned|explained|messaged|happened|failed|broken|told you) (?:[\w']+ ){0,3}?(?:twice|(?:multiple|several|many|numerous|countless|two|three|four|five|six|\d+) times)\b/i,
    ],
  ],
];

/** Stands for a date that was found, in front of the patterns that expect one. */
const DATE = '\uE000';

/**
 * What makes a message weigh more: a date it must be settled by, harm to somebody's business, a problem that was
 * there before. Each with the words that show it; at most one of a kind, the first.
 * @param dates where the date finder found dates that are not over; a deadline is shown with the whole of its date
 */
export function stakes(text: string, dates: readonly Span[] = []): Stake[] {
  const plain = plainText(text);
  const original = text.slice(0, plain.length);
  const dated = dates.reduce(
    (rest, { start, end }) => rest.slice(0, start) + DATE.repeat(end - start) + rest.slice(end),
    plain,
  );
  return kinds.flatMap(([kind, patterns]) => {
    const readings = kind === 'deadline' && dates.length > 0 ? [plain, dated] : [plain];
    const [first] = readings
      .flatMap((reading) => patterns.map((pattern) => pattern.exec(reading)))
      .filter((match) => match !== null)
      .toSorted((x, y) => x.index - y.index || y[0].length - x[0].length);
    if (first === undefined) return [];
    const start = first.index;
    const end = kind === 'deadline' ? wholeDate(start + first[0].length, dates) : start + first[0].length;
    return [{ kind, span: { start, end }, quote: original.slice(start, end) }];
  });
}

/** Where the evidence ends: after the date that it ends in the middle of. */
function wholeDate(end: number, dates: readonly Span[]): number {
  return dates.find((date) => date.start < end && end < date.end)?.end ?? end;
}
