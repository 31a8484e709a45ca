import { createContext } from 'svelte';
import type { Conversation } from './conversation.svelte.js';
import type { Outbox } from './outbox.svelte.js';

export const [useConversation, provideConversation] = createContext<Conversation>();
export const [useOutbox, provideOutbox] = createContext<Outbox>();
