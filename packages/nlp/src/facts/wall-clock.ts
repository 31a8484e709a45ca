/** Clocks are put forward and back at full quarters of an hour; reading one takes longer than everything else here. */
const QUARTER = 900_000;

/** What the clock on the wall shows somewhere, for any moment. */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  private quarter = NaN;
  private ahead = 0;

  /** @throws RangeError when there is no such time zone */
  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** The wall's date and time as if it were UTC. */
  wallTime(at: number): number {
    const quarter = at - (at % QUARTER);
    if (quarter !== this.quarter) {
      this.ahead = this.read(quarter) - quarter;
      this.quarter = quarter;
    }
    return at + this.ahead;
  }

  private read(at: number): number {
    const parts = new Map(this.format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  }
}
