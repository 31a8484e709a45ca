import { Migration } from '@mikro-orm/migrations';

/** Salience, opening messages, mentions, and what is learned from resolved conversations. */
export class WarmHandoff extends Migration {
  override name = 'Migration20261129000000_warm_handoff';

  override up(): void {
    this.addSql(
      `create table "proposal" ("id" uuid not null, "kind" text not null, "state" text not null default 'open', "draft" jsonb not null, "resembles" jsonb null, "conversations" jsonb not null, "vector" real[] not null, "vector_model" text not null, "agent_id" uuid null, "created_at" timestamptz(3) not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "result" text null, primary key ("id"));`,
    );
    this.addSql(`create index "proposal_state" on "proposal" ("state", "created_at");`);
    this.addSql(
      `create table "salience" ("conversation_id" uuid not null, "at_seq" int not null, "model" text not null, "scores" jsonb not null, primary key ("conversation_id"));`,
    );
    this.addSql(
      `create table "opening" ("conversation_id" uuid not null, "seq" int not null, "agent_id" uuid not null, "source" text not null, "source_key" text not null, "template" text not null, "proposed" text not null, "accepted_at" timestamptz(3) not null, "message_seq" int null, "verdict" text null, "similarity" real null, primary key ("conversation_id", "seq"));`,
    );
    this.addSql(`create index "opening_source" on "opening" ("source", "source_key", "accepted_at");`);
    this.addSql(
      `create table "mention" ("note_id" uuid not null, "agent_id" uuid not null, "conversation_id" uuid not null, "at" timestamptz(3) not null, "seen_at" timestamptz(3) null, primary key ("note_id", "agent_id"));`,
    );
    this.addSql(`create index "mention_conversation_id_index" on "mention" ("conversation_id");`);
    this.addSql(`create index "mention_unseen" on "mention" (agent_id, at desc) where seen_at is null;`);
    this.addSql(`alter table "agent" add "opening_template" text not null default '';`);
    this.addSql(`alter table "article" add "proposal_id" uuid null;`);
    this.addSql(`alter table "conversation" add "asked_facts" text[] not null default '{}';`);
    this.addSql(
      `alter table "resolution" add "article" text null, add "article_missing" boolean not null default false;`,
    );
    this.addSql(`alter table "note" add "mentions" jsonb not null default '[]';`);
    this.addSql(
      `alter table "proposal" add constraint "proposal_decided_by_id_foreign" foreign key ("decided_by_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_decided" check ((state = 'open') = (decided_at is null));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_kind_check" check ("kind" in ('article', 'example'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_state_check" check ("state" in ('open', 'approved', 'rejected'));`,
    );
    this.addSql(
      `alter table "salience" add constraint "salience_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_agent_id_foreign" foreign key ("agent_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_similarity" check (similarity >= 0::real and similarity <= 1::real);`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_sent" check ((verdict is null) = (message_seq is null));`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_source_check" check ("source" in ('team', 'agent', 'default'));`,
    );
    this.addSql(
      `alter table "opening" add constraint "opening_verdict_check" check ("verdict" in ('as_is', 'edited', 'replaced'));`,
    );
    this.addSql(
      `alter table "mention" add constraint "mention_note_id_foreign" foreign key ("note_id") references "note" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "mention" add constraint "mention_agent_id_foreign" foreign key ("agent_id") references "agent" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "mention" add constraint "mention_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
  }
}
