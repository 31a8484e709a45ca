/** Pages beside the topics themselves; no topic's id begins with a dot. */
export const pages = { report: '.report', outOfScope: '.out-of-scope' } as const;
