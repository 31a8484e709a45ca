const FRAMES = 90;

/** Moves the focus to the first of these elements that can take it. */
export function focusFirst(ids: readonly string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    element?.focus();
    if (element !== null && document.activeElement === element) return;
  }
}

/** Moves the focus to an element that may still be on its way to the page; gives up after a second or two. */
export function focusSoon(id: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element) element.focus();
    else if (frames > 0) focusSoon(id, frames - 1);
  });
}
