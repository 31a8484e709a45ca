import { expect, it } from 'vitest';
import { htmlOf } from './mail-html.js';

it.each([
  ['one\ntwo\n\nthree', '<p dir="auto">one<br>two</p><p dir="auto">three</p>'],
  ['<b>&"\'</b>', '<p dir="auto">&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</p>'],
  [
    'See https://shop.example/a?b=1&c=2.',
    '<p dir="auto">See <a href="https://shop.example/a?b=1&amp;c=2">https://shop.example/a?b=1&amp;c=2</a>.</p>',
  ],
  [
    `(https://a.example/'x) javascript:alert(1)`,
    '<p dir="auto">(<a href="https://a.example/&#39;x">https://a.example/&#39;x</a>) javascript:alert(1)</p>',
  ],
])('%j becomes %s', (text, html) => {
  expect(htmlOf(text)).toContain(`>${html}</body>`);
});
