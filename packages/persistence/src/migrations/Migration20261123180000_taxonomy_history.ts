import { Migration } from '@mikro-orm/migrations';

/** Who saved a version of the taxonomy, and what became of training it. */
export class TaxonomyHistory extends Migration {
  override name = 'Migration20261123180000_taxonomy_history';

  override up(): void {
    this.addSql(
      `alter table "taxonomy_version" add "author_id" uuid null, add "problems" jsonb null, add "failure" text null;`,
    );
    this.addSql(
      `alter table "taxonomy_version" add constraint "taxonomy_version_author_id_foreign" foreign key ("author_id") references "agent" ("id") on delete no action;`,
    );
  }
}
