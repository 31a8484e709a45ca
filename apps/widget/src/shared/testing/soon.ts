import { vi } from 'vitest';

/** Waits for what must come, also on a machine that has much else to do. */
export const soon = (assertion: () => void): Promise<void> => vi.waitFor(assertion, 20_000);
