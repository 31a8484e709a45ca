/**
 * The page where the conversation was opened, to go on there; null when it is none of the sites that embed the widget.
 * The page is what a browser said, and a mail in the organisation's name must not lead to anywhere a stranger wants.
 */
export function linkBack(page: string | null, origins: readonly string[]): string | null {
  if (page === null || !URL.canParse(page)) return null;
  const url = new URL(page);
  if (!['http:', 'https:'].includes(url.protocol) || !origins.includes(url.origin)) return null;
  // What the page was asked with may be personal, or only good once.
  return `${url.origin}${url.pathname}`;
}
