import { contrast, mix, parseHex, toHex, type Rgb } from './contrast.js';

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [21, 24, 29];
/** The surfaces on which accent text is hardest to read: `--surface-3` of each theme in tokens.css. */
const HARDEST_LIGHT: Rgb = [237, 239, 242];
const HARDEST_DARK: Rgb = [36, 40, 48];
const DARK_SURFACE: Rgb = [26, 29, 34];

/** 4.5:1 and a hair, so that rounding to hex never falls below it. */
const TEXT_CONTRAST = 4.55;
/** A filled button must not melt into the page; its label carries the real contrast. */
const FILL_CONTRAST = 1.6;

/** The accent's custom properties; `tokens.css` picks the light or the dark one of each pair. */
export interface AccentTokens {
  readonly '--accent-solid-light': string;
  readonly '--accent-solid-dark': string;
  readonly '--accent-ink-light': string;
  readonly '--accent-ink-dark': string;
  readonly '--accent-text-light': string;
  readonly '--accent-text-dark': string;
  readonly '--accent-soft-light': string;
  readonly '--accent-soft-dark': string;
}

/**
 * Derives every accent token from one colour. Labels on the accent and accent-coloured text reach 4.5:1 whatever
 * the colour (WCAG 2.2, 1.4.3): it is moved towards black or white by as little as that takes.
 * @returns null when `hex` is not `#rgb` or `#rrggbb`; the defaults of tokens.css then hold.
 */
export function accentTokens(hex: string): AccentTokens | null {
  const accent = parseHex(hex);
  if (!accent) return null;
  const solidLight = labelled(reach(accent, { against: WHITE, by: INK, ratio: FILL_CONTRAST }));
  const solidDark = labelled(reach(accent, { against: DARK_SURFACE, by: WHITE, ratio: FILL_CONTRAST }));
  const softLight = mix(WHITE, accent, 0.1);
  const softDark = mix(DARK_SURFACE, accent, 0.18);
  return {
    '--accent-solid-light': toHex(solidLight),
    '--accent-solid-dark': toHex(solidDark),
    '--accent-ink-light': toHex(inkOn(solidLight)),
    '--accent-ink-dark': toHex(inkOn(solidDark)),
    '--accent-text-light': toHex(readable(accent, [HARDEST_LIGHT, softLight], INK)),
    '--accent-text-dark': toHex(readable(accent, [HARDEST_DARK, softDark], WHITE)),
    '--accent-soft-light': toHex(softLight),
    '--accent-soft-dark': toHex(softDark),
  };
}

/** The tokens as a `style` attribute, empty for an unusable colour. */
export function accentStyle(hex: string): string {
  return Object.entries(accentTokens(hex) ?? {})
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** A few middling colours carry neither a white nor a dark label; they become a little darker for the white one. */
function labelled(fill: Rgb): Rgb {
  if (contrast(fill, INK) >= TEXT_CONTRAST) return fill;
  return reach(fill, { against: WHITE, by: INK, ratio: TEXT_CONTRAST });
}

function inkOn(fill: Rgb): Rgb {
  return contrast(fill, WHITE) >= TEXT_CONTRAST ? WHITE : INK;
}

function readable(accent: Rgb, surfaces: readonly Rgb[], by: Rgb): Rgb {
  return surfaces.reduce<Rgb>(
    (color, against) => reach(color, { against, by, ratio: TEXT_CONTRAST }),
    accent,
  );
}

interface Target {
  readonly against: Rgb;
  readonly by: Rgb;
  readonly ratio: number;
}

/** Mixes in as little of `by` as it takes to reach the ratio. */
function reach(color: Rgb, { against, by, ratio }: Target): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = parseHex(toHex(mix(color, by, share)));
    if (candidate && contrast(candidate, against) >= ratio) return candidate;
  }
  return by;
}
