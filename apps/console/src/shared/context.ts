import { createContext } from 'svelte';
import type { Announcer } from './announcer.svelte.js';
import type { Clock } from './clock.svelte.js';

export const [useClock, provideClock] = createContext<Clock>();
export const [useAnnouncer, provideAnnouncer] = createContext<Announcer>();
