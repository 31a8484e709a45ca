/** Small screens, and large ones at 200 % zoom: the window takes all of the room there is. */
const NARROW = '(max-width: 480px), (max-height: 480px)';

/** Whether the window covers the page. Call in a component. */
export function fullScreen(): { readonly current: boolean } {
  const query = matchMedia(NARROW);
  let matches = $state.raw(query.matches);
  $effect(() => {
    const read = (): void => void (matches = query.matches);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  });
  return {
    get current() {
      return matches;
    },
  };
}

/**
 * Keeps an element exactly over the part of the page that an on-screen keyboard leaves visible, and the page
 * behind from scrolling. Returns the way back.
 */
export function coverPage(element: HTMLElement): () => void {
  const page = document.documentElement;
  const overflow = page.style.overflow;
  page.style.overflow = 'hidden';
  const view = window.visualViewport;
  const fit = (): void => {
    if (!view) return;
    element.style.setProperty('--view-height', `${view.height}px`);
    element.style.setProperty('--view-top', `${view.offsetTop}px`);
  };
  fit();
  view?.addEventListener('resize', fit);
  view?.addEventListener('scroll', fit);
  return () => {
    page.style.overflow = overflow;
    view?.removeEventListener('resize', fit);
    view?.removeEventListener('scroll', fit);
  };
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled)';

/** Keeps Tab inside an element that covers everything else. */
export function keepTabInside(element: HTMLElement, event: KeyboardEvent): void {
  const reachable = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (e) => e.offsetParent !== null,
  );
  const [first, last] = [reachable[0], reachable.at(-1)];
  const active = (element.getRootNode() as ShadowRoot).activeElement;
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (!to || (active !== from && active !== element)) return;
  event.preventDefault();
  to.focus();
}
