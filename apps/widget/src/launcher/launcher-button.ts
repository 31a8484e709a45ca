import { launcherText } from '../messages.js';

const SVG = 'http://www.w3.org/2000/svg';
const BUBBLE =
  'M12 4c5 0 9 3.1 9 7.3s-4 7.3-9 7.3c-1 0-2-.1-2.9-.4L4.5 20.5l1-3.7C4 15.5 3 13.5 3 11.3 3 7.1 7 4 12 4Z';
const CHEVRON = 'm6 9.5 6 6 6-6';

/** The round button: drawn by the loader before anything else is there, kept up to date by the app. */
export class LauncherButton {
  readonly element = document.createElement('button');
  readonly #badge = document.createElement('span');
  readonly #path = document.createElementNS(SVG, 'path');
  #open = false;
  #unread = 0;

  constructor(onPress: () => void) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(this.#path);
    this.#badge.className = 'badge';
    this.#badge.ariaHidden = 'true';
    this.element.type = 'button';
    this.element.className = 'launcher';
    this.element.append(svg, this.#badge);
    this.element.addEventListener('click', onPress);
    this.#draw();
  }

  setOpen(open: boolean): void {
    this.#open = open;
    this.#draw();
  }

  setUnread(count: number): void {
    this.#unread = count;
    this.#draw();
  }

  setBusy(busy: boolean): void {
    this.element.ariaBusy = String(busy);
  }

  /** The app could not be fetched; the next press tries again. */
  showFailure(): void {
    this.element.ariaLabel = launcherText.failed;
    this.element.title = launcherText.failed;
  }

  #draw(): void {
    const { element } = this;
    element.title = '';
    element.ariaExpanded = String(this.#open);
    element.ariaHasPopup = 'dialog';
    element.ariaLabel = this.#label();
    this.#badge.textContent = this.#unread === 0 ? '' : this.#unread > 9 ? '9+' : String(this.#unread);
    this.#path.setAttribute('d', this.#open ? CHEVRON : BUBBLE);
  }

  #label(): string {
    if (this.#open) return launcherText.close;
    return this.#unread > 0 ? launcherText.openUnread(this.#unread) : launcherText.open;
  }
}
