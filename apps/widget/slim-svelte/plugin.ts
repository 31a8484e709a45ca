import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { attributes } from './attributes.ts';
import { batch } from './batch.ts';
import { branches } from './branches.ts';
import { constants } from './constants.ts';
import { each } from './each.ts';
import { events } from './events.ts';
import { props } from './props.ts';
import { render } from './render.ts';

/** Svelte's modules that the widget replaces, with their new text; imports in it are relative to Svelte's own folders. */
const replacements: Readonly<Record<string, string>> = {
  ...constants,
  'internal/client/dom/blocks/branches.js': branches,
  'internal/client/dom/blocks/each.js': each,
  'internal/client/dom/elements/attributes.js': attributes,
  'internal/client/dom/elements/events.js': events,
  'internal/client/reactivity/batch.js': batch,
  'internal/client/reactivity/props.js': props,
  'internal/client/render.js': render,
};

/**
 * Takes out of Svelte what the widget does not use (about a third of its size). A new version of Svelte that moves or
 * changes these modules fails the build instead of breaking the widget, and so does a component that uses what is gone.
 */
export function slimSvelte(): Plugin {
  const left = new Set(Object.keys(replacements));
  return {
    name: 'slim-svelte',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const name = id.split('/svelte/src/')[1] ?? '';
      const replacement = replacements[name];
      if (replacement === undefined) return null;
      left.delete(name);
      requireSameExports(id, replacement);
      return replacement;
    },
    transform(code, id) {
      if (!/\/src\/.*\.svelte(\.ts)?$/.test(id)) return null;
      const markup = code.replace(/<style[^>]*>[^]*<\/style>/, '');
      const gone = GONE.exec(markup)?.[0] ?? elseOfEach(markup);
      if (gone)
        throw new Error(`slim-svelte: ${id} uses ${gone}, which the widget's Svelte is built without.`);
      if (/\$state(<[^>]*>)?\(/.test(code))
        throw new Error(`slim-svelte: ${id} must use $state.raw, as values are not made reactive inside.`);
      return null;
    },
    buildEnd(error) {
      if (!error && left.size > 0)
        throw new Error(`slim-svelte: not found in Svelte: ${[...left].join(', ')}`);
    },
    // Only now is it known which components of a library are in use.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const [used] = /slim-svelte: [\w ]+/.exec(chunk.code) ?? [];
        if (used) throw new Error(`${used} were taken out of the widget's Svelte, and something uses them.`);
        for (const id of Object.keys(chunk.modules).filter((file) => file.endsWith('.svelte'))) {
          const written = writtenProp(this.getModuleInfo(id)?.code ?? '');
          if (written)
            throw new Error(`slim-svelte: ${id} writes its prop ${written}, which can only be read.`);
        }
      }
    },
  };
}

/** Markup that needs a part of Svelte that was replaced by less; an `{#each}` must have a key. */
const GONE =
  /bind:(group|checked|files)|<svelte:(boundary|window|document|body|element)|\bon\w+capture=|\b(transition|animate|in|out):\w+|\{#await|\$state\.eager|\{#each [^}(]*\}/;

/** A prop that a compiled component calls with a new value, or offers to be bound. */
function writtenProp(code: string): string | undefined {
  return [...code.matchAll(/\$\.prop\(\$\$props, '(\w+)', (\d+)/g)]
    .map(([, name = '', flags]) => ({ name, bindable: (Number(flags) & 8) !== 0 }))
    .find(({ name, bindable }) => bindable || new RegExp(`(?<![.\\w$])${name}\\((?!\\))`).test(code))?.name;
}

/** The `{:else}` of an `{#each}`, not of an `{#if}` within it. */
function elseOfEach(code: string): string | undefined {
  const open: string[] = [];
  for (const [token, opened, closed] of code.matchAll(/\{#(\w+)|\{\/(\w+)\}|\{:else\}/g)) {
    if (opened) open.push(opened);
    else if (closed) open.pop();
    else if (open.at(-1) === 'each') return `${token} of {#each}`;
  }
  return undefined;
}

function requireSameExports(file: string, replacement: string): void {
  const theirs = exportsOf(readFileSync(file, 'utf8'));
  if (theirs === exportsOf(replacement)) return;
  throw new Error(`slim-svelte: ${file} now exports ${theirs}`);
}

function exportsOf(code: string): string {
  const names = [...code.matchAll(/^\s*export (?:let|const|class|(?:async )?function\*?) (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  return names.toSorted((a, b) => a.localeCompare(b)).join(', ');
}
