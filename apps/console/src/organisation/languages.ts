/** The codes that somebody wrote, in lower case, each once: `EN de, en` are `en` and `de`. */
export function languagesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    ),
  ];
}

/** Codes that cannot be languages. */
export function wrongLanguages(text: string): string[] {
  return languagesOf(text).filter((code) => !/^[a-z]{2,3}$/.test(code));
}

/** `English, German`; a code that has no name stands for itself. */
export function languagesInWords(codes: readonly string[]): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return codes.map((code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code)).join(', ');
}
