import BookOpen from '@lucide/svelte/icons/book-open';
import User from '@lucide/svelte/icons/user';
import Users from '@lucide/svelte/icons/users';
import type { SideItem } from '../shared/editor/SideList.svelte';
import { t } from './messages.js';
import { idOf, isWeak, nameOf, sentOf, type Opening } from './opening.js';
import type { OpeningsEditor } from './openings.svelte.js';

const icons = { AGENT: User, TEAM: Users, DEFAULT: BookOpen } as const;

/** The openings as a list: one's own, colleagues', the teams', the standard wording. */
export function itemsOf(editor: OpeningsEditor, myId: string): SideItem[] {
  const openings = editor.sheet ?? [];
  return openings.map((opening, i) => ({
    id: idOf(opening),
    icon: icons[opening.source],
    name: nameOf(opening, myId),
    isChanged: editor.isEdited(opening),
    endsGroup: openings[i + 1] !== undefined && openings[i + 1]?.source !== opening.source,
    figure: figureOf(opening),
  }));
}

interface Figure {
  readonly text: string;
  readonly title: string;
  readonly isWeak: boolean;
}

function figureOf({ use }: Opening): Figure | undefined {
  const sent = sentOf(use);
  if (sent === 0) return undefined;
  const { asIs } = use;
  return { text: t.use.short(asIs, sent), title: t.use.shortTitle(asIs, sent), isWeak: isWeak(use) };
}
