import { Migration } from '@mikro-orm/migrations';

/** Mail to customers, and notes that nobody wrote but Baton itself. */
export class Mail extends Migration {
  override name = 'Migration20261129170000_mail';

  override up(): void {
    this.addSql(
      `create table "mail" ("id" uuid not null, "conversation_id" uuid not null, "kind" text not null, "up_to_seq" int not null, "recipient" text not null, "subject" text not null, "text" text not null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, "failed_at" timestamptz(3) null, "failure" text null, primary key ("id"));`,
    );
    this.addSql(`create index "mail_recipient" on "mail" ("recipient", "created_at");`);
    this.addSql(
      `alter table "mail" add constraint "mail_once" unique ("conversation_id", "kind", "up_to_seq");`,
    );
    this.addSql(`alter table "note" alter column "agent_id" drop not null;`);
    this.addSql(
      `alter table "mail" add constraint "mail_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_outcome" check (sent_at is null or failed_at is null);`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_kind_check" check ("kind" in ('ticket_opened', 'reply'));`,
    );
  }
}
