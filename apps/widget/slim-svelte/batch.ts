/**
 * Svelte's `reactivity/batch.js` without anything awaited and without forks, so that there is never more than one batch
 * under way: what is dirty is scheduled, brought up to date from the roots down in one go at the end of the task, and
 * what that changes is the next batch.
 */
export const batch = /* js */ `
  import {
    BLOCK_EFFECT, BRANCH_EFFECT, CLEAN, DESTROYED, DIRTY, EFFECT, INERT, MAYBE_DIRTY, ROOT_EFFECT,
  } from '#client/constants';
  import { flush_tasks, queue_micro_task } from '../dom/task.js';
  import { effect_update_depth_exceeded } from '../errors.js';
  import { is_dirty, update_effect } from '../runtime.js';
  import { unlink_effect } from './effects.js';
  import { old_values } from './sources.js';
  import { set_signal_status } from './status.js';

  const MAX_ROUNDS = 1000;
  let processing = false;
  let rounds = 0;

  export let current_batch = null;
  export let collected_effects = null;
  export let legacy_updates = null;
  export let eager_block_effects = null;
  export let is_flushing_sync = false;
  export const previous_batch = null;
  export const batch_values = null;

  export class Batch {
    #scheduled = [];
    #started = false;

    static ensure() {
      if (!current_batch) {
        const batch = (current_batch = new Batch());
        if (!processing && !is_flushing_sync)
          queue_micro_task(() => {
            if (!batch.#started) batch.flush();
          });
      }
      return current_batch;
    }

    schedule(effect) {
      this.#scheduled.push(effect);
    }

    capture(source, value) {
      source.v = value;
    }

    register_created_effect() {}

    flush() {
      try {
        processing = true;
        current_batch = this;
        while (current_batch) {
          old_values.clear();
          current_batch.#process();
        }
      } finally {
        rounds = 0;
        processing = false;
        current_batch = collected_effects = legacy_updates = null;
        old_values.clear();
      }
    }

    #process() {
      this.#started = true;
      const effects = (collected_effects = []);
      const updates = (legacy_updates = []);
      while (this.#scheduled.length > 0) {
        if (rounds++ > MAX_ROUNDS) effect_update_depth_exceeded();
        for (const root of this.#roots())
          try {
            traverse(root, effects);
          } catch (error) {
            cleanAll(root);
            throw error;
          }
      }
      current_batch = collected_effects = legacy_updates = null;
      for (const effect of updates) Batch.ensure().schedule(effect);
      runEffects(effects);
    }

    // The roots above what is scheduled. Branches on the way there are marked, so that traversing finds it.
    #roots() {
      const roots = [];
      next: for (let effect of this.#scheduled) {
        if (effect.f & DESTROYED || !(effect.f & (DIRTY | MAYBE_DIRTY))) continue;
        while (effect.parent) {
          effect = effect.parent;
          if (!(effect.f & (ROOT_EFFECT | BRANCH_EFFECT))) continue;
          if (!(effect.f & CLEAN)) continue next;
          effect.f ^= CLEAN;
        }
        roots.push(effect);
      }
      this.#scheduled = [];
      return roots;
    }
  }

  // Depth first: everything that renders is brought up to date, effects that run afterwards are collected.
  function traverse(root, effects) {
    root.f ^= CLEAN;
    let effect = root.first;
    while (effect) {
      const flags = effect.f;
      const isBranch = flags & (BRANCH_EFFECT | ROOT_EFFECT);
      if (!(isBranch && flags & CLEAN) && !(flags & INERT) && effect.fn) {
        if (isBranch) effect.f ^= CLEAN;
        else if (flags & EFFECT) effects.push(effect);
        else if (is_dirty(effect)) update_effect(effect);
        if (effect.first) {
          effect = effect.first;
          continue;
        }
      }
      while (effect && !effect.next) effect = effect.parent;
      effect &&= effect.next;
    }
  }

  function runEffects(effects) {
    for (const effect of effects) {
      if (isGone(effect) || !is_dirty(effect)) continue;
      eager_block_effects = new Set();
      update_effect(effect);
      // It will never run again, and nothing will have to be cleaned up after it.
      if (!effect.deps && !effect.first && !effect.nodes && !effect.teardown && !effect.ac) unlink_effect(effect);
      // A flushSync within it has already seen to these.
      if (eager_block_effects?.size) {
        old_values.clear();
        runBlocks(eager_block_effects);
      }
    }
    eager_block_effects = null;
  }

  // Blocks that an effect has changed are up to date before the next effect sees what they guard; outer ones first.
  function runBlocks(blocks) {
    for (const block of blocks) {
      const chain = [block];
      for (let above = block.parent; above; above = above.parent) if (blocks.delete(above)) chain.unshift(above);
      for (const effect of chain) if (!isGone(effect)) update_effect(effect);
    }
    blocks.clear();
  }

  function isGone(effect) {
    return effect.f & (DESTROYED | INERT);
  }

  function cleanAll(effect) {
    set_signal_status(effect, CLEAN);
    for (let child = effect.first; child; child = child.next) cleanAll(child);
  }

  export function flushSync(fn) {
    const before = is_flushing_sync;
    is_flushing_sync = true;
    try {
      let result;
      if (fn) {
        flushSync();
        result = fn();
      }
      for (;;) {
        flush_tasks();
        if (!current_batch) return result;
        current_batch.flush();
      }
    } finally {
      is_flushing_sync = before;
    }
  }

  export function schedule_effect(effect) {
    current_batch.schedule(effect);
  }

  export function eager() {}
  export function fork() {}
  export function clear() {}`;
