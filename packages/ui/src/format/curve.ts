export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays values from −1 to 1 out in a box of `width` × `height`, positive at the top, evenly spaced, with `inset`
 * kept free on every side so that dots are not cut off. One value lies in the middle.
 */
export function curve(
  values: readonly number[],
  box: { width: number; height: number; inset: number },
): CurvePoint[] {
  const step = values.length > 1 ? (box.width - 2 * box.inset) / (values.length - 1) : 0;
  const start = values.length > 1 ? box.inset : box.width / 2;
  const round = (n: number): number => Math.round(n * 100) / 100;
  return values.map((value, i) => ({
    x: round(start + i * step),
    y: round(box.inset + ((1 - Math.min(1, Math.max(-1, value))) / 2) * (box.height - 2 * box.inset)),
  }));
}
