/** What all editors say alike. */
export const t = {
  changed: 'Changed, not saved',
  note: 'Why (for the history)',
  refused: 'Not saved: the reason stands beside the field.',
  discard: 'Discard',
  onTop: 'Put mine on top',
  theirs: 'Discard mine',
  version: (version: number): string => `Version ${version}`,
  setup: 'with the setup',
  use: 'Use this one again',
} as const;
