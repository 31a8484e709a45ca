import { createContext } from 'svelte';
import type { Handoff } from './handoff.svelte.js';

export const [useHandoff, provideHandoff] = createContext<Handoff>();
