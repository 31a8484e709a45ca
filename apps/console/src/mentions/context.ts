import { createContext } from 'svelte';
import type { Mentions } from './mentions.svelte.js';

export const [useMentions, provideMentions] = createContext<Mentions>();
