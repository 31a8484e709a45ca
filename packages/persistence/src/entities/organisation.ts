import { defineEntity, p, type Opt } from '@mikro-orm/core';
import {
  Presence,
  Role,
  type AgentId,
  type BusinessHours,
  type Skills,
  type TeamClaims,
  type TeamId,
  type TeamRouting,
} from '@baton/domain';
import { createdAt, textArray, timestamp } from './columns.js';

/** The one organisation of this deployment; `id` is always 1. */
const OrganisationSchema = defineEntity({
  name: 'OrganisationRow',
  tableName: 'organisation',
  checks: [{ name: 'organisation_singleton', expression: 'id = 1' }],
  properties: {
    id: p.integer().primary().autoincrement(false),
    name: p.text(),
    /** Greeting, frequent questions, accent colour, promise of an answer …; its schema is the application's. */
    settings: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    /** The message catalogue: what the bot says, by key. */
    voice: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    policyVersion: p.integer(),
    updatedAt: timestamp()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});
export class OrganisationRow extends OrganisationSchema.class {}
OrganisationSchema.setClass(OrganisationRow);

const TeamSchema = defineEntity({
  name: 'TeamRow',
  tableName: 'team',
  uniques: [
    // One generalist at most; the organisation's setup makes sure that there is one.
    {
      name: 'team_one_generalist',
      expression: 'create unique index "team_one_generalist" on "team" (generalist) where generalist',
    },
  ],
  properties: {
    id: p.uuid().$type<TeamId>().primary(),
    key: p.text().unique(),
    name: p.text(),
    handles: p.text(),
    description: p.text().default(''),
    generalist: p.boolean().default(false),
    openingTemplate: p.text(),
    offerTemplate: p.text(),
    /** Null = always open. */
    hours: p.json<Opt<BusinessHours>>().strictNullable(),
    /** Takes over when this one is closed, empty or too slow; null for the generalist. */
    fallbackId: () =>
      p
        .manyToOne(TeamRow)
        .joinColumn('fallback_id')
        .mapToPk()
        .$type<Opt<TeamId>>()
        .strictNullable()
        .deleteRule('no action'),
    languages: textArray().$type<Opt<string[]>>().defaultRaw(`'{}'`),
    skills: p.json<Opt<Skills>>().defaultRaw(`'{}'`),
    claims: p.json<Opt<Partial<TeamClaims>>>().defaultRaw(`'{}'`),
    /** What is missing has the default of the domain. */
    routing: p.json<Opt<Partial<TeamRouting>>>().defaultRaw(`'{}'`),
    /** Counts the saves, so that two people do not overwrite each other. */
    revision: p.integer().default(1),
    /** Removed teams take nothing any more; history still names them. */
    removedAt: timestamp().$type<Opt<Date>>().strictNullable(),
    createdAt: createdAt(),
  },
});
export class TeamRow extends TeamSchema.class {}
TeamSchema.setClass(TeamRow);

const AgentSchema = defineEntity({
  name: 'AgentRow',
  tableName: 'agent',
  checks: [
    { name: 'agent_email_lowercase', expression: 'email = lower(email)' },
    { name: 'agent_capacity_range', expression: 'capacity >= 0 and capacity <= 50' },
  ],
  properties: {
    id: p.uuid().$type<AgentId>().primary(),
    email: p.text().unique(),
    name: p.text(),
    title: p.text().default(''),
    role: p.enum(Role.options),
    /** argon2id in PHC form; null until the agent has chosen a password. */
    passwordHash: p.text().strictNullable().hidden(),
    skills: p.json<Skills>().defaultRaw(`'{}'`),
    languages: textArray().$type<Opt<string[]>>().defaultRaw(`'{}'`),
    /** Units of conversations held at once; the trigger `capacity` of `conversation` enforces it. */
    capacity: p.integer(),
    /** Their own opening message; empty for the team's. */
    openingTemplate: p.text().default(''),
    presence: p.enum(Presence.options).default('offline'),
    presenceAt: timestamp().strictNullable(),
    /** Not chosen but found: a missed offer, a lost connection, nobody at the keyboard. */
    presenceAutomatic: p.boolean().default(false),
    /** They were online until their connection was lost, and are again as soon as it is back. */
    presenceLost: p.boolean().default(false),
    /** Latest sign of life; null for programs, which give none. */
    seenAt: timestamp().$type<Opt<Date>>().strictNullable(),
    revision: p.integer().default(1),
    disabled: p.boolean().default(false),
    /** Raised to make every token issued so far invalid. */
    tokenVersion: p.integer().default(0),
    createdAt: createdAt(),
  },
});
export class AgentRow extends AgentSchema.class {}
AgentSchema.setClass(AgentRow);

const AgentTeamSchema = defineEntity({
  name: 'AgentTeamRow',
  tableName: 'agent_team',
  properties: {
    agentId: () => p.manyToOne(AgentRow).joinColumn('agent_id').mapToPk().primary().deleteRule('cascade'),
    teamId: () =>
      p.manyToOne(TeamRow).joinColumn('team_id').mapToPk().primary().deleteRule('cascade').index(),
  },
});
export class AgentTeamRow extends AgentTeamSchema.class {}
AgentTeamSchema.setClass(AgentTeamRow);
