import { describe, expect, it } from 'vitest';
import { sentimentTarget } from './sentiment-target.js';

const UPSET = -0.6;

const atTheChat = [
  'you keep repeating yourself',
  'you keep sending me the same article',
  "you're not listening",
  'you are not listening to me at all',
  'useless bot',
  'this bot is useless',
  'stupid chatbot',
  'what a dumb robot',
  "you don't understand anything",
  'you dont get it do you',
  'You are no help',
  'ur useless',
  'are you even reading what I write?',
  'can you not read??',
  'do you even understand english',
  "that's not what I asked",
  'thats not what i said',
  'I already told you my order number',
  'I told you that three times already',
  'how many times do I have to explain this',
  'stop repeating the same thing',
  'stop sending me links',
  'the same answer again',
  'same question over and over again',
  'this chat is going nowhere',
  'we are going in circles',
  'this conversation is pointless',
  'I hate talking to this bot',
  'like talking to a wall',
  "it's like talking to a brick wall",
  'you are wasting my time',
  'what part of cancel do you not understand',
  'your answers are useless',
  'another canned reply, great',
  'copy paste answer, thanks for nothing',
  'read what I wrote',
  'listen to me',
  'are you stupid',
  'f*** you, fuck this bot',
  'you suck',
  'You have not understood a single word I wrote',
  "you aren't helping",
  'why do you keep asking for my order number',
  'worst chatbot ever',
  'the bot does not understand me',
  'your replies make no sense',
  'you never answer my question',
  'you did not even read my message',
  'tired of repeating myself to you',
  'this is the dumbest assistant I ever used, stupid AI',
  'oh great the bot is broken again, it keeps repeating',
];

const atTheProblem = [
  'my tent arrived ripped, this is a disgrace',
  'the zip broke after one day, absolutely useless jacket',
  'I am furious, my parcel is three weeks late',
  'you charged me twice',
  'you sent me the wrong boots',
  'your courier threw my parcel over the fence',
  'this stove is dangerous rubbish',
  'worst tent I have ever bought',
  'where the hell is my refund',
  'I am so disappointed with the quality',
  'the sleeping bag smells awful',
  'your shop is a joke',
  'the driver never even rang the bell',
  'nobody answers your phone line',
  'this is the third time my order is late',
  'the torch keeps switching off',
  'the website keeps logging me out',
  'I have been waiting for weeks',
  'the poles snapped in the first wind, stupid design',
  'you lost my parcel',
  'you cancelled my order without telling me',
  'your agent kept repeating the same thing on the phone',
  'the staff in your store did not listen to me',
  'I hate this backpack',
  'the app does not work, it crashes all the time',
  'the membership is a waste of money',
  'you promised delivery on Friday',
  'my boots fell apart and you refuse to pay',
  'the colour is nothing like the picture',
  'this is unacceptable',
  'the GPS watch is broken, useless thing',
  'the manual makes no sense',
  'the pump is useless',
  'your prices are ridiculous',
  'you stole my money',
  'the mattress loses air every night',
  'I want my money back, it is garbage',
  'the helmet does not fit and the return label does not print',
  'the gift card was already used',
  'somebody else got my package',
];

const calm = [
  ['where is my order', 0],
  ['thank you, that helped', 0.8],
  ['do you have the tent in green', 0.05],
  ['I love the boots', 0.9],
  ['can I change my address', 0],
  ['the bot on your homepage says you open at nine', 0.1],
  ['hello', 0.2],
  ['', 0],
  ['👍', 0.5],
  ['you keep making me smile, great service', 0.9],
  ['I would like to return one jacket', -0.05],
  ['is the chat open on sundays', 0],
] as const;

describe('what the anger is about', () => {
  it.each(atTheChat)('"%s" is about this chat', (text) =>
    expect(sentimentTarget(text, UPSET)).toBe('interaction'),
  );
  it.each(atTheChat)('"%s" is so even when the words are calm', (text) =>
    expect(sentimentTarget(text, -0.1)).toBe('interaction'),
  );
  it.each(atTheProblem)('"%s" is about the problem', (text) =>
    expect(sentimentTarget(text, UPSET)).toBe('issue'),
  );
  it.each(calm)('"%s" is no complaint', (text, sentiment) =>
    expect(sentimentTarget(text, sentiment)).toBe('none'),
  );
});

it('stays quick on long messages', () => {
  expect(sentimentTarget('you keep '.repeat(50_000), UPSET)).toBe('issue');
});

it('takes the model’s word where no wording of its own speaks', () => {
  const shares = (interaction: number, issue: number) => ({
    interaction,
    issue,
    none: 1 - interaction - issue,
  });
  expect(sentimentTarget('medium, as before', -0.1, shares(0.6, 0.1))).toBe('interaction');
  expect(sentimentTarget('the zip broke', 0, shares(0.1, 0.6))).toBe('issue');
  expect(sentimentTarget('the zip broke', -0.9, shares(0.1, 0.2))).toBe('none');
  expect(sentimentTarget('useless bot', -0.9, shares(0, 0))).toBe('interaction');
});

it('takes a plain no for no anger at this chat, however sure the model is', () => {
  const sure = { none: 0.1, issue: 0.2, interaction: 0.7 };
  for (const text of ['that did not help', 'not helpful', 'this did not help me', 'no, that is not it'])
    expect(sentimentTarget(text, -0.8, sure)).toBe('issue');
  expect(sentimentTarget('that did not help, you useless bot', -0.8, sure)).toBe('interaction');
});
