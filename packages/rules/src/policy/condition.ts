import { ComparisonOp } from '@baton/domain';
import { z } from 'zod';

export const Operator = ComparisonOp;
export type Operator = ComparisonOp;

export const Literal = z.union([z.number(), z.string(), z.boolean()]);
export type Literal = z.infer<typeof Literal>;

/** One comparison: a signal against a literal, or against a named threshold that may differ by segment. */
export type Comparison =
  | { readonly signal: string; readonly op: Operator; readonly value: Literal }
  | { readonly signal: string; readonly op: Operator; readonly threshold: string };

/** What must hold for a rule to apply: comparisons combined by all, any and not. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

const FORMS = 'must be {all: […]}, {any: […]}, {not: …} or {signal, op, value or threshold}';

/**
 * Condition as read from JSON or YAML. One loose object instead of a union, because a failed union can only
 * say that nothing fitted, while a lead needs to know which line of the policy is wrong.
 */
export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(ConditionSchema).min(1).optional(),
      any: z.array(ConditionSchema).min(1).optional(),
      not: ConditionSchema.optional(),
      signal: z.string().optional(),
      op: Operator.optional(),
      value: Literal.optional(),
      threshold: z.string().optional(),
    })
    .transform((raw, context): Condition => {
      const { all, any, not, signal, op, value, threshold } = raw;
      const only = (count: number) => Object.values(raw).filter((v) => v !== undefined).length === count;
      if (all && only(1)) return { all };
      if (any && only(1)) return { any };
      if (not && only(1)) return { not };
      if (signal !== undefined && op && value !== undefined && only(3)) return { signal, op, value };
      if (signal !== undefined && op && threshold !== undefined && only(3)) return { signal, op, threshold };
      context.issues.push({ code: 'custom', message: FORMS, input: raw });
      return z.NEVER;
    }),
);

/** The comparisons of numbers; `=`, `!=` and `has` work on other types too and are handled where values are. */
export const ordering: Readonly<Partial<Record<Operator, (value: number, against: number) => boolean>>> = {
  '<': (value, against) => value < against,
  '<=': (value, against) => value <= against,
  '>': (value, against) => value > against,
  '>=': (value, against) => value >= against,
};
