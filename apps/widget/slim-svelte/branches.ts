/** Svelte's `dom/blocks/branches.js` without transitions and anything awaited: one branch at a time, changed at once. */
export const branches = /* js */ `
  import { branch, destroy_effect } from '../../reactivity/effects.js';

  export class BranchManager {
    #key = {};
    #effect = null;

    constructor(anchor) {
      this.anchor = anchor;
    }

    ensure(key, render) {
      if (key === this.#key) return;
      this.#key = key;
      const before = this.#effect;
      this.#effect = render && branch(() => render(this.anchor));
      if (before) destroy_effect(before);
    }
  }`;
