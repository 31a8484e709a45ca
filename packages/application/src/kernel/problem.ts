import type { ConversationState } from '@baton/domain';
import type { DialogueProblem, TextProblem } from '@baton/rules';
import type { z } from 'zod';

/** An expected failure: a value the caller can act on, never an exception. `message` is one sentence for people. */
export type Problem =
  | { readonly kind: 'invalid_input'; readonly field: string; readonly message: string }
  | { readonly kind: 'not_found'; readonly message: string }
  | { readonly kind: 'not_allowed'; readonly message: string }
  | { readonly kind: 'wrong_state'; readonly state: ConversationState; readonly message: string }
  | { readonly kind: 'id_reused'; readonly message: string }
  | { readonly kind: 'stale_version'; readonly version: number; readonly message: string }
  | { readonly kind: 'bad_policy'; readonly problems: readonly TextProblem[]; readonly message: string }
  | {
      readonly kind: 'bad_dialogues';
      readonly problems: readonly DialogueProblem[];
      readonly message: string;
    }
  | { readonly kind: 'already_decided'; readonly by: string; readonly message: string }
  | { readonly kind: 'already_taken'; readonly by: string; readonly message: string }
  | { readonly kind: 'agent_at_capacity'; readonly capacity: number; readonly message: string }
  | { readonly kind: 'wrong_credentials'; readonly message: string };
export type ProblemKind = Problem['kind'];
type ProblemOf<K extends ProblemKind> = Extract<Problem, { kind: K }>;

/** The value, or one of the named problems. */
export type Result<T, K extends ProblemKind> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemOf<K> };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<P extends Problem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}

export const problems = {
  invalid: (field: string, message: string) =>
    fail({ kind: 'invalid_input', field, message: `${field}: ${message}` } as const),
  conversationNotFound: () =>
    fail({ kind: 'not_found', message: 'There is no such conversation, or it is not yours.' } as const),
  notFound: (what: string) => fail({ kind: 'not_found', message: `There is no such ${what}.` } as const),
  notAllowed: (message: string) => fail({ kind: 'not_allowed', message } as const),
  wrongState: (state: ConversationState, verb: string) =>
    fail({
      kind: 'wrong_state',
      state,
      message: `The conversation is ${stateInWords[state]}, so it cannot be ${verb}.`,
    } as const),
  idReused: (field: string) =>
    fail({
      kind: 'id_reused',
      message: `${field} was used before for something else; make a new one.`,
    } as const),
};

const stateInWords: Readonly<Record<ConversationState, string>> = {
  with_bot: 'with the assistant',
  queued: 'waiting for a person',
  with_agent: 'with a person',
  resolved: 'resolved',
};

/**
 * Parses one input object. The first issue becomes a problem that names the field, because a form can show one
 * sentence beside one field better than a list.
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
): { ok: true; value: z.output<T> } | { ok: false; problem: ProblemOf<'invalid_input'> } {
  const broken = findBroken(input);
  if (broken) return problems.invalid(broken.path || 'input', broken.message);
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return problems.invalid(issue?.path.join('.') || 'input', issue?.message ?? 'is not valid');
}

interface Broken {
  readonly path: string;
  readonly message: string;
}

/** Where a text is one that cannot be kept or shown, and why; null when nowhere. */
export function findBroken(value: unknown): Broken | null {
  if (typeof value === 'string') {
    const message = flawOf(value);
    return message === null ? null : { path: '', message };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const broken = findBroken(inner);
    if (broken) return { ...broken, path: broken.path === '' ? key : `${key}.${broken.path}` };
  }
  return null;
}

/** PostgreSQL keeps no null bytes and no half characters; other control characters do things to whoever reads them. */
function flawOf(text: string): string | null {
  if (text.includes('\0')) return 'must not contain null bytes';
  if (!text.isWellFormed()) return 'must be well-formed Unicode';
  return CONTROL.test(text) ? 'must not contain control characters' : null;
}

const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
