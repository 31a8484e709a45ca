import type { LauncherButton } from './launcher-button.js';
import type { WidgetSettings } from './settings.js';

/** What the loader hands to the app. */
export interface WidgetHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly settings: WidgetSettings;
  readonly launcher: LauncherButton;
  /** Gives everything an accent colour. The loader has what that takes already. */
  readonly paint: (accent: string) => void;
}

/** What the app gives back to the loader. */
export interface WidgetApp {
  open(draft?: string): void;
  close(): void;
  toggle(): void;
  /** Another signed-in user, or null when they signed out. */
  identify(identity: string | null): void;
  /** Ends the session, forgets the visitor and takes everything off the page. */
  shutdown(): void;
}

/** The module behind `widget/app-*.js`. */
export interface AppModule {
  start(host: WidgetHost): WidgetApp;
}

/** `window.Baton`, for the host page. Calls before the app has loaded are carried out once it has. */
export interface BatonApi {
  /** Opens the chat; with a text, that is in the composer. */
  open(draft?: string): void;
  close(): void;
  identify(identity: string | null): void;
  shutdown(): void;
}
