import type { MigrationObject } from '@mikro-orm/core';

/** In the order they run. A migration that has been released is never edited, only followed by another. */
export const migrations: MigrationObject[] = [];
