const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds as one would write them: `20 s`, `2 min 30 s`, `1 h 5 min`. Parts smaller than the second one are dropped. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return `${whole} s`;
  const [hours, minutes, rest] = [
    Math.floor(whole / HOUR),
    Math.floor((whole % HOUR) / MINUTE),
    whole % MINUTE,
  ];
  const parts =
    hours > 0
      ? [[hours, 'h'] as const, [minutes, 'min'] as const]
      : [[minutes, 'min'] as const, [rest, 's'] as const];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
