import { describe, expect, it } from 'vitest';
import { factFinder } from '../facts/fact-finder.js';
import { stakes } from './stakes.js';

const kindsOf = (text: string): string[] => stakes(text).map(({ kind }) => kind);

const deadlines = [
  'I need it by Friday',
  'we leave on Saturday',
  'I fly tomorrow morning',
  'our trip starts on 14 June',
  'my flight is tomorrow',
  'it must be here before the weekend',
  'I need the tent before our holiday',
  'the race is in 3 days',
  'we are leaving in two days',
  'only 24 hours left',
  'the deadline is noon',
  'my wedding is next Saturday',
  'the birthday is on Sunday',
  'I am travelling on Thursday',
  'need this by 5pm',
  'need it for tomorrow',
  'we head off on Monday',
  'my membership expires on the 30th',
  'returns are due by 12/06/2026',
  'it has to arrive in time for Christmas',
  'no later than Wednesday please',
  'I want it today',
  'running out of time here',
  'the expedition leaves in a week',
  "I'm going away this weekend",
  'must have it by the end of the month',
  'we set off at 6 am on Friday',
  'Our festival starts tomorrow and the tent is not here',
  'it is needed for Tuesday',
  'time-sensitive!',
  'hike is on Saturday, my hike is on Saturday',
  'the event is this weekend',
  'before 9 am tomorrow',
  'latest by Thursday',
  'I have only two hours',
  'the course begins on Monday',
];

const business = [
  'we are losing customers because of this',
  'I am losing money every day',
  'this costs us sales',
  'it cost me 400 euros, it is costing us money',
  'our customers are waiting',
  'my guests are without sleeping bags',
  'I cannot do my job without it',
  'we cannot run our tours',
  'our shop is closed because of this',
  'it is affecting our business',
  'my whole team is stuck',
  'our guides are waiting for the jackets',
  'I can not open my shop',
  'we lost a contract over this',
  'it is blocking our production',
  'my livelihood depends on it',
  'our clients are complaining',
  'I cannot pay my staff',
  'the whole company is at a standstill',
  'we are unable to operate',
  'our school cannot use the tents',
  'our employees need the boots for work, our employees need them',
  'work is blocked',
  'business-critical',
  'it hurts my business',
  'lost a day of work',
  "we can't serve our customers",
  'this is holding up our event',
  'my restaurant is without a stove',
  'loses us orders every day',
  'our hotel relies on this delivery',
  'my business depends on it',
  'it stops our operation',
  'we cannot process orders',
  'can’t work without my headlamp',
  'our club is without tents',
  'we lost a client',
  'our warehouse is stuck',
  'losing revenue by the hour',
  'production is down',
];

const recurring = [
  'this is the third time',
  'the second time this month that it is late',
  'my 3rd attempt',
  'for the umpteenth time',
  'it keeps happening',
  'it keeps breaking',
  'you keep charging me',
  'the zip broke again and again',
  'every month the same wrong bill',
  'every single time I order',
  'yet again the wrong size',
  'once again no delivery',
  'it happened again',
  'not the first time',
  'over and over again',
  'I have written five times already',
  'twice now',
  'charged again',
  'the error is back, the error came back',
  'it constantly disconnects',
  'this happens all the time',
  'it always happens on Mondays',
  'same problem as last time',
  'same issue again',
  'it is still not fixed',
  'ongoing issue',
  'the fourth replacement',
  'late again',
  'multiple times now',
  'for weeks now',
  'repeatedly sent to the old address',
  'it broke again',
  'my second tent that arrives ripped',
  'every delivery is late',
  'several times I asked',
  'the tent keeps leaking',
  'my fifth email about this',
  'time and again',
  'kept disconnecting',
  'this recurring charge error',
];

const nothing = [
  'this is urgent, please reply asap',
  'it cannot wait',
  'where is my order',
  'I ordered two days ago',
  'it arrived yesterday',
  'what are your opening hours',
  'do you have tents for two people',
  'I would like to cancel my membership',
  'hello',
  '',
  'thanks, that helped',
  'the first tent was green',
  'I bought it last month',
  'how long does delivery take',
  'can I pay in two instalments',
  'the business card holder is nice',
  'is the team tent waterproof',
  'my friend recommended you',
  'what is the third colour called',
  'the stove has two burners',
  'I work in an office',
  'a second opinion on boots please',
  'how do I wash a down jacket',
  'your customers rate it 4 stars',
  'does the club have a birthday discount',
  'in the shop they had it in blue',
];

describe('stakes', () => {
  it.each(deadlines)('sees the deadline in "%s"', (text) => expect(kindsOf(text)).toContain('deadline'));
  it.each(business)('sees harm to a business in "%s"', (text) =>
    expect(kindsOf(text)).toContain('business_impact'),
  );
  it.each(recurring)('sees that it was there before in "%s"', (text) =>
    expect(kindsOf(text)).toContain('recurring'),
  );
  it.each(nothing)('sees nothing at stake in "%s"', (text) => expect(kindsOf(text)).toEqual([]));

  it('quotes the words that show it', () => {
    const text = 'Hi. The zip broke again, we’re leaving on Friday and I can’t do my job.';
    const found = stakes(text);
    expect(found.map(({ kind }) => kind)).toEqual(['deadline', 'business_impact', 'recurring']);
    for (const { quote, span } of found) expect(text.slice(span.start, span.end)).toBe(quote);
    expect(found[0]?.quote).toContain('Friday');
  });

  const find = factFinder({ country: 'DE', timeZone: 'Europe/Berlin' });
  /** Said on a Monday. */
  const deadlineOf = (text: string): string | undefined => {
    const { dates } = find(text, Date.parse('2026-11-23T10:00:00Z'));
    const spans = dates.filter(({ past }) => !past).map(({ span }) => span);
    return stakes(text, spans).find(({ kind }) => kind === 'deadline')?.quote;
  };

  it.each([
    ['I need it by 15.12. please', 'need it by 15.12.'],
    ['has to be here by friday 5pm or I cancel', 'by friday 5pm'],
    ['😡 we leave tommorow', 'we leave tommorow'],
    ['before wensday please', 'before wensday'],
    ['needed by 12/06/2027', 'needed by 12/06/2027'],
    ['no later than the 30th', 'no later than the 30th'],
    ['we fly the day after tomorrow', 'we fly the day after tomorrow'],
  ])('quotes the whole deadline of "%s"', (text, quote) => expect(deadlineOf(text)).toBe(quote));

  it.each(['this is urgent!!', 'asap please', 'I waited until 3 days ago', 'it came by post on 2.11.2026'])(
    'sees no deadline in "%s"',
    (text) => expect(deadlineOf(text)).toBeUndefined(),
  );

  it('stays quick on long messages', () => {
    expect(kindsOf('need need need '.repeat(30_000))).toEqual([]);
    expect(kindsOf(`${'a '.repeat(1_000)}by Friday`)).toEqual(['deadline']);
  });
});
