import { settings, type Setting } from './table.js';

/** The configuration table of the README, in Markdown. */
export function settingsTable(): string {
  const rows = Object.values(settings).map(
    (setting) => `| \`${setting.variable}\` | ${fallbackOf(setting)} | ${setting.help} |`,
  );
  return ['| Variable | Default | What it does |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function fallbackOf(setting: Setting<unknown>): string {
  return setting.fallbackText ?? `\`${String(setting.fallback)}\``;
}
