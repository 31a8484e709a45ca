/** `0.934` is `93.4 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}

/** Below this a topic is worth a look. */
export const WEAK_F1 = 0.8;
