import { untrack } from 'svelte';

/** What screen readers are told: `polite` waits for a pause, `assertive` interrupts. */
export class Announcer {
  polite = $state('');
  assertive = $state('');

  say(text: string): void {
    this.polite = changed(
      untrack(() => this.polite),
      text,
    );
  }

  interrupt(text: string): void {
    this.assertive = changed(
      untrack(() => this.assertive),
      text,
    );
  }
}

/** A live region stays silent when its text does not change, so a repeated sentence gets an invisible difference. */
function changed(before: string, text: string): string {
  return before === text ? `${text}\u00a0` : text;
}
