export { settingsTable } from './markdown.js';
export { InvalidSetting, readSettings } from './read.js';
export type { Environment, Settings } from './read.js';
export { loadOrCreateSecrets, UnusableSecrets } from './secrets.js';
export type { Secrets } from './secrets.js';
export { settings } from './table.js';
export type { Mailbox } from './values.js';
