import { Migration } from '@mikro-orm/migrations';

/** Teams with hours and fallbacks, capacity held by the database, an order of service, guardians, tickets, examples of paths. */
export class TieredRouting extends Migration {
  override name = 'Migration20261129160000_tiered_routing';

  override up(): void {
    this.addSql(
      `create table "path_example" ("conversation_id" uuid not null, "from_team" text not null, "to_team" text not null, "intent" text null, "vector" real[] not null, "vector_model" text not null, "agent_id" uuid null, "created_at" timestamptz(3) not null, primary key ("conversation_id"));`,
    );
    this.addSql(`create index "path_example_recent" on "path_example" (created_at desc);`);
    this.addSql(
      `create table "ticket" ("number" serial primary key, "conversation_id" uuid not null, "channel" text not null, "reason" text not null, "opened_at" timestamptz(3) not null, "reopened_at" timestamptz(3) null, "closed_at" timestamptz(3) null);`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_conversation_id_unique" unique ("conversation_id");`,
    );
    this.addSql(
      `alter table "agent" add "languages" text[] not null default '{}', add "presence_automatic" boolean not null default false, add "presence_lost" boolean not null default false, add "seen_at" timestamptz(3) null, add "revision" int not null default 1;`,
    );
    this.addSql(
      `alter table "team" add "fallback_id" uuid null, add "languages" text[] not null default '{}', add "skills" jsonb not null default '{}', add "claims" jsonb not null default '{}', add "routing" jsonb not null default '{}', add "revision" int not null default 1, add "removed_at" timestamptz(3) null;`,
    );
    this.addSql(
      `alter table "team" add constraint "team_fallback_id_foreign" foreign key ("fallback_id") references "team" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "conversation" add "rank_at" timestamptz(3) null, add "needs" jsonb not null default '{}', add "units" int not null default 1, add "preferred_id" uuid null, add "unanswered_since" timestamptz(3) null, add "warned_at" timestamptz(3) null, add "guard_at" timestamptz(3) null;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_preferred_id_foreign" foreign key ("preferred_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(`update "conversation" set rank_at = queued_at where state = 'queued';`);
    this.addSql(`drop index "conversation_queue";`);
    this.addSql(
      `create index "conversation_queue" on "conversation" (team_id, rank_at, id) where state = 'queued';`,
    );
    this.addSql(`create index "conversation_guard" on "conversation" (guard_at) where guard_at is not null;`);
    this.addSql(
      `alter table "conversation" add constraint "conversation_units" check (units >= 1 and units <= 10);`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_rank" check (state <> 'queued' or rank_at is not null);`,
    );
    this.addSql(
      `create or replace function "conversation_capacity_fn"() returns trigger as $$ begin declare taker uuid := coalesce(new.agent_id, new.offered_to_id); room int; held int; begin if taker is null then return new; end if; if tg_op = 'UPDATE' and taker is not distinct from coalesce(old.agent_id, old.offered_to_id) and new.state = old.state and new.units <= old.units then return new; end if; select capacity into room from agent where id = taker for no key update; select coalesce(sum(units), 0) into held from conversation where id <> new.id and (agent_id = taker or (new.agent_id is null and offered_to_id = taker)); if room = 0 or (held > 0 and held + new.units > room) then raise exception 'agent % holds % of %', taker, held, room using errcode = 'check_violation', constraint = 'conversation_capacity'; end if; return new; end; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "capacity" BEFORE INSERT OR UPDATE on "conversation" for each ROW execute function "conversation_capacity_fn"();`,
    );
    this.addSql(`alter table "escalation" add "transfers" int not null default 0;`);
    this.addSql(`alter table "routing_decision" add "opens_at" text null;`);
    this.addSql(`alter table "contact" add "phone" text null;`);
    this.addSql(`alter table "contact" alter column "email" drop not null;`);
    this.addSql(
      `alter table "path_example" add constraint "path_example_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "path_example" add constraint "path_example_agent_id_foreign" foreign key ("agent_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_channel_check" check ("channel" in ('email', 'callback'));`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_reason_check" check ("reason" in ('nobody_online', 'closed', 'long_wait'));`,
    );
  }
}
