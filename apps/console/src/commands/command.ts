/** Something one can do, by key, from the command bar, or both. The help page is written from the same table. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'go' | 'conversation' | 'me' | 'app';
  /** Names of keys as `keyName` gives them. */
  readonly keys?: readonly string[];
  /** Further words under which the command bar finds it. */
  readonly words?: readonly string[];
  /** Only commands that can work now are offered and heard. */
  readonly enabled?: () => boolean;
  readonly run: () => unknown;
  /** Moving keys would only fill the command bar. */
  readonly keysOnly?: boolean;
}

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** The command a key press means now. With single keys switched off only combinations count. */
export function commandFor(
  commands: readonly Command[],
  key: string,
  heard: { readonly typing: boolean; readonly singleKeys: boolean },
): Command | undefined {
  if (!key.startsWith('mod+') && (heard.typing || !heard.singleKeys)) return undefined;
  return commands.find((command) => command.keys?.includes(key) && isEnabled(command));
}
