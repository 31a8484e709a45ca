import type { Dataset } from './dataset.js';
import { seededRandom, shuffle } from './random.js';

export interface HeadOptions {
  /** Labels are 0 … separators − 1. */
  readonly separators: number;
  readonly seed: number;
  /** Cost of a margin violation; larger fits closer. */
  readonly cost: number;
  /** Dual variables to start from, by separator; rows count as in the data set. Leads to the same separators, sooner. */
  readonly start?: readonly DualVariables[];
}

/** The examples that hold a separator in place, and how strongly each. */
export interface DualVariables {
  readonly rows: Int32Array;
  readonly alphas: Float64Array;
}

export interface TrainedHead {
  /** [column][separator]; columns = sparse features, then dense ones, then the bias. */
  readonly weights: Float32Array;
  readonly dual: readonly DualVariables[];
}

interface Separator {
  readonly w: Float64Array;
  readonly variables: DualVariables;
}

/** Stop when the projected gradients of one pass differ by less than this (LIBLINEAR's default). */
const TOLERANCE = 0.1;
/** Enough to see which examples are on the wrong side. */
const ROUGHLY = 0.5;
const MOST_PASSES = 40;
const MOST_ROUNDS = 8;
/** One in so many examples of other labels is in the first working set. */
const SAMPLE = 8;
/** An example this far beyond its margin will not cross it for the few that still join the set. */
const FAR = 0.3;

/**
 * One linear separator per label against all others: L2-regularised squared hinge loss, solved in the dual by
 * coordinate descent with shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM",
 * ICML 2008). Most examples of other labels never matter, so it works on a set that grows by those found on the wrong
 * side. Deterministic for a seed.
 */
export function trainHead(data: Dataset, options: HeadOptions): TrainedHead {
  const columns = data.features + data.width + 1;
  const weights = new Float32Array(columns * options.separators);
  const solver = new Solver(data, options);
  const dual: DualVariables[] = [];
  for (let label = 0; label < options.separators; label++) {
    const { w, variables } = solver.solve(label, options.start?.[label]);
    for (let column = 0; column < columns; column++)
      weights[column * options.separators + label] = w[column]!;
    dual.push(variables);
  }
  return { weights, dual };
}

/** Buffers are shared between the labels of one training. */
class Solver {
  private readonly data: Dataset;
  private readonly w: Float64Array;
  private readonly alpha: Float64Array;
  private readonly squares: Float64Array;
  private readonly diagonal: number;
  private readonly random: () => number;
  /** The working set is `order[0 … size)`; `isIn` says the same by row. */
  private readonly order: Int32Array;
  private readonly isIn: Uint8Array;
  private size = 0;
  /** Rows that may have to join it: `outside[0 … near)`. */
  private readonly outside: Int32Array;
  private near = 0;

  constructor(data: Dataset, options: HeadOptions) {
    this.data = data;
    this.w = new Float64Array(data.features + data.width + 1);
    this.alpha = new Float64Array(data.rows);
    this.order = new Int32Array(data.rows);
    this.isIn = new Uint8Array(data.rows);
    this.outside = new Int32Array(data.rows);
    this.diagonal = 1 / (2 * options.cost);
    this.random = seededRandom(options.seed);
    this.squares = Float64Array.from(
      { length: data.rows },
      (_, row) => this.diagonal + squaredLength(data, row),
    );
  }

  solve(label: number, start: DualVariables | undefined): Separator {
    this.reset();
    const { labels } = this.data;
    if (!labels.includes(label)) return this.nothingToFind();
    if (start !== undefined) this.startFrom(start, label);
    for (let row = 0; row < labels.length; row++) {
      if (labels[row] === label || (start === undefined && row % SAMPLE === label % SAMPLE)) this.take(row);
    }
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const settled = this.converge(label, round === 0 ? ROUGHLY : TOLERANCE);
      if (this.takeViolators(label) === 0 && settled) break;
    }
    return { w: this.w, variables: this.variables() };
  }

  private reset(): void {
    this.w.fill(0);
    this.alpha.fill(0);
    this.isIn.fill(0);
    this.size = 0;
    this.near = this.data.rows;
    for (let row = 0; row < this.near; row++) this.outside[row] = row;
  }

  private startFrom({ rows, alphas }: DualVariables, label: number): void {
    for (const [i, row] of rows.entries()) {
      const alpha = alphas[i] ?? 0;
      this.alpha[row] = alpha;
      this.add(row, this.data.labels[row] === label ? alpha : -alpha);
      this.take(row);
    }
  }

  /** Without an example of its own a separator claims no text. */
  private nothingToFind(): Separator {
    this.w[this.w.length - 1] = -1;
    return { w: this.w, variables: { rows: new Int32Array(0), alphas: new Float64Array(0) } };
  }

  private take(row: number): void {
    if (this.isIn[row] === 1) return;
    this.isIn[row] = 1;
    this.order[this.size++] = row;
  }

  /** Adds the rows on the wrong side of their margin; the first look is at all rows, later ones at those not far beyond. */
  private takeViolators(label: number): number {
    const before = this.size;
    const { labels } = this.data;
    let left = 0;
    for (let i = 0; i < this.near; i++) {
      const row = this.outside[i]!;
      if (this.isIn[row] === 1) continue;
      const gradient = (labels[row] === label ? 1 : -1) * this.score(row) - 1;
      if (gradient < -TOLERANCE / 2) this.take(row);
      else if (gradient < FAR) this.outside[left++] = row;
    }
    this.near = left;
    return this.size - before;
  }

  /** Passes until the gradients agree; true when the first pass, which is over the whole working set, found them so. */
  private converge(label: number, tolerance: number): boolean {
    let active = this.size;
    let ceiling = Infinity;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      shuffle(this.order, active, this.random);
      const swept = this.sweep(label, active, ceiling);
      active = swept.active;
      ceiling = swept.highest <= 0 ? Infinity : swept.highest;
      if (swept.highest - swept.lowest <= tolerance) return pass === 0;
    }
    return false;
  }

  /** One pass over the active part; examples safely beyond the margin are moved out of it. */
  private sweep(
    label: number,
    from: number,
    ceiling: number,
  ): { active: number; highest: number; lowest: number } {
    let active = from;
    let highest = -Infinity;
    let lowest = Infinity;
    for (let s = 0; s < active; s++) {
      const row = this.order[s]!;
      const side = this.data.labels[row] === label ? 1 : -1;
      const alpha = this.alpha[row]!;
      const gradient = side * this.score(row) - 1 + this.diagonal * alpha;
      if (alpha === 0 && gradient > ceiling) {
        this.order[s--] = this.order[--active]!;
        this.order[active] = row;
        continue;
      }
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > highest) highest = projected;
      if (projected < lowest) lowest = projected;
      if (Math.abs(projected) <= 1e-12) continue;
      const moved = Math.max(0, alpha - gradient / this.squares[row]!);
      this.alpha[row] = moved;
      this.add(row, (moved - alpha) * side);
    }
    return { active, highest, lowest };
  }

  private variables(): DualVariables {
    const rows = this.order
      .slice(0, this.size)
      .filter((row) => this.alpha[row]! > 0)
      .toSorted();
    return { rows, alphas: Float64Array.from(rows, (row) => this.alpha[row]!) };
  }

  /** Four sums at a time: one would wait for its last addition at every step. */
  private score(row: number): number {
    const { starts, columns, values, dense, features, width } = this.data;
    const w = this.w;
    let a = w[features + width]!;
    let b = 0;
    let c = 0;
    let d = 0;
    const end = starts[row + 1]!;
    let i = starts[row]!;
    for (; i + 3 < end; i += 4) {
      a += w[columns[i]!]! * values[i]!;
      b += w[columns[i + 1]!]! * values[i + 1]!;
      c += w[columns[i + 2]!]! * values[i + 2]!;
      d += w[columns[i + 3]!]! * values[i + 3]!;
    }
    for (; i < end; i++) a += w[columns[i]!]! * values[i]!;
    const at = row * width;
    let j = 0;
    for (; j + 3 < width; j += 4) {
      a += w[features + j]! * dense[at + j]!;
      b += w[features + j + 1]! * dense[at + j + 1]!;
      c += w[features + j + 2]! * dense[at + j + 2]!;
      d += w[features + j + 3]! * dense[at + j + 3]!;
    }
    for (; j < width; j++) a += w[features + j]! * dense[at + j]!;
    return a + b + c + d;
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
  for (let i = data.starts[row]!, end = data.starts[row + 1]!; i < end; i++) sum += data.values[i]! ** 2;
  for (let j = row * data.width; j < (row + 1) * data.width; j++) sum += data.dense[j]! ** 2;
  return sum;
}
