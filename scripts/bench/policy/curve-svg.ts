import type { Rates } from './figures.ts';

export interface Curve {
  readonly name: string;
  readonly points: readonly Rates[];
}

const WIDTH = 640;
const HEIGHT = 420;
const MARGIN = 56;
/** Beyond one false offer in three nobody would deploy it. */
const MOST_FALSE = 0.35;
const MOST_CAUGHT = 0.7;
const colours = ['#0b6e4f', '#b5542c', '#3d5a98', '#7a4b94'];
const TICKS = 7;

/** Catch rate over false-offer rate: curves of what can be moved, dots of what is fixed. */
export function curvesAsSvg(curves: readonly Curve[], dots: readonly Curve[]): string {
  const lines = curves.map(({ name, points }, i) => {
    const colour = colours[i % colours.length] ?? '';
    const path = points.filter(isShown).map((point) => `${x(point)},${y(point)}`);
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>${legend(name, colour, i)}`;
  });
  const marks = dots.flatMap(({ name, points }) =>
    points
      .filter(isShown)
      .map(
        (point) =>
          `<circle cx="${x(point)}" cy="${y(point)}" r="4"/><text x="${x(point) + 7}" y="${y(point) + 4}">${name}</text>`,
      ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...axes(),
    ...lines,
    ...marks,
    '</svg>\n',
  ].join('\n');
}

function isShown({ falseOfferRate, catchRate }: Rates): boolean {
  return falseOfferRate <= MOST_FALSE && catchRate <= MOST_CAUGHT;
}

function x({ falseOfferRate }: Pick<Rates, 'falseOfferRate'>): number {
  return Math.round(MARGIN + (falseOfferRate / MOST_FALSE) * (WIDTH - 2 * MARGIN));
}

function y({ catchRate }: Pick<Rates, 'catchRate'>): number {
  return Math.round(HEIGHT - MARGIN - (catchRate / MOST_CAUGHT) * (HEIGHT - 2 * MARGIN));
}

function axes(): string[] {
  const ticks = Array.from({ length: TICKS + 1 }, (_, i) => i / TICKS);
  return [
    ...ticks.map((share) => {
      const at = x({ falseOfferRate: share * MOST_FALSE });
      return `<line x1="${at}" x2="${at}" y1="${MARGIN}" y2="${HEIGHT - MARGIN}" stroke="#ddd"/><text x="${at}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${Math.round(share * MOST_FALSE * 100)}</text>`;
    }),
    ...ticks.map((share) => {
      const at = y({ catchRate: share * MOST_CAUGHT });
      return `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at}" y2="${at}" stroke="#ddd"/><text x="${MARGIN - 8}" y="${at + 4}" text-anchor="end">${Math.round(share * MOST_CAUGHT * 100)}</text>`;
    }),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">of the conversations that went well, % that were offered a person</text>`,
    `<text transform="translate(16 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">of those that went wrong, % caught in time</text>`,
  ];
}

function legend(name: string, colour: string, i: number): string {
  const at = MARGIN + 14 + i * 18;
  return `<rect x="${MARGIN + 10}" y="${at - 9}" width="12" height="12" fill="${colour}"/><text x="${MARGIN + 28}" y="${at + 1}">${name}</text>`;
}
