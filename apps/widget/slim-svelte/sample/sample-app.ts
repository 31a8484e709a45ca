import type { Row } from './row.js';

/** What the page's test drives. */
export interface SampleApp {
  /** Shows these rows, at once or at the end of the task. */
  show: (step: Step) => Promise<void>;
  /** The markup without the comments that mark places. */
  markup: () => string;
  noted: () => string[];
  stop: () => Promise<void>;
}

export interface Step {
  readonly rows: readonly Row[];
  readonly title: string;
  readonly atOnce: boolean;
  /** Index of a button to press afterwards; nothing happens when there is none. */
  readonly press: number;
}
