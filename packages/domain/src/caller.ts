import { z } from 'zod';
import type { AgentId, ApiKeyId, CustomerId } from './ids.js';
import type { Role, TeamKey } from './organisation.js';

/** Scopes an API key may hold. A key belongs to the organisation, not to a person. */
export const Scope = z.enum([
  'conversations:read',
  'conversations:write',
  'visitors:act',
  'organisation:read',
  'organisation:write',
  'knowledge:read',
  'customers:read',
  'customers:write',
  'knowledge:write',
]);
export type Scope = z.infer<typeof Scope>;

export type VisitorCaller = {
  readonly kind: 'visitor';
  readonly customerId: CustomerId;
  readonly expiresAt: Date;
};
export type AgentCaller = {
  readonly kind: 'agent';
  readonly agentId: AgentId;
  readonly role: Role;
  readonly name: string;
  readonly teams: readonly TeamKey[];
  readonly expiresAt: Date;
};
export type IntegratorCaller = {
  readonly kind: 'integrator';
  readonly apiKeyId: ApiKeyId;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Customer on whose behalf a visitor operation runs; checked against `visitors:act`. */
  readonly onBehalfOf: CustomerId | null;
};
export type AnonymousCaller = { readonly kind: 'anonymous' };
export type Caller = VisitorCaller | AgentCaller | IntegratorCaller | AnonymousCaller;

/** What a caller may do. Resolvers name a permission; nothing else decides. */
export const Permission = z.enum([
  /** What anybody may do before saying who they are: sign in, read the widget's look. */
  'enter',
  'start_visitor_session',
  'chat_as_customer',
  'read_conversation',
  'read_inside',
  'read_customers',
  /** Change and import what the in-product store knows of customers. */
  'edit_customers',
  'work_conversations',
  'read_organisation',
  'read_knowledge',
  /** Approve what was learned from conversations, as articles and examples. */
  'edit_knowledge',
  /** Word the opening messages of teams. */
  'edit_openings',
  /** Read and change what the bot understands: the taxonomy, its examples and the model's report. */
  'edit_understanding',
  /** Read, try and publish the escalation policy. */
  'edit_policy',
  /** Teams, and what agents of them can do. */
  'edit_teams',
  /** Who belongs to the organisation, and as what. */
  'manage_organisation',
]);
export type Permission = z.infer<typeof Permission>;

const everyone: readonly Permission[] = ['enter', 'start_visitor_session'];
const visitor: readonly Permission[] = [...everyone, 'chat_as_customer', 'read_conversation'];
const agent: readonly Permission[] = [
  ...everyone,
  'read_conversation',
  'read_inside',
  'read_customers',
  'work_conversations',
  'read_organisation',
  'read_knowledge',
];
const lead: readonly Permission[] = [
  ...agent,
  'edit_customers',
  'edit_knowledge',
  'edit_openings',
  'edit_understanding',
  'edit_policy',
  'edit_teams',
];
const admin: readonly Permission[] = [...lead, 'manage_organisation'];

const byRole: Readonly<Record<Role, readonly Permission[]>> = { agent, lead, admin };

const byScope: Readonly<Record<Scope, readonly Permission[]>> = {
  'conversations:read': ['read_conversation', 'read_inside'],
  // Whoever changes a conversation is answered with it.
  'conversations:write': ['work_conversations', 'read_conversation', 'read_inside'],
  'visitors:act': ['chat_as_customer', 'read_conversation'],
  'organisation:read': ['read_organisation'],
  'organisation:write': ['edit_teams', 'read_organisation'],
  'knowledge:read': ['read_knowledge'],
  'customers:read': ['read_customers'],
  'customers:write': ['edit_customers', 'read_customers'],
  'knowledge:write': ['edit_knowledge', 'read_knowledge'],
};

/**
 * The permissions of a caller. `read_inside` means what customers never see of conversations: understanding, decisions,
 * notes. `read_customers` means what the organisation knows of its customers: segments, account, history.
 */
export function permissionsOf(caller: Caller): ReadonlySet<Permission> {
  switch (caller.kind) {
    case 'anonymous':
      return new Set(everyone);
    case 'visitor':
      return new Set(visitor);
    case 'agent':
      return new Set(byRole[caller.role]);
    case 'integrator':
      return new Set([...everyone, ...caller.scopes.flatMap((s) => byScope[s])]);
  }
}

export function may(caller: Caller, permission: Permission): boolean {
  return permissionsOf(caller).has(permission);
}
