/** Milliseconds a wait may last before it must say so. */
const NOTICEABLE = 300;

/** True once `waiting` has been true for a noticeable while; quick answers show no flicker. Call in a component. */
export function noticeable(waiting: () => boolean): { readonly current: boolean } {
  let late = $state(false);
  $effect(() => {
    if (!waiting()) return;
    const timer = setTimeout(() => (late = true), NOTICEABLE);
    return () => {
      clearTimeout(timer);
      late = false;
    };
  });
  return {
    get current() {
      return late && waiting();
    },
  };
}
