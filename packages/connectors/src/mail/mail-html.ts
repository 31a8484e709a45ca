const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const LINK = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence, and not the address before it. */
const AFTER_LINK = /[.,;:!?)\]}’”]+$/;

/**
 * A plain text as the simplest HTML that reads well: paragraphs, line breaks, and links that say where they lead.
 * Everything else in it stays text.
 */
export function htmlOf(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${paragraph.split('\n').map(lineOf).join('<br>')}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:sans-serif;font-size:15px;line-height:1.5">${paragraphs.join('')}</body></html>`;
}

function lineOf(line: string): string {
  let html = '';
  let end = 0;
  for (const { 0: found, index } of line.matchAll(LINK)) {
    const link = found.replace(AFTER_LINK, '');
    html += `${escaped(line.slice(end, index))}<a href="${escaped(link)}">${escaped(link)}</a>`;
    end = index + link.length;
  }
  return html + escaped(line.slice(end));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}
