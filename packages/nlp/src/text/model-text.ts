import { boundedText, withoutInvisible } from './bounded.js';

/** What people mean by the emoji they send to support, in words that a model trained on text knows. */
const meanings: readonly (readonly [emoji: readonly string[], words: string])[] = [
  [['😡', '🤬', '😠', '👿', '💢'], 'angry'],
  [['😤', '🙄', '😒', '😑', '😩', '😫'], 'annoyed'],
  [['😞', '😔', '☹', '🙁', '😕', '😟'], 'disappointed'],
  [['😢', '😭', '💔', '😿'], 'sad'],
  [['😰', '😨', '😱', '😧', '😬'], 'worried'],
  [['🤔', '❓', '⁉', '🤷'], 'confused'],
  [['👎'], 'bad'],
  [['👍', '👌', '✅'], 'good'],
  [['🙏', '🤝'], 'please thank you'],
  [['😀', '😃', '😄', '😁', '😊', '🙂', '☺', '😍', '🥰', '🤩', '🎉', '🥳'], 'happy'],
  [['❤', '💕', '💖', '♥', '😘'], 'love it'],
];
const wordFor = new Map(
  meanings.flatMap(([emojis, words]) => emojis.map((emoji) => [emoji, words] as const)),
);
const emoji = new RegExp(`(?:${[...wordFor.keys()].join('|')})\\p{M}*`, 'gu');

/** The text as the models read it: bounded, clean, emoji spelt out. Not for spans: its length differs. */
export function modelText(text: string): string {
  return boundedText(withoutInvisible(text)).replace(
    emoji,
    (found) => ` ${wordFor.get(found.replace(/\p{M}+$/u, '')) ?? ''} `,
  );
}
