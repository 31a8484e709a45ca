/** What comes later in a conversation, if at all: a file of its own, fetched once the window was opened. */
export { default as ArticleReader } from './answer/ArticleReader.svelte';
export { default as RatingCard } from './rating/RatingCard.svelte';
export { default as WaitingCard } from './waiting/WaitingCard.svelte';
