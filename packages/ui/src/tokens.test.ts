import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assert, integer, property } from 'fast-check';
import { accentStyle, accentTokens } from './color/accent.js';
import { contrast, parseHex, type Rgb } from './color/contrast.js';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;

function color(hex: string | undefined): Rgb {
  const parsed = parseHex(hex ?? '');
  if (!parsed) throw new Error(`not a colour: ${hex}`);
  return parsed;
}

/** Reads `--name: light-dark(#light, #dark)` or `--name: #hex` from tokens.css. */
function token(name: string, theme: (typeof themes)[number]): Rgb {
  const value = new RegExp(`${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const hexes = value.match(/#[0-9a-f]{6}/gi) ?? [];
  return color(theme === 'light' ? hexes[0] : hexes.at(-1));
}

const surfaces = ['--surface-0', '--surface-1', '--surface-2', '--surface-3', '--surface-float', '--note'];

describe.each(themes)('tokens, %s', (theme) => {
  it.each(['--text', '--text-2', '--text-3', `--accent-text-${theme}`])(
    '%s is readable on every surface',
    (text) => {
      for (const surface of surfaces)
        expect(contrast(token(text, theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['--calm', '--attention', '--urgent'])('%s is readable on its own tint and on cards', (signal) => {
    for (const surface of [`${signal}-soft`, '--surface-1', '--surface-2', '--surface-3'])
      expect(contrast(token(signal, theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the border of a control visibly (1.4.11)', () => {
    for (const surface of ['--surface-1', '--surface-2', '--surface-float'])
      expect(contrast(token('--line-strong', theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('accentTokens', () => {
  it('gives the default accent of tokens.css', () => {
    for (const [name, value] of Object.entries(accentTokens('#2f5bd0') ?? {}))
      expect(css).toContain(`${name}: ${value};`);
  });

  it('is readable whatever colour an organisation has', () => {
    const hex = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    assert(
      property(hex, (accent) => {
        const tokens = accentTokens(accent);
        if (!tokens) throw new Error('no tokens');
        for (const theme of themes) {
          const ink = color(tokens[`--accent-ink-${theme}`]);
          expect(contrast(ink, color(tokens[`--accent-solid-${theme}`]))).toBeGreaterThanOrEqual(4.5);
          const text = color(tokens[`--accent-text-${theme}`]);
          for (const surface of [
            ...surfaces.map((s) => token(s, theme)),
            color(tokens[`--accent-soft-${theme}`]),
          ])
            expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('leaves the defaults alone for a colour it cannot read', () => {
    expect(accentTokens('papayawhip')).toBeNull();
    expect(accentStyle('url(x)')).toBe('');
  });
});
