import { describe, expect, it } from 'vitest';
import { blocks, pieces, safeHref } from './rich-text.js';

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc/passwd',
    'x',
  ])('makes no link of %s', (address) => {
    expect(safeHref(address)).toBeNull();
    expect(pieces(`see [this](${address})`).some((piece) => piece.href)).toBe(false);
  });

  it('leaves the full stop to the sentence', () => {
    expect(pieces('Go to https://shop.example/a?b=1. Thanks')).toEqual([
      { text: 'Go to ' },
      { text: 'https://shop.example/a?b=1', href: 'https://shop.example/a?b=1' },
      { text: '. Thanks' },
    ]);
  });

  it('finds mail addresses', () => {
    expect(pieces('write to help@shop.example')[1]).toEqual({
      text: 'help@shop.example',
      href: 'mailto:help@shop.example',
    });
  });
});

describe('blocks', () => {
  it('keeps markup as text', () => {
    expect(blocks('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', ordered: false, lines: [[{ text: '<img src=x onerror=alert(1)>' }]] },
    ]);
  });

  it('reads headings, lists and paragraphs', () => {
    const found = blocks('## Title\n\nOne\ntwo\n\n1. first\n\n2. second\n\n- a\n• b\n\nEnd');
    expect(found.map((block) => [block.kind, block.lines.length])).toEqual([
      ['heading', 1],
      ['paragraph', 2],
      ['list', 2],
      ['list', 2],
      ['paragraph', 1],
    ]);
  });

  it('shows bold without its stars', () => {
    expect(pieces('**Express** is faster')).toEqual([
      { text: 'Express', strong: true },
      { text: ' is faster' },
    ]);
  });

  it('takes any text without failing and loses no word', () => {
    const text = '**a [b](c ](d) http:// * 1.x\n#\n- \n\u202Ehttps://x.example';
    const words = blocks(text)
      .flatMap((block) => block.lines.flat())
      .map((piece) => piece.text)
      .join('');
    expect(words).toContain('[b](c ](d)');
  });
});
