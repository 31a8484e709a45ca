import { expect, it } from 'vitest';
import { editsOf, inputOf, isComplete, likeness, placeholdersIn } from './proposal.js';
import { articleProposal, exampleProposal } from './testing/proposals.js';

it('sends what the kind of proposal has, and no more', () => {
  const article = articleProposal('a');
  expect(inputOf(article, { ...editsOf(article), title: 'Renting' })).toEqual({
    id: 'a',
    title: 'Renting',
    summary: 'By the day.',
    body: 'By the day.',
    question: 'Do you rent?',
    intent: '',
  });
  const example = exampleProposal('e');
  expect(inputOf(example, editsOf(example))).toEqual({ id: 'e', intent: 'refund', text: 'money back' });
});

it('can be approved when nothing is empty; an example needs a topic', () => {
  const [article, example] = [articleProposal('a'), exampleProposal('e')];
  expect(isComplete(article, editsOf(article))).toBe(true);
  expect(isComplete(article, { ...editsOf(article), summary: ' ' })).toBe(false);
  expect(isComplete(example, editsOf(example))).toBe(true);
  expect(isComplete(example, { ...editsOf(example), intent: '' })).toBe(false);
});

it('says how alike two texts are in words', () => {
  expect([0.95, 0.8, 0.7].map(likeness)).toEqual(['nearly the same', 'much like it', 'somewhat like it']);
});

it('finds what was masked, and takes no link for it', () => {
  const edits = {
    ...editsOf(articleProposal('a')),
    body: 'For [name] and [e-mail address], [name]: [see](https://x.test).',
  };
  expect(placeholdersIn(edits)).toEqual(['[name]', '[e-mail address]']);
});
