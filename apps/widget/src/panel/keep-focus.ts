/**
 * A pressed button often goes away with the card it was on. The focus then goes on to `next()` instead of falling
 * out of the window. Returns the way back.
 */
export function keepFocus(element: HTMLElement, next: () => HTMLElement | null): () => void {
  const root = element.getRootNode() as ShadowRoot;
  let inside = false;
  const onFocusIn = (): void => void (inside = true);
  const onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(root.host)) inside = false;
  };
  const observer = new MutationObserver(() => {
    if (inside && root.activeElement === null && document.activeElement === document.body) next()?.focus();
  });
  element.addEventListener('focusin', onFocusIn);
  document.addEventListener('pointerdown', onPointerDown);
  observer.observe(element, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('pointerdown', onPointerDown);
  };
}
