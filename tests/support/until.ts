/** Waits until `condition` holds; fails after `withinMs` so that a hang names the place that hung. */
export async function until(condition: () => Promise<boolean>, withinMs = 25_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
