/** Anything that a subscriber reads by cursor: numbers grow, each is told once. */
export interface Sequenced {
  readonly seq: number;
}

/** Where a feed reads from. */
export interface Source<E extends Sequenced> {
  /** What lies after the cursor, oldest first. */
  read(afterSeq: number, limit: number): Promise<readonly E[]>;
  /** How far things have come. */
  position(): Promise<number>;
}
