import { accentTokens } from '@baton/ui/accent';

/** Gives the widget an accent colour; an unusable one leaves it as it is. */
export function paint(element: HTMLElement, accent: string): void {
  const tokens: Readonly<Record<string, string>> = { ...accentTokens(accent) };
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
}
