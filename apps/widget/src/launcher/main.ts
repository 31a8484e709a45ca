import { paint } from '../shared/paint.js';
import { browserStore } from '../shared/storage.js';
import type { AppModule, BatonApi, WidgetApp } from './host.js';
import { LauncherButton } from './launcher-button.js';
import styles from './launcher.css?inline';
import { readSettings, type PageSettings } from './settings.js';

declare const APP_FILE: string;

declare global {
  interface Window {
    Baton?: BatonApi;
    BatonSettings?: PageSettings;
  }
}

/** The app is fetched when the page has nothing better to do, so that the first press opens at once. */
const IDLE_WITHIN_MS = 4_000;

if (!window.Baton) window.Baton = boot(document.currentScript);

function boot(current: Document['currentScript']): BatonApi {
  const settings = readSettings({
    script: current instanceof HTMLScriptElement ? current : null,
    settings: window.BatonSettings ?? {},
    language: document.documentElement.lang,
    browserLanguage: navigator.language,
  });
  const element = document.createElement('baton-widget');
  const root = element.attachShadow({ mode: 'open' });
  const launcher = new LauncherButton(() => {
    void withApp((app) => app.toggle());
  });
  let identity = settings.identity;
  let loading: Promise<WidgetApp> | null = null;
  let over = false;

  async function load(): Promise<WidgetApp> {
    const app = (await import(/* @vite-ignore */ new URL(APP_FILE, `${settings.origin}/`).href)) as AppModule;
    return app.start({
      element,
      root,
      launcher,
      paint: (accent) => paint(element, accent),
      settings: { ...settings, identity },
    });
  }

  async function withApp(work: (app: WidgetApp) => void): Promise<void> {
    if (over) return;
    loading ??= load();
    launcher.setBusy(true);
    try {
      work(await loading);
    } catch {
      loading = null;
      launcher.showFailure();
    } finally {
      launcher.setBusy(false);
    }
  }

  draw({ element, root, launcher: launcher.element, settings });
  whenIdle(() => void withApp(() => undefined));
  return {
    open: (draft) => void withApp((app) => app.open(draft)),
    close: () => void withApp((app) => app.close()),
    identify: (next) => {
      identity = next;
      if (loading) void withApp((app) => app.identify(next));
    },
    shutdown: () => {
      void withApp((app) => app.shutdown());
      over = true;
      element.remove();
    },
  };
}

function draw(what: {
  element: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLElement;
  settings: ReturnType<typeof readSettings>;
}): void {
  const { element, root, launcher, settings } = what;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  element.dataset['side'] = settings.side;
  if (settings.theme) element.dataset['theme'] = settings.theme;
  element.dir = settings.direction;
  element.lang = 'en';
  // The organisation's colour as it was last time; the app brings the present one.
  const known = browserStore('localStorage', new URL(settings.origin).host).read('accent');
  paint(element, settings.accent ?? (typeof known === 'string' ? known : ''));
  root.append(launcher);
  if (document.body) document.body.append(element);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(element), { once: true });
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  else setTimeout(work, IDLE_WITHIN_MS / 2);
}
