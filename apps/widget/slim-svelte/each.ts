/**
 * Svelte's `dom/blocks/each.js` for keyed blocks without `{:else}`, transitions, animations or anything awaited: the
 * only ones the widget has. The items left over are taken out, then one walk from the end puts each into its place, on
 * the page and among the effects.
 */
export const each = /* js */ `
  import { EACH_INDEX_REACTIVE, EACH_IS_CONTROLLED, EACH_ITEM_REACTIVE } from '../../../../constants.js';
  import { block, branch, destroy_effect } from '../../reactivity/effects.js';
  import { internal_set, source } from '../../reactivity/sources.js';
  import { create_text } from '../operations.js';

  export const index = (_item, i) => i;

  export function each(node, flags, getCollection, getKey, render) {
    const anchor = flags & EACH_IS_CONTROLLED ? node.appendChild(create_text()) : node;
    let items = new Map();
    let self;
    self = block(() => {
      const left = items;
      items = new Map();
      Array.from(getCollection() ?? []).forEach((value, i) => {
        const key = getKey(value, i);
        const item = left.get(key);
        if (item) {
          if (flags & EACH_ITEM_REACTIVE) internal_set(item.value, value);
          if (flags & EACH_INDEX_REACTIVE) internal_set(item.i, i);
          left.delete(key);
        }
        items.set(key, item ?? rendered(value, i));
      });
      for (const item of left.values()) destroy_effect(item.effect);
      let following = anchor;
      let next = null;
      for (const { effect } of [...items.values()].reverse()) {
        if (effect.nodes.end.nextSibling !== following) place(effect.nodes, following);
        following = effect.nodes.start;
        effect.next = next;
        if (next) next.prev = effect;
        else if (self) self.last = effect;
        next = effect;
      }
      if (self) self.first = next;
      if (next) next.prev = null;
    });

    function rendered(value, i) {
      const item = {
        value: flags & EACH_ITEM_REACTIVE ? source(value) : value,
        i: flags & EACH_INDEX_REACTIVE ? source(i) : i,
      };
      item.effect = branch(() => render(anchor, item.value, item.i, getCollection));
      return item;
    }
  }

  function place({ start, end }, following) {
    for (let node = start, next; node; node = next) {
      next = node === end ? null : node.nextSibling;
      following.before(node);
    }
  }`;
