import { Migration } from '@mikro-orm/migrations';

/** Dialogues from elsewhere, on which a policy can be tried. */
export class DialogueFiles extends Migration {
  override name = 'Migration20261124050000_dialogue_files';

  override up(): void {
    this.addSql(
      `create table "dialogue_file" ("id" uuid not null, "name" text not null, "author_id" uuid not null, "failure" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create table "file_dialogue" ("file_id" uuid not null, "key" text not null, "position" int not null, "data" jsonb not null, "recorded" jsonb null, primary key ("file_id", "key"));`,
    );
    this.addSql(
      `create index "file_dialogue_unread" on "file_dialogue" (file_id, position) where recorded is null;`,
    );
    this.addSql(
      `alter table "file_dialogue" add constraint "file_dialogue_position" unique ("file_id", "position");`,
    );
    this.addSql(
      `alter table "dialogue_file" add constraint "dialogue_file_author_id_foreign" foreign key ("author_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "file_dialogue" add constraint "file_dialogue_file_id_foreign" foreign key ("file_id") references "dialogue_file" ("id") on delete cascade;`,
    );
  }
}
