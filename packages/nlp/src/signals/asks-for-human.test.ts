import { describe, expect, it } from 'vitest';
import { asksByPatterns, asksForHuman } from './asks-for-human.js';

const outright = [
  'I want to talk to a human',
  'human please',
  'HUMAN!!!',
  'agent',
  'AGENT NOW',
  'operator operator',
  'representative',
  'speak to a representative',
  'Can I speak to someone?',
  'can i talk to a real person please',
  'let me talk to your manager',
  'I need to speak with a supervisor immediately',
  'get me an agent',
  'give me a human being',
  'i would like to chat with an actual person',
  'please connect me to customer service',
  'connect me with someone from billing',
  'transfer me to an agent',
  'put me through to someone who knows what they are doing',
  'put me through please',
  'pls escalate this',
  'I want this escalated to management',
  'can someone call me back',
  'have someone ring me',
  'could an agent take a look at this?',
  'live chat please',
  'I need live support',
  'i prefer a person',
  'wanna talk 2 a human',
  'gimme a real human',
  'I would rather talk to a human being than type all this again',
  'How do I reach a real person here?',
  'how can i contact customer service',
  'hand me over to a colleague',
  'talk to person',
  'Is there someone I can speak to about my refund?',
  'I need somebody to talk to about this bill',
  'can I get human help with this',
  'please let a human look at this',
  'I want someone from the returns team to look at it',
  'my parcel is lost and I want to speak with a person about it',
  'Hi. Order 20871 never came. Please get me a person.',
  'your refund page is broken, I need an advisor',
  'switch me to a live agent',
  'I demand to speak to whoever is in charge, get me your boss',
];

const roundabout = [
  'is anyone real there?',
  'is there anybody out there',
  'anyone there?',
  'hello?? is anyone actually there',
  'are there any humans here',
  'do you have any real people working there',
  "don't you have any humans",
  'no more bots',
  'no bots please',
  'stop, agent',
  'not a bot, a person please',
  "I don't want to talk to a bot",
  "i'm done talking to a machine",
  'enough of this chatbot',
  'sick of talking to robots',
  "I'm not going to argue with a computer",
  'get me out of this bot',
  "why can't I just talk to somebody",
  "can't i speak to a person?",
  'someone real please',
  'somebody with a brain please, someone real',
  'i refuse to deal with an automated system',
  'is there no human in this company?',
  'I give up, just connect me',
  'a real person would have understood this. Can I have one? I want a real person',
];

/** Who calls, who passes on, who takes over: other verbs than "speak to". */
const otherVerbs = [
  'Would you mind transferring me to a colleague?',
  'could I be put through to one of your advisers',
  'put someone on who can decide',
  'get your supervisor on the line',
  'could a coworker of yours look at this',
  'Could one of your specialists have a look',
  'I think a person should review it',
  'I would prefer to deal with a person',
  'let us get a human involved',
  'call me back please',
  'phone me on 0151 496 0000',
  'I want a phone call from one of your staff',
  'please have a member of your team contact me',
  'I would be grateful if you could ask a manager to ring me',
  'what do I have to type to get a person',
  'how do i get to an agent',
  'It would be best if I spoke to somebody',
  'URGENT HUMAN NEEDED',
  'My payment failed. Person, please!',
  'please escalate this',
];

const withSlips = [
  'h u m a n',
  'A-G-E-N-T',
  'humaaaan please',
  'need a hmn',
  'cn i spk 2 an agnt pls',
  'realperson please',
  'get ur boss',
  'I want to speak to a humna',
  'talk to a huamn',
  'can i speak to an agnet',
  'represntative please',
  'tlak to a person',
  'speka to someone',
  'i wnat a real persn, talk to a person',
  'transfr me to an agent',
  'can i talk to some1',
  'plz get me an operater',
];

const declines = [
  "I don't need a human",
  'no need for an agent, I can wait',
  "I don't want to talk to anyone, just tell me the price",
  'no human needed',
  "please don't transfer me",
  "don't connect me to an agent",
  "I'd rather not speak to a person",
  'can I do this without talking to someone?',
  "I'm not asking for a manager, only for my money",
  'no thanks, not an agent, keep going',
  'please no human',
  'I no longer need an agent',
  "I wouldn't want a person to see this",
  "please don't have anyone ring me",
  'I would rather chat with you than with a person',
  'so much faster than waiting for a human',
  'stop calling me',
];

const reports = [
  'I spoke to a human yesterday',
  'I already talked to an agent last week and he promised a refund',
  'your agent told me it would arrive on Monday',
  'the representative said I would get a voucher',
  'someone from your team promised to call',
  'I was talking to a person and the chat closed',
  'the last agent was very kind',
  'we have contacted customer service twice',
  'a colleague of yours sent me the wrong label',
  'one of your managers told me so',
  'I had a chat with an agent on Monday',
  'I got a call from your representative',
  'it was nice to talk to someone who understands',
  'someone called me from your number',
  'I could not speak to anyone on Sunday',
];

const lookAlikes = [
  'can your agent app print this?',
  'I need a 2-person tent',
  'a tent for 4 people',
  'is the two person tent in stock',
  'do you have cleaning agents for boots',
  'I booked through a travel agent',
  'how much is it per person',
  'was that human error on your side?',
  'are you a real person?',
  'are you human or a bot',
  'is this a bot?',
  'I want to become a sales agent',
  'contact details for my account',
  'where is my order',
  'call me Jim',
  'will someone call me when it arrives',
  'the driver should call me',
  'I have to ask my manager first',
  'I will talk to my boss and come back',
  'I need the agent installer',
  'what does the agent SDK cost',
  'customer service opening hours',
  'I want to report a person for harassment',
  'you type like a human',
  'can I return it in person',
  'the "talk to an agent" button on our site is broken',
  'the label says "speak to a human"',
  'the support page does not load',
  'my support ticket number is 4411',
  'the tent pole support is broken',
  'I need support for my knee on long hikes',
  'can you help me?',
  'someone stole my package',
  'somebody else used my card',
  'no one answered the door',
  'I want to transfer my membership to my wife',
  'the zip will not connect to the other side',
  'please escalate... no wait, I found it, forget it, where is the invoice',
  'nobody likes a wet sleeping bag',
  'this bot is useless',
  'how do I call the lift with your watch',
  'hello',
  '',
  '👍',
  'ok thanks',
  'human rights donation receipt',
  'I manage a team of guides and need 12 jackets',
  'the agency wants an invoice',
  'what are the operating hours',
  'does this stove need an operator manual',
  'my person hygiene kit is missing',
  'three people complained about the smell',
  'is the customer service number free of charge?',
];

describe('asking for a person', () => {
  it.each(outright)('hears "%s"', (text) => expect(asksByPatterns(text)).toBe(true));
  it.each(roundabout)('hears the hint "%s"', (text) => expect(asksByPatterns(text)).toBe(true));
  it.each(otherVerbs)('hears "%s"', (text) => expect(asksByPatterns(text)).toBe(true));
  it.each(withSlips)('reads through the slips of "%s"', (text) => expect(asksByPatterns(text)).toBe(true));
});

describe('not asking for a person', () => {
  it.each(declines)('respects "%s"', (text) => expect(asksByPatterns(text)).toBe(false));
  it.each(reports)('takes "%s" as a report', (text) => expect(asksByPatterns(text)).toBe(false));
  it.each(lookAlikes.filter((t) => !t.startsWith('please escalate')))('is not misled by "%s"', (text) =>
    expect(asksByPatterns(text)).toBe(false),
  );
});

it('is not misled by length', () => {
  expect(asksByPatterns('talk to '.repeat(20_000))).toBe(false);
  expect(asksByPatterns(`${'my boots are wet. '.repeat(50)}I want to talk to a person.`)).toBe(true);
});

describe('patterns and model together', () => {
  it('hear what only the model has understood, and sooner where people are named', () => {
    expect(asksForHuman('carbon based lifeform please', 0.96)).toBe(true);
    expect(asksForHuman('carbon based lifeform please', 0.8)).toBe(false);
    expect(asksForHuman('a breathing person would be nice', 0.8)).toBe(true);
  });

  it('ask the model where the words can mean something else', () => {
    expect(asksForHuman('transfer my ticket to another person', 0.5)).toBe(true);
    expect(asksForHuman('transfer my ticket to another person', 0.001)).toBe(false);
  });

  it('stay with the plain request, and with one in words that no model knows', () => {
    expect(asksForHuman('I want to talk to a human', 0.001)).toBe(true);
    expect(asksForHuman('operator please', 0.001)).toBe(true);
    expect(asksForHuman('get me a hmuan', 0.001)).toBe(true);
    expect(asksForHuman('hello operator, where is my order', 0.001)).toBe(false);
  });

  it('respect a refusal, however sure the model is', () => {
    expect(asksForHuman('I do not need an agent', 0.999)).toBe(false);
    expect(asksForHuman('I want to become an agent', 0.999)).toBe(false);
    expect(asksForHuman('I cannot do this without a person', 0.8)).toBe(true);
  });

  it('rest on the patterns where no model tells', () => {
    expect(asksForHuman('agent!!', null)).toBe(true);
    expect(asksForHuman('where is my parcel', null)).toBe(false);
  });
});
