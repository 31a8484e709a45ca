import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** So close to the end, a reader wants to see what comes next. */
const NEAR = 80;

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
  let seen = untrack(lastKey);
  let hasMore = $state(false);

  function jump(): void {
    if (!element) return;
    element.scrollTop = element.scrollHeight;
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
        atEnd = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR;
        if (atEnd) hasMore = false;
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
