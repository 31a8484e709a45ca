/** Parts of names that are everyday words as well: written small they are taken for the word. */
const WORDS_TOO = new Set(
  'will mark may june april august rose grace hope faith joy bill art jack rob pat sue dawn summer ray rich frank grant chase drew skip gene max page price white black brown green gray grey young long short stone wood woods field fields hill park lake rivers king knight cook baker day love best good small bell star drake major miles ford cole banks marsh moor heath frost snow winter bay sky sunny store case cash cope pope bishop dean rush read reed flint sterling north west lane street post ward hunt hunter fisher walker sharp strong wise noble little rice cotton silk pack tent boot stove peak summit'.split(
    ' ',
  ),
);

/** Who is greeted although it is nobody's name. */
const NOBODY = 'Team|Sir|Madam|All|There|Support|I|Customer|Everybody|Everyone';
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const FULL = String.raw`${CAPITALISED}(?:[ \t]+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al)[ \t]+)*${CAPITALISED}){0,3}`;

/** Said outright a name may be written small; it ends where a sentence or another word of ours begins. */
const SAID = String.raw`[\p{L}\p{M}][\p{L}\p{M}'’-]+(?:[ \t]+(?!(?:and|but|or|on|in|at|from|with|is|was|for|not|wrong|missing)\b)[\p{L}\p{M}'’-]{2,})?`;

/** What people write before their name, and the name, which begins with a capital. */
const introductions: readonly RegExp[] = [
  [
    String.raw`\b(?:[Mm]y name(?:['’]s| is|:)|[Mm]ein [Nn]ame ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]e llamo) (?!(?:not|wrong|on|in|misspelled|spelled|missing|changed)\b)`,
    SAID,
  ],
  [
    String.raw`\b(?:[Mm]y|[Tt]he|[Hh]er|[Hh]is|[Tt]heir) (?:full |last |first |maiden |sur)?name(?:['’]s| is| was|:) `,
    FULL,
  ],
  [String.raw`\b(?:[Tt]his is|[Ii] am|[Ii]['’]m) `, String.raw`${CAPITALISED}[ \t]+${CAPITALISED}`],
  [String.raw`\b(?:[Hh]i|[Hh]ello|[Hh]ey),? (?:[Tt]his is|[Ii] am|[Ii]['’]m) `, CAPITALISED],
  [String.raw`\b(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear),? `, String.raw`(?!(?:${NOBODY})\b)${FULL}`],
  [
    String.raw`\b(?:[Rr]egards|[Ww]ishes|[Cc]heers|[Tt]hanks|[Ss]incerely|[Gg]reetings|[Yy]ours|[Bb]est)[,!.]?[ \t]*\n\s*(?:- *)?`,
    FULL,
  ],
  [
    String.raw`\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Pp]rof|[Hh]errn?|[Ff]rau|[Mm]onsieur|[Mm]adame|[Mm]me)\.?[ \t]+`,
    FULL,
  ],
  [
    String.raw`\b(?:[Cc]ustomer|[Cc]lient|[Hh]usband|[Ww]ife|[Dd]aughter|[Ss]on|[Pp]artner|[Bb]oss|[Ff]riend),? `,
    FULL,
  ],
].map(([before, name]) => new RegExp(`(${before})${name}`, 'gu'));

/** The text with names taken out that people introduce: "my name is …", "Mrs …", a signature below a greeting. */
export function withoutIntroduced(text: string, by: string): string {
  return introductions.reduce((rest, pattern) => rest.replaceAll(pattern, `$1${by}`), text);
}

const FEWEST_LETTERS = 2;

/**
 * The text with one person's name taken out: the whole of it however it is written, each part of it where it is
 * written as a name. A part that is an everyday word as well ("Will", "Mark") goes only with its capital.
 */
export function withoutName(text: string, name: string, by: string): string {
  const parts = name
    .normalize('NFKC')
    .split(/[\s,]+/u)
    .filter((part) => part.replaceAll(/\P{L}/gu, '').length >= FEWEST_LETTERS);
  if (parts.length === 0) return text;
  const whole = bounded(parts.map(escaped).join(String.raw`[\s,]+`), 'giu');
  const rest = parts.length > 1 ? text.replaceAll(whole, by) : text;
  return parts.reduce((before, part) => before.replaceAll(patternOf(part), by), rest);
}

function patternOf(part: string): RegExp {
  if (!WORDS_TOO.has(part.toLowerCase())) return bounded(escaped(part), 'giu');
  const [first = '', ...others] = part;
  const capital = `${first.toUpperCase()}${others.join('').toLowerCase()}`;
  return bounded(`(?:${escaped(capital)}|${escaped(part.toUpperCase())})`, 'gu');
}

/** Not within a longer word; "Ada's" is Ada. */
function bounded(source: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}\[])${source}(?![\p{L}\p{N}\]])`, flags);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
