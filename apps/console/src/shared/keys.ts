/** What a key press is called in the table of shortcuts: `a`, `?`, `/`, `Enter`, `mod+k`. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

/** Keys belong to the field in which somebody writes; only combinations with a modifier reach the app from there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *, [role="listbox"] *')
  );
}

/** How a key is written for people: `⌘K` on a Mac, `Ctrl K` elsewhere. */
export function keyLabel(name: string, mac = isMac()): string {
  const key = name.replace(/^mod\+/, '');
  const label = key.length === 1 ? key.toUpperCase() : key;
  if (!name.startsWith('mod+')) return label;
  return mac ? `⌘${label}` : `Ctrl ${label}`;
}

function isMac(): boolean {
  return typeof navigator === 'object' && /mac|iphone|ipad/i.test(navigator.userAgent);
}
