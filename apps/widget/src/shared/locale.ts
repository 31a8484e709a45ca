const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)\b/i;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/** The wish of the page, else its language, else the browser's; English when none of them is a language tag. */
export function pickLocale(...wishes: readonly (string | null | undefined)[]): string {
  return wishes.find((wish) => wish != null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(wish)) ?? 'en';
}
