import type { Workspace } from './workspace.svelte.js';

/** What a page is shown with. */
export interface PageProps {
  readonly workspace: Workspace;
  /** What of the page is open; empty for nothing in particular. */
  readonly part: string;
  readonly onOpen: (part: string) => void;
}
