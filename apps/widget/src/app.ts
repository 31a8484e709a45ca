import tokens from '@baton/ui/tokens.css?inline';
import { mount, unmount } from 'svelte';
import type { WidgetApp, WidgetHost } from './launcher/host.js';
import Root from './panel/Root.svelte';
import widgetStyles from './panel/widget.css?inline';
import { adoptStyles, styleInto } from './shared/styles.js';
import { Widget } from './widget.svelte.js';

/** Brings the widget to life in the loader's shadow root. */
export function start(host: WidgetHost): WidgetApp {
  styleInto(host.root);
  adoptStyles('tokens', tokens);
  adoptStyles('widget', widgetStyles);
  const widget = new Widget(host);
  const target = document.createElement('div');
  host.root.prepend(target);
  const root = mount(Root, { target, props: { widget } });
  return {
    open: (draft) => widget.open(draft),
    close: () => widget.close(),
    toggle: () => widget.toggle(),
    identify: (identity) => widget.identify(identity),
    shutdown: () => {
      widget.shutdown();
      void unmount(root);
    },
  };
}
