import type { Dataset } from './dataset.js';
import { seededRandom, shuffle } from './random.js';

export interface HeadOptions {
  readonly intents: number;
  readonly seed: number;
  /** Cost of a margin violation; larger fits closer. */
  readonly cost: number;
}

/** Stop when the projected gradients of one pass differ by less than this (LIBLINEAR's default is 0.1). */
const TOLERANCE = 0.1;
const MOST_PASSES = 60;

/**
 * One linear separator per intent against all others: L2-regularised squared hinge loss, solved in the dual by
 * coordinate descent with shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM",
 * ICML 2008). Deterministic for a seed.
 * @returns weights [column][intent], columns = sparse features, then dense ones, then the bias
 */
export function trainHead(data: Dataset, options: HeadOptions): Float32Array {
  const columns = data.features + data.width + 1;
  const weights = new Float32Array(columns * options.intents);
  const solver = new Solver(data, options);
  for (let intent = 0; intent < options.intents; intent++) {
    const w = solver.solve(intent);
    for (let column = 0; column < columns; column++)
      weights[column * options.intents + intent] = w[column] ?? 0;
  }
  return weights;
}

/** Buffers are shared between the intents of one training. */
class Solver {
  private readonly w: Float64Array;
  private readonly alpha: Float64Array;
  private readonly squares: Float64Array;
  private readonly order: Int32Array;
  private readonly diagonal: number;
  private readonly random: () => number;

  private readonly data: Dataset;

  constructor(data: Dataset, options: HeadOptions) {
    this.data = data;
    this.w = new Float64Array(data.features + data.width + 1);
    this.alpha = new Float64Array(data.rows);
    this.order = new Int32Array(data.rows);
    this.diagonal = 1 / (2 * options.cost);
    this.random = seededRandom(options.seed);
    this.squares = Float64Array.from(
      { length: data.rows },
      (_, row) => this.diagonal + squaredLength(data, row),
    );
  }

  solve(intent: number): Float64Array {
    this.w.fill(0);
    this.alpha.fill(0);
    for (let i = 0; i < this.data.rows; i++) this.order[i] = i;
    let active = this.data.rows;
    let ceiling = Infinity;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      shuffle(this.order, active, this.random);
      const swept = this.sweep(intent, active, ceiling);
      active = swept.active;
      ceiling = swept.highest <= 0 ? Infinity : swept.highest;
      if (swept.highest - swept.lowest > TOLERANCE) continue;
      if (active === this.data.rows) break;
      // converged on what is left: look at everything once more before believing it
      active = this.data.rows;
      ceiling = Infinity;
    }
    return this.w;
  }

  /** One pass over the active examples; those safely beyond the margin are moved out of the active part. */
  private sweep(
    intent: number,
    from: number,
    ceiling: number,
  ): { active: number; highest: number; lowest: number } {
    let active = from;
    let highest = -Infinity;
    let lowest = Infinity;
    for (let s = 0; s < active; s++) {
      const row = this.order[s] ?? 0;
      const side = this.data.labels[row] === intent ? 1 : -1;
      const alpha = this.alpha[row] ?? 0;
      const gradient = side * this.score(row) - 1 + this.diagonal * alpha;
      if (alpha === 0 && gradient > ceiling) {
        this.order[s--] = this.order[--active] ?? 0;
        this.order[active] = row;
        continue;
      }
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > highest) highest = projected;
      if (projected < lowest) lowest = projected;
      if (Math.abs(projected) <= 1e-12) continue;
      const moved = Math.max(0, alpha - gradient / (this.squares[row] ?? 1));
      this.alpha[row] = moved;
      this.add(row, (moved - alpha) * side);
    }
    return { active, highest, lowest };
  }

  private score(row: number): number {
    const { starts, columns, values, dense, features, width } = this.data;
    const w = this.w;
    let sum = w[features + width]!;
    for (let i = starts[row]!, end = starts[row + 1]!; i < end; i++) sum += w[columns[i]!]! * values[i]!;
    for (let j = 0, at = row * width; j < width; j++) sum += w[features + j]! * dense[at + j]!;
    return sum;
  }

  private add(row: number, by: number): void {
    const { starts, columns, values, dense, features, width } = this.data;
    const w = this.w;
    w[features + width] = w[features + width]! + by;
    for (let i = starts[row]!, end = starts[row + 1]!; i < end; i++) {
      const column = columns[i]!;
      w[column] = w[column]! + by * values[i]!;
    }
    for (let j = 0, at = row * width; j < width; j++)
      w[features + j] = w[features + j]! + by * dense[at + j]!;
  }
}

function squaredLength(data: Dataset, row: number): number {
  let sum = 1;
  for (let i = data.starts[row] ?? 0, end = data.starts[row + 1] ?? 0; i < end; i++)
    sum += (data.values[i] ?? 0) ** 2;
  for (let j = row * data.width; j < (row + 1) * data.width; j++) sum += (data.dense[j] ?? 0) ** 2;
  return sum;
}
