import { flushSync, mount, unmount } from 'svelte';
import { Model } from './model.svelte.js';
import type { SampleApp } from './sample-app.js';
import Sample from './Sample.svelte';

/** Mounts the sample in the page. */
export function startSample(): SampleApp {
  const target = document.body;
  const model = new Model();
  const app = mount(Sample, { target, props: { model } });
  return {
    async show({ rows, title, atOnce, press }) {
      model.rows = rows;
      if (atOnce) flushSync();
      model.title = title;
      await Promise.resolve();
      target.querySelectorAll('b')[press]?.click();
      target.querySelectorAll('li')[press]?.dispatchEvent(new PointerEvent('pointerenter'));
      const input = target.querySelector('input');
      if (input) input.value = title;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    },
    markup: () =>
      target.innerHTML.replaceAll(/<!--.*?-->/g, '') +
      [...target.querySelectorAll('input')].map((field) => `${field.value}${field.checked}`).join(),
    noted: () => model.noted,
    stop: () => unmount(app),
  };
}
