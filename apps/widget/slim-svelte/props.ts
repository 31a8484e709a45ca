/** Svelte's `reactivity/props.js` for props that are only read, one by one. */
export const props = /* js */ `
  import { PROPS_IS_LAZY_INITIAL } from '../../../constants.js';

  export function prop(props, key, flags, fallback) {
    return () => {
      const value = props[key];
      if (value !== undefined) return value;
      return flags & PROPS_IS_LAZY_INITIAL ? fallback() : fallback;
    };
  }

  export function update_prop() {
    throw new Error('slim-svelte: written props');
  }
  export function update_pre_prop() {
    throw new Error('slim-svelte: written props');
  }
  export function rest_props() {
    throw new Error('slim-svelte: rest props');
  }
  export function legacy_rest_props() {
    throw new Error('slim-svelte: rest props');
  }
  export function spread_props() {
    throw new Error('slim-svelte: spread props');
  }`;
