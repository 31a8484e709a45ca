import { describe, expect, it } from 'vitest';
import { bestPassage } from './passage.js';

const article = {
  summary: 'You can return anything unused within 60 days.',
  body: [
    'You can return anything unused within 60 days of delivery.',
    '## How',
    'Print the **label** from [your account](https://example.com/account) and drop the parcel off.',
    'Boots worn outside cannot go back.',
  ].join('\n\n'),
};

describe('the passage that answers a question', () => {
  it('leads with the summary and adds the paragraph that shares most with the question', () => {
    expect(bestPassage(article, 'where do I find the label to print?')).toBe(
      'You can return anything unused within 60 days.\n\nPrint the label from your account and drop the parcel off.',
    );
  });

  it('does not say the summary twice', () => {
    expect(bestPassage(article, 'how many days to return')).toBe(
      'You can return anything unused within 60 days of delivery.',
    );
  });

  it('is only the summary when nothing in the body fits', () => {
    expect(bestPassage(article, 'zzz')).toBe(article.summary);
  });

  it('keeps a list with the line that announces it', () => {
    const listed = {
      summary: 'Some things cannot go back.',
      body: 'These cannot be returned:\n\n- gift cards\n- fuel',
    };
    expect(bestPassage(listed, 'what cannot be returned')).toContain('• gift cards\n• fuel');
  });

  it('stays readable in a chat however long the article is', () => {
    const long = { summary: 'Short.', body: 'word label sentence. '.repeat(500) };
    expect(bestPassage(long, 'label').length).toBeLessThanOrEqual(601);
  });
});
