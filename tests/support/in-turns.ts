/** Runs `work` for 0 … `times` - 1, at most `atOnce` at a time. The first failure ends it. */
export async function inTurns(
  times: number,
  atOnce: number,
  work: (turn: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < times) {
      const turn = next;
      next += 1;
      await work(turn);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, lane));
}
