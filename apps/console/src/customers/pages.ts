/** Beside a customer's id, what can be open. */
export const pages = { list: '', import: 'import' } as const;
