import { createContext } from 'svelte';
import type { Inbox } from './inbox.svelte.js';

export const [useInbox, provideInbox] = createContext<Inbox>();
