/**
 * Svelte's `dom/elements/events.js` with a listener on each element. Svelte has one at the root for all of a kind, which
 * pays with thousands of elements and otherwise has to play again what the browser does by itself: bubbling, stopping,
 * `currentTarget`.
 */
export const events = /* js */ `
  import { queue_micro_task } from '../task.js';
  import { without_reactive_context } from './bindings/shared.js';

  export function delegated(name, element, handler) {
    element.addEventListener(name, (event) => {
      // A press on the icon of a button that is disabled.
      if (!element.disabled) without_reactive_context(() => handler?.call(element, event));
    });
  }

  // Later, because Chrome loses listeners for pointers on elements that are not on the page yet.
  export function event(name, element, handler) {
    queue_micro_task(() => delegated(name, element, handler));
  }

  export const event_symbol = null;
  export const all_registered_events = null;
  export const root_event_handles = null;
  export function delegate() {}
  export function replay_events() {}
  export function create_event() {}
  export function on() {
    throw new Error('slim-svelte: listeners by hand');
  }
  export function handle_event_propagation() {}
  export function apply() {}`;
