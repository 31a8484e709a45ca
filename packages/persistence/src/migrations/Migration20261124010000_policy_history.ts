import { Migration } from '@mikro-orm/migrations';

/** Who published a version of the policy. */
export class PolicyHistory extends Migration {
  override name = 'Migration20261124010000_policy_history';

  override up(): void {
    this.addSql(`alter table "policy_version" add "author_id" uuid null;`);
    this.addSql(
      `alter table "policy_version" add constraint "policy_version_author_id_foreign" foreign key ("author_id") references "agent" ("id") on delete no action;`,
    );
  }
}
