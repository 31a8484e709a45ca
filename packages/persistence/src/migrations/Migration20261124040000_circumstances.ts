import { Migration } from '@mikro-orm/migrations';

/** What decisions rest on beside the messages, and what rules ask for beside an offer. */
export class Circumstances extends Migration {
  override name = 'Migration20261124040000_circumstances';

  override up(): void {
    this.addSql(`alter table "conversation" add "channel" text not null default 'widget';`);
    this.addSql(
      `alter table "conversation" add constraint "conversation_channel_check" check ("channel" in ('widget', 'api'));`,
    );
    this.addSql(`alter table "customer" add "attributes" jsonb not null default '{}';`);
    this.addSql(`alter table "decision" add "circumstances" jsonb null;`);
    this.addSql(`alter table "offer" add "cool_down_messages" int null, add "path" text null;`);
  }
}
