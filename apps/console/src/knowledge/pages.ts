/** Parts beside the articles themselves; no article's address begins with a dot. Empty is the queue of proposals. */
export const pages = { queue: '', articles: '.articles' } as const;
