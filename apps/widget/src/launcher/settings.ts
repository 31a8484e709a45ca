import { directionOf, pickLocale } from '../shared/locale.js';

/** How the host page wants the widget. */
export interface WidgetSettings {
  /** Where the API lives: the origin that served the loader. */
  readonly origin: string;
  /** The host's signed token about its own user, or null for an anonymous visitor. */
  readonly identity: string | null;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly side: 'left' | 'right';
  /** Overrides the organisation's colour. */
  readonly accent: string | null;
  /** Null follows the system. */
  readonly theme: 'light' | 'dark' | null;
}

/** `window.BatonSettings`: the same names as the `data-` attributes, for pages that set them from code. */
export type PageSettings = Readonly<
  Partial<Record<'identity' | 'locale' | 'accent' | 'position' | 'theme', unknown>>
>;

interface Page {
  readonly script: HTMLScriptElement | null;
  readonly settings: PageSettings;
  readonly language: string;
  readonly browserLanguage: string;
}

/** Reads the script's attributes first, then `BatonSettings`. What makes no sense counts as not set. */
export function readSettings(page: Page): WidgetSettings {
  const wish = (name: keyof PageSettings): string | null => {
    const value = page.script?.dataset[name] ?? page.settings[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const locale = pickLocale(wish('locale'), page.language, page.browserLanguage);
  const direction = directionOf(locale);
  const position = wish('position');
  const theme = wish('theme');
  return {
    origin: new URL(page.script?.src || location.href).origin,
    identity: wish('identity'),
    locale,
    direction,
    side: position === 'left' || position === 'right' ? position : direction === 'rtl' ? 'left' : 'right',
    accent: wish('accent'),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}
