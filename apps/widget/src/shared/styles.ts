let target: ShadowRoot | null = null;
const adopted = new Set<string>();

/** Says where styles go. Called once, before the first component is drawn. */
export function styleInto(root: ShadowRoot): void {
  target = root;
  adopted.clear();
}

/** Adds a style sheet once. Constructed sheets work under any content security policy of the host page. */
export function adoptStyles(name: string, css: string): void {
  if (!target || adopted.has(name)) return;
  adopted.add(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  target.adoptedStyleSheets.push(sheet);
}

/** Takes the place of Svelte's own function of this name: see `vite.config.ts`. */
export function append_styles(_anchor: Node, css: { readonly hash: string; readonly code: string }): void {
  adoptStyles(css.hash, css.code);
}
