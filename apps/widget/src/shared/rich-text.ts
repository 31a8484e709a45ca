/** A piece of a line. Only ever rendered as text or as a link; nothing here becomes markup. */
export interface Piece {
  readonly text: string;
  readonly strong?: boolean;
  /** http, https or mailto only. */
  readonly href?: string;
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly (readonly Piece[])[] };

const BULLET = /^\s*(?:[-*•])\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const HEADING = /^\s*#{1,6}\s+/;

/** Reads the part of Markdown that articles use: headings, lists, paragraphs, bold, links. */
export function blocks(text: string): readonly Block[] {
  const found: { kind: Block['kind']; ordered: boolean; lines: (readonly Piece[])[] }[] = [];
  let fresh = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      fresh = true;
      continue;
    }
    const kind = HEADING.test(line)
      ? 'heading'
      : BULLET.test(line) || NUMBER.test(line)
        ? 'list'
        : 'paragraph';
    const ordered = NUMBER.test(line);
    const last = found.at(-1);
    const body = pieces(
      line
        .replace(HEADING, '')
        .replace(BULLET, '')
        .replace(kind === 'list' ? NUMBER : '', ''),
    );
    // Items of a list stay together across blank lines; paragraphs do not.
    const joins = kind === 'list' ? last?.ordered === ordered : !fresh && kind === 'paragraph';
    if (last?.kind === kind && joins) last.lines.push(body);
    else found.push({ kind, ordered, lines: [body] });
    fresh = false;
  }
  return found;
}

const INLINE =
  /\*\*(?<bold>[^*\n]+)\*\*|\[(?<label>[^\]\n]+)\]\((?<target>[^)\s]+)\)|(?<url>\bhttps?:\/\/[^\s<>"']+)|(?<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu;

/** Splits a line into plain text, bold text and safe links. */
export function pieces(line: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > from) found.push({ text: line.slice(from, match.index) });
    const { taken, piece } = readMatch(match[0], match.groups ?? {});
    found.push(piece);
    from = match.index + taken;
  }
  if (from < line.length) found.push({ text: line.slice(from) });
  return found;
}

function readMatch(
  whole: string,
  { bold, label, target, url, mail }: Record<string, string | undefined>,
): { taken: number; piece: Piece } {
  if (bold !== undefined) return { taken: whole.length, piece: { text: bold, strong: true } };
  if (mail !== undefined) return { taken: whole.length, piece: { text: mail, href: `mailto:${mail}` } };
  if (label !== undefined) {
    const href = safeHref(target ?? '');
    return { taken: whole.length, piece: href ? { text: label, href } : { text: label } };
  }
  // Punctuation after an address belongs to the sentence.
  const address = (url ?? '').replace(/[.,;:!?)\]]+$/, '');
  const href = safeHref(address);
  return { taken: address.length, piece: href ? { text: address, href } : { text: address } };
}

/** The address when it is http, https or mailto; null for everything else (`javascript:`, relative, broken). */
export function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
