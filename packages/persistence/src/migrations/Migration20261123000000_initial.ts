import { Migration } from '@mikro-orm/migrations';

/** Made by `migration:create` from the entities, apart from the function at the top. */
export class InitialSchema extends Migration {
  override name = 'Migration20261123000000_initial';

  override up(): void {
    // PostgreSQL's own array_to_string is only "stable", which a generated column may not use; for text it is immutable.
    this.addSql(
      `create function article_words(words text[]) returns text language sql immutable parallel safe as 'select array_to_string(words, '' '')';`,
    );

    this.addSql(
      `create table "agent" ("id" uuid not null, "email" text not null, "name" text not null, "title" text not null default '', "role" text not null, "password_hash" text null, "skills" jsonb not null default '{}', "capacity" int not null, "presence" text not null default 'offline', "presence_at" timestamptz(3) null, "disabled" boolean not null default false, "token_version" int not null default 0, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "agent" add constraint "agent_email_unique" unique ("email");`);
    this.addSql(`alter table "agent" add constraint "agent_email_lowercase" check (email = lower(email));`);
    this.addSql(
      `alter table "agent" add constraint "agent_capacity_range" check (capacity >= 0 and capacity <= 50);`,
    );
    this.addSql(
      `alter table "agent" add constraint "agent_role_check" check ("role" in ('agent', 'lead', 'admin'));`,
    );
    this.addSql(
      `alter table "agent" add constraint "agent_presence_check" check ("presence" in ('online', 'away', 'offline'));`,
    );

    this.addSql(
      `create table "api_key" ("id" uuid not null, "name" text not null, "hash" text not null, "scopes" text[] not null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "api_key" add constraint "api_key_hash_unique" unique ("hash");`);

    this.addSql(
      `create table "article" ("slug" text not null, "title" text not null, "summary" text not null, "body" text not null, "intents" text[] not null default '{}', "keywords" text[] not null default '{}', "search" tsvector generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', article_words(keywords)), 'B') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', body), 'C')) stored not null, "vector" real[] null, "vector_model" text null, "updated_at" timestamptz(3) not null, primary key ("slug"));`,
    );
    this.addSql(`create index "article_search" on "article" using gin (search);`);

    this.addSql(
      `create table "customer" ("id" uuid not null, "external_id" text null, "name" text null, "email" text null, "locale" text not null default 'en', "segments" text[] not null default '{}', "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_external_id_unique" unique ("external_id");`,
    );

    this.addSql(
      `create table "customer_account" ("customer_id" uuid not null, "data" jsonb not null, "updated_at" timestamptz(3) not null, primary key ("customer_id"));`,
    );

    this.addSql(
      `create table "organisation" ("id" int not null, "name" text not null, "settings" jsonb not null default '{}', "voice" jsonb not null default '{}', "policy_version" int not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "organisation" add constraint "organisation_singleton" check (id = 1);`);

    this.addSql(
      `create table "outbox" ("id" bigserial primary key, "job" text not null, "data" jsonb not null, "dedupe" text null, "delay_ms" int not null default 0, "created_at" timestamptz(3) not null, "dispatched_at" timestamptz(3) null);`,
    );
    this.addSql(`create index "outbox_waiting" on "outbox" (id) where dispatched_at is null;`);
    this.addSql(`create index "outbox_done" on "outbox" (dispatched_at) where dispatched_at is not null;`);
    this.addSql(`alter table "outbox" add constraint "outbox_delay" check (delay_ms >= 0);`);

    this.addSql(
      `create table "policy_version" ("version" int not null, "data" jsonb not null, "note" text not null default '', "created_at" timestamptz(3) not null, primary key ("version"));`,
    );

    this.addSql(
      `create table "taxonomy_version" ("version" int not null, "data" jsonb not null, "note" text not null default '', "created_at" timestamptz(3) not null, primary key ("version"));`,
    );

    this.addSql(
      `create table "intent_model" ("id" uuid not null, "taxonomy_version" int not null, "encoder_id" text not null, "weights" bytea not null, "report" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "intent_model_use" on "intent_model" ("encoder_id", "taxonomy_version", "created_at");`,
    );

    this.addSql(
      `create table "team" ("id" uuid not null, "key" text not null, "name" text not null, "handles" text not null, "description" text not null default '', "generalist" boolean not null default false, "opening_template" text not null, "offer_template" text not null, "hours" jsonb null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "team" add constraint "team_key_unique" unique ("key");`);
    this.addSql(`create unique index "team_one_generalist" on "team" (generalist) where generalist;`);

    this.addSql(
      `create table "conversation" ("id" uuid not null, "customer_id" uuid not null, "client_conversation_id" text not null, "state" text not null default 'with_bot', "team_id" uuid null, "agent_id" uuid null, "offered_to_id" uuid null, "offered_at" timestamptz(3) null, "last_seq" int not null default 0, "understood_seq" int not null default 0, "customer_messages" int not null default 0, "headline" text null, "intent" text null, "sentiment" real null, "priority" int not null default 0, "has_stakes" boolean not null default false, "page" text null, "locale" text not null default 'en', "bot_state" jsonb not null default '{}', "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "queued_at" timestamptz(3) null, "accepted_at" timestamptz(3) null, "resolved_at" timestamptz(3) null, "last_customer_at" timestamptz(3) null, "last_agent_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "conversation_state_recent" on "conversation" (state, updated_at desc, id desc);`,
    );
    this.addSql(
      `create index "conversation_team_recent" on "conversation" (team_id, state, updated_at desc, id desc);`,
    );
    this.addSql(
      `create index "conversation_agent_recent" on "conversation" (agent_id, updated_at desc, id desc) where agent_id is not null;`,
    );
    this.addSql(
      `create index "conversation_offered_to" on "conversation" (offered_to_id) where offered_to_id is not null;`,
    );
    this.addSql(
      `create index "conversation_queue" on "conversation" (team_id, priority desc, queued_at, id) where state = 'queued';`,
    );
    this.addSql(
      `create index "conversation_customer_recent" on "conversation" (customer_id, created_at desc);`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_client_unique" unique ("customer_id", "client_conversation_id");`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_owner" check ((state = 'with_agent') = (agent_id is not null));`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_queued_at" check (state <> 'queued' or queued_at is not null);`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_offered" check (offered_to_id is null or state = 'queued');`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_offered_at" check ((offered_to_id is null) = (offered_at is null));`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_counts" check (last_seq >= 0 and understood_seq >= 0 and understood_seq <= last_seq and customer_messages >= 0);`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_sentiment" check (sentiment >= -1::real and sentiment <= 1::real);`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_state_check" check ("state" in ('with_bot', 'queued', 'with_agent', 'resolved'));`,
    );

    this.addSql(
      `create table "resolution" ("conversation_id" uuid not null, "seq" int not null, "cause" text null, "what_worked" text null, "by" text not null, "created_at" timestamptz(3) not null, primary key ("conversation_id", "seq"));`,
    );
    this.addSql(
      `alter table "resolution" add constraint "resolution_by_check" check ("by" in ('bot', 'agent', 'customer'));`,
    );

    this.addSql(
      `create table "offer" ("id" uuid not null, "conversation_id" uuid not null, "rung" text not null, "state" text not null default 'open', "reason" text not null, "body" text not null, "at_seq" int not null, "answered_seq" int null, "cool_down_until_messages" int not null default 0, "created_at" timestamptz(3) not null, "answered_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "offer_conversation" on "offer" ("conversation_id", "at_seq");`);
    this.addSql(`create unique index "offer_one_open" on "offer" (conversation_id) where state = 'open';`);
    this.addSql(
      `alter table "offer" add constraint "offer_rung_check" check ("rung" in ('resource', 'human'));`,
    );
    this.addSql(
      `alter table "offer" add constraint "offer_state_check" check ("state" in ('open', 'accepted', 'declined', 'ignored'));`,
    );

    this.addSql(
      `create table "note" ("id" uuid not null, "conversation_id" uuid not null, "seq" int not null, "agent_id" uuid not null, "agent_name" text not null, "body" text not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "note_conversation" on "note" ("conversation_id", "seq");`);

    this.addSql(
      `create table "message" ("id" uuid not null, "conversation_id" uuid not null, "seq" int not null, "author" text not null, "author_name" text null, "agent_id" uuid null, "client_message_id" text null, "body" text not null, "attachments" jsonb not null default '[]', "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "message" add constraint "message_client_unique" unique ("conversation_id", "client_message_id");`,
    );
    this.addSql(
      `alter table "message" add constraint "message_seq_unique" unique ("conversation_id", "seq");`,
    );
    this.addSql(`alter table "message" add constraint "message_seq" check (seq > 0);`);
    this.addSql(
      `alter table "message" add constraint "message_customer_client_id" check (author <> 'customer' or client_message_id is not null);`,
    );
    this.addSql(
      `alter table "message" add constraint "message_author_check" check ("author" in ('customer', 'bot', 'agent', 'system'));`,
    );

    this.addSql(
      `create table "inbox_event" ("id" bigserial primary key, "seq" int null, "conversation_id" uuid null, "type" text not null, "at" timestamptz(3) not null);`,
    );
    this.addSql(`alter table "inbox_event" add constraint "inbox_event_seq_unique" unique ("seq");`);
    this.addSql(`create index "inbox_event_conversation_id_index" on "inbox_event" ("conversation_id");`);
    this.addSql(`create index "inbox_event_unsequenced" on "inbox_event" (id) where seq is null;`);

    this.addSql(
      `create table "fact" ("id" uuid not null, "conversation_id" uuid not null, "kind" text not null, "value" text not null, "source_seq" int not null, "span" jsonb not null, "status" text not null default 'extracted', "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "fact_conversation" on "fact" ("conversation_id", "source_seq");`);
    this.addSql(
      `alter table "fact" add constraint "fact_kind_check" check ("kind" in ('account_id', 'order_number', 'email', 'phone', 'amount', 'date', 'product', 'category'));`,
    );
    this.addSql(
      `alter table "fact" add constraint "fact_status_check" check ("status" in ('extracted', 'confirmed', 'corrected', 'disputed'));`,
    );

    this.addSql(
      `create table "escalation" ("id" uuid not null, "conversation_id" uuid not null, "mode" text not null, "reason" text not null, "path" text not null, "path_confidence" real not null, "at_seq" int not null, "at" timestamptz(3) not null, "handoff_message_id" uuid null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "escalation" add constraint "escalation_handoff_message_id_unique" unique ("handoff_message_id");`,
    );
    this.addSql(`create index "escalation_conversation" on "escalation" ("conversation_id", "at_seq");`);
    this.addSql(
      `alter table "escalation" add constraint "escalation_confidence" check (path_confidence >= 0::real and path_confidence <= 1::real);`,
    );
    this.addSql(
      `alter table "escalation" add constraint "escalation_mode_check" check ("mode" in ('requested', 'proactive', 'forced'));`,
    );
    this.addSql(
      `alter table "escalation" add constraint "escalation_reason_check" check ("reason" in ('none', 'asked_for_person', 'interaction_anger', 'restricted_intent', 'needs_person_intent', 'low_sentiment', 'declining_sentiment', 'failed_exchanges', 'too_many_messages', 'not_understood', 'technical_failure'));`,
    );

    this.addSql(
      `create table "routing_decision" ("id" uuid not null, "conversation_id" uuid not null, "escalation_id" uuid null, "team" text not null, "confidence" real not null, "may_need_reassignment" boolean not null, "fallback_from" text null, "offered_to" uuid null, "expected_wait_seconds" real null, "position" int not null, "nobody_online" boolean not null, "steps" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "routing_decision_conversation" on "routing_decision" ("conversation_id", "created_at");`,
    );

    this.addSql(
      `create table "decision" ("conversation_id" uuid not null, "seq" int not null, "outcome" text not null, "reason" text not null, "rule_id" text null, "data" jsonb not null, "created_at" timestamptz(3) not null, primary key ("conversation_id", "seq"));`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_outcome_check" check ("outcome" in ('continue', 'offer', 'escalate'));`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_reason_check" check ("reason" in ('none', 'asked_for_person', 'interaction_anger', 'restricted_intent', 'needs_person_intent', 'low_sentiment', 'declining_sentiment', 'failed_exchanges', 'too_many_messages', 'not_understood', 'technical_failure'));`,
    );

    this.addSql(
      `create table "csat" ("conversation_id" uuid not null, "score" int not null, "comment" text null, "created_at" timestamptz(3) not null, primary key ("conversation_id"));`,
    );
    this.addSql(`alter table "csat" add constraint "csat_score" check (score >= 1 and score <= 5);`);

    this.addSql(
      `create table "conversation_event" ("conversation_id" uuid not null, "seq" int not null, "type" text not null, "at" timestamptz(3) not null, "actor" jsonb not null, "payload" jsonb not null, primary key ("conversation_id", "seq"));`,
    );
    this.addSql(`create index "conversation_event_type_at" on "conversation_event" ("type", "at");`);
    this.addSql(`alter table "conversation_event" add constraint "conversation_event_seq" check (seq > 0);`);
    this.addSql(
      `create or replace function "conversation_event_append_only_fn"() returns trigger as $$ begin if tg_op = 'DELETE' and current_setting('baton.erase', true) = 'on' then return old; end if; raise exception 'conversation_event is append-only' using errcode = 'restrict_violation'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "conversation_event" for each ROW execute function "conversation_event_append_only_fn"();`,
    );

    this.addSql(
      `create table "contact" ("conversation_id" uuid not null, "email" text not null, "note" text null, "created_at" timestamptz(3) not null, primary key ("conversation_id"));`,
    );

    this.addSql(
      `create table "brief" ("conversation_id" uuid not null, "version" int not null, "at_seq" int not null, "data" jsonb not null, "created_at" timestamptz(3) not null, primary key ("conversation_id", "version"));`,
    );
    this.addSql(`alter table "brief" add constraint "brief_version" check (version > 0);`);

    this.addSql(
      `create table "attempt" ("id" uuid not null, "conversation_id" uuid not null, "kind" text not null, "ref" text not null, "title" text not null, "intent" text null, "at_seq" int not null, "outcome" text not null default 'pending', "outcome_seq" int null, "why" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "attempt_conversation" on "attempt" ("conversation_id", "at_seq");`);
    this.addSql(
      `alter table "attempt" add constraint "attempt_kind_check" check ("kind" in ('article', 'playbook', 'clarification', 'action'));`,
    );
    this.addSql(
      `alter table "attempt" add constraint "attempt_outcome_check" check ("outcome" in ('pending', 'helped', 'not_helped', 'ignored', 'failed'));`,
    );

    this.addSql(
      `create table "agent_team" ("agent_id" uuid not null, "team_id" uuid not null, primary key ("agent_id", "team_id"));`,
    );
    this.addSql(`create index "agent_team_team_id_index" on "agent_team" ("team_id");`);

    this.addSql(
      `create table "understanding" ("conversation_id" uuid not null, "seq" int not null, "data" jsonb not null, "health" jsonb not null, "vector" real[] not null, "created_at" timestamptz(3) not null, primary key ("conversation_id", "seq"));`,
    );

    this.addSql(
      `alter table "customer_account" add constraint "customer_account_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "intent_model" add constraint "intent_model_taxonomy_version_foreign" foreign key ("taxonomy_version") references "taxonomy_version" ("version");`,
    );

    this.addSql(
      `alter table "conversation" add constraint "conversation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_team_id_foreign" foreign key ("team_id") references "team" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_agent_id_foreign" foreign key ("agent_id") references "agent" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_offered_to_id_foreign" foreign key ("offered_to_id") references "agent" ("id") on delete no action;`,
    );

    this.addSql(
      `alter table "resolution" add constraint "resolution_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "offer" add constraint "offer_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "note" add constraint "note_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "message" add constraint "message_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "inbox_event" add constraint "inbox_event_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "fact" add constraint "fact_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "escalation" add constraint "escalation_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "escalation" add constraint "escalation_handoff_message_id_foreign" foreign key ("handoff_message_id") references "message" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "routing_decision" add constraint "routing_decision_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "routing_decision" add constraint "routing_decision_escalation_id_foreign" foreign key ("escalation_id") references "escalation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "decision" add constraint "decision_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "csat" add constraint "csat_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "conversation_event" add constraint "conversation_event_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "contact" add constraint "contact_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "brief" add constraint "brief_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "attempt" add constraint "attempt_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "agent_team" add constraint "agent_team_agent_id_foreign" foreign key ("agent_id") references "agent" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "agent_team" add constraint "agent_team_team_id_foreign" foreign key ("team_id") references "team" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "understanding" add constraint "understanding_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
  }
}
