import { fileURLToPath } from 'node:url';

const styles = fileURLToPath(new URL('../src/shared/styles.ts', import.meta.url));
const nothing = '() => undefined';

/** Modules that become constants or one-liners, with what each of their exports becomes. */
const exportsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The widget is never rendered on a server: every branch about taking over existing markup falls away.
  'internal/client/dom/hydration.js': {
    hydrating: 'false',
    hydrate_node: 'null',
    set_hydrating: nothing,
    set_hydrate_node: nothing,
    hydrate_next: nothing,
    reset: nothing,
    hydrate_template: nothing,
    next: nothing,
    skip_nodes: nothing,
    read_hydration_instruction: nothing,
  },
  // All components use runes, none awaits: so do the branches about anything else.
  'internal/flags/index.js': {
    async_mode_flag: 'false',
    legacy_mode_flag: 'false',
    tracing_mode_flag: 'false',
    enable_async_mode_flag: nothing,
    disable_async_mode_flag: nothing,
    enable_legacy_mode_flag: nothing,
    enable_tracing_mode_flag: nothing,
  },
  // Everything in `$state.raw`: nothing of the widget's is changed in place, so nothing has to be watched inside.
  'internal/client/proxy.js': {
    proxy: '(value) => value',
    get_proxied_value: '(value) => value',
    is: 'Object.is',
  },
  // Nothing is awaited in markup.
  'internal/client/reactivity/async.js': {
    flatten: '(_blockers, sync, _async, fn) => fn(sync.map(derived))',
    run_after_blockers: nothing,
    capture: nothing,
    unsave: nothing,
    unset_context: nothing,
    run: nothing,
    wait: nothing,
    increment_pending: nothing,
    save: nothing,
    track_reactivity_loss: nothing,
    for_await_track_reactivity_loss: nothing,
  },
  // There are no boundaries; what is thrown reaches whoever made the change.
  'internal/client/error-handling.js': {
    handle_error: '(error) => { throw error; }',
    invoke_error_boundary: '(error) => { throw error; }',
  },
  // Text fields only, in a form that is never reset.
  'internal/client/dom/elements/bindings/input.js': {
    bind_value: 'bindText',
    bind_group: nothing,
    bind_checked: nothing,
    bind_files: nothing,
  },
  // Classes and styles are plain strings and directives of one element, never both for one name.
  'internal/shared/attributes.js': {
    attr: nothing,
    clsx: "(value) => value ?? ''",
    to_class: 'joinClasses',
    to_style: 'joinStyles',
  },
  // The loader makes the element; this brings Svelte 4's component class along.
  'internal/client/dom/elements/custom-element.js': { create_custom_element: nothing },
  // Svelte adds styles as `<style>`, which the content security policy of a careful host page forbids.
  'internal/client/dom/css.js': { append_styles: 'adoptInstead' },
};

/** What such a module needs in front of its exports. */
const preludes: Readonly<Record<string, string>> = {
  'internal/client/reactivity/async.js': `import { derived } from './deriveds.js';`,
  // A field being typed in already shows what it just reported; writing it again would move the cursor.
  'internal/client/dom/elements/bindings/input.js': `
    import { render_effect } from '../../../reactivity/effects.js';
    function bindText(field, get, set = get) {
      field.addEventListener('input', () => set(field.value));
      render_effect(() => {
        const value = get() ?? '';
        if (field.value !== value) field.value = value;
      });
    }`,
  'internal/shared/attributes.js': `
    const joinClasses = (value, hash, on = {}) =>
      [value, hash, ...Object.keys(on).filter((name) => on[name])].filter(Boolean).join(' ') || null;
    const joinStyles = (value, styles = {}) =>
      [value, ...Object.keys(styles).map((name) => styles[name] != null && name + ':' + styles[name])]
        .filter(Boolean)
        .join(';') || null;`,
  'internal/client/dom/css.js': `import { append_styles as adoptInstead } from ${JSON.stringify(styles)};`,
};

/** The small replacements: name of the module to its new text. */
export const constants: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(exportsOf).map(([name, exports]) => [
    name,
    [
      preludes[name] ?? '',
      ...Object.entries(exports).map(([key, value]) => `export const ${key} = ${value};`),
    ].join('\n'),
  ]),
);
