/** Svelte's `render.js` for one component that is mounted into an element of its own, without portals or hydration. */
export const render = /* js */ `
  import { create_text, init_operations } from './dom/operations.js';
  import { block, branch, effect_root } from './reactivity/effects.js';
  import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
  import { pop, push } from './context.js';

  const unmounts = new WeakMap();

  export function mount(Component, { target, props = {} }) {
    init_operations();
    let mounted;
    const unmount = effect_root(() => {
      const anchor = target.appendChild(create_text());
      block(
        () => branch(() => {
          push({});
          mounted = Component(anchor, props) || {};
          pop();
        }),
        EFFECT_PRESERVED | EFFECT_TRANSPARENT,
      );
      return () => anchor.remove();
    });
    unmounts.set(mounted, unmount);
    return mounted;
  }

  export async function unmount(component) {
    unmounts.get(component)?.();
    unmounts.delete(component);
  }

  export function set_text(text, value) {
    const string = value == null ? '' : String(value);
    if (text.nodeValue !== string) text.nodeValue = string;
  }

  export const should_intro = true;
  export function set_should_intro() {}
  export function hydrate() {}`;
