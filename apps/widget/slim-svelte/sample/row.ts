/** One row of the sample; rows without words show something else, open ones have a part that asks for the words. */
export interface Row {
  readonly key: string;
  readonly words: readonly string[] | null;
  readonly open: boolean;
}
