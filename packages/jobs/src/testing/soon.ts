import { vi } from 'vitest';

/** Longer than anything here takes, also on a machine that has much else to do. */
const PATIENCE_MS = 30_000;

/** Waits for what must come. */
export const soon = (assertion: () => unknown): Promise<unknown> => vi.waitFor(assertion, PATIENCE_MS);
