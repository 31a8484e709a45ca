import { createContext } from 'svelte';
import type { Session } from './session.svelte.js';

export const [useSession, provideSession] = createContext<Session>();
