import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** So close to the end, a reader wants to see what comes next. */
const NEAR = 80;
/** What stays visible above an item that is too tall. */
const MARGIN = 12;

/**
 * Keeps a scrolling region at its end while its reader is there; says so when something came while they read
 * further up. Call in a component.
 */
export function stickToEnd(lastKey: () => string): {
  readonly hasMore: boolean;
  readonly jump: () => void;
  readonly attach: Attachment<HTMLElement>;
} {
  let element: HTMLElement | null = null;
  let atEnd = true;
  let lastTop = 0;
  let seen = untrack(lastKey);
  let hasMore = $state.raw(false);

  function jump(): void {
    if (!element) return;
    element.scrollTop = endOf(element);
    lastTop = element.scrollTop;
    atEnd = true;
    hasMore = false;
  }

  $effect(() => {
    const key = lastKey();
    if (key === seen) return;
    seen = key;
    if (!atEnd) hasMore = true;
  });

  return {
    get hasMore() {
      return hasMore;
    },
    jump,
    attach: (node) => {
      element = node;
      const onScroll = (): void => {
        const near = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR;
        // Content that grows moves the end away; only a reader moves up.
        if (near) atEnd = true;
        else if (node.scrollTop < lastTop) atEnd = false;
        lastTop = node.scrollTop;
        if (near) hasMore = false;
      };
      // Cards that unfold and keyboards that come up move the end as well.
      const follow = new ResizeObserver(() => {
        if (atEnd) jump();
      });
      node.addEventListener('scroll', onScroll, { passive: true });
      follow.observe(node);
      if (node.firstElementChild) follow.observe(node.firstElementChild);
      jump();
      return () => {
        element = null;
        follow.disconnect();
        node.removeEventListener('scroll', onScroll);
      };
    },
  };
}

/** Where to scroll to: the end, or the start of the last item when that is too tall to be seen as a whole. */
function endOf(element: HTMLElement): number {
  const bottom = element.scrollHeight - element.clientHeight;
  const card = element.firstElementChild?.lastElementChild;
  const last = card?.localName === 'ol' ? card.lastElementChild : card;
  if (!(last instanceof HTMLElement)) return bottom;
  const top = last.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  return Math.min(bottom, top - MARGIN);
}
