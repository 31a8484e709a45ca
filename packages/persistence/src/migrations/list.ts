import type { MigrationObject } from '@mikro-orm/core';
import { InitialSchema } from './Migration20261123000000_initial.js';
import { TaxonomyHistory } from './Migration20261123180000_taxonomy_history.js';
import { PolicyHistory } from './Migration20261124010000_policy_history.js';
import { AtRisk } from './Migration20261124020000_at_risk.js';
import { Circumstances } from './Migration20261124040000_circumstances.js';
import { DialogueFiles } from './Migration20261124050000_dialogue_files.js';
import { WarmHandoff } from './Migration20261129000000_warm_handoff.js';
import { TieredRouting } from './Migration20261129160000_tiered_routing.js';
import { Mail } from './Migration20261129170000_mail.js';

/**
 * In the order they run; listed, not globbed, so that they run from `dist` as from the sources. A migration that
 * has been released is never edited, only followed by another.
 */
export const migrations: MigrationObject[] = [
  { name: 'Migration20261123000000_initial', class: InitialSchema },
  { name: 'Migration20261123180000_taxonomy_history', class: TaxonomyHistory },
  { name: 'Migration20261124010000_policy_history', class: PolicyHistory },
  { name: 'Migration20261124020000_at_risk', class: AtRisk },
  { name: 'Migration20261124040000_circumstances', class: Circumstances },
  { name: 'Migration20261124050000_dialogue_files', class: DialogueFiles },
  { name: 'Migration20261129000000_warm_handoff', class: WarmHandoff },
  { name: 'Migration20261129160000_tiered_routing', class: TieredRouting },
  { name: 'Migration20261129170000_mail', class: Mail },
];
