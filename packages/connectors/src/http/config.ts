import { z } from 'zod';
import { AccountMapping } from './account-mapping.js';
import { isUsed, templateProblem } from './url-template.js';

const UrlTemplate = z
  .string()
  .max(1000)
  .superRefine((template, context) => {
    const problem = templateProblem(template);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** These belong to the connection, or would make the answer unreadable (a compressed one is not JSON). */
const reserved = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

// RFC 9110, sections 5.1 and 5.5; latin-1 is not sent, because servers disagree on what it means.
const HeaderName = z
  .string()
  .max(100)
  .regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/i, 'is not the name of a header')
  .refine((name) => !reserved.has(name.toLowerCase()), 'cannot be set');
const HeaderValue = z
  .string()
  .max(8000)
  .regex(/^[\t\x20-\x7e]*$/, 'must be plain ASCII in one line');

/** How the organisation's own account system (a CRM, a shop) is asked over HTTP. */
export const HttpAccountsConfig = z.strictObject({
  /**
   * Where a customer with a signed identity is looked up, e.g. `https://crm.example/customers/{externalId}`.
   * Placeholders: {externalId}, {email}, {orderNumber}, {customerId}; they are URL-encoded.
   */
  url: UrlTemplate,
  /** Where an anonymous visitor is looked up; must contain {email}. Default: `url`, if that contains {email}. */
  visitorUrl: UrlTemplate.refine((template) => isUsed(template, 'email'), 'must contain {email}').optional(),
  /** E.g. `{authorization: "Bearer …"}`; sent to the origin of `url` (or `visitorUrl`) only. */
  headers: z
    .record(HeaderName, HeaderValue)
    .refine((headers) => Object.keys(headers).length <= 20, 'at most 20 headers')
    .default({}),
  /** For the whole answer, redirects and body included. */
  timeoutMs: z.int().min(100).max(30_000).default(2000),
  maxBytes: z
    .int()
    .min(1024)
    .max(20 * 1024 * 1024)
    .default(1024 * 1024),
  /** How long an account is remembered; 0 asks every time. */
  cacheSeconds: z.int().min(0).max(3600).default(60),
  /** Failures in a row after which the system is left alone … */
  failuresToOpen: z.int().min(1).max(100).default(5),
  /** … and for how long, before one lookup tries again. */
  halfOpenAfterSeconds: z.int().min(1).max(3600).default(30),
  /** Lets the host of `url` have a private address (intranet). Redirects to other private hosts stay refused. */
  allowPrivate: z.boolean().default(false),
  /** Status codes that mean "no such customer". */
  notFoundStatus: z.array(z.int().min(200).max(499)).max(10).default([404]),
  mapping: AccountMapping.prefault({}),
});
export type HttpAccountsConfig = z.infer<typeof HttpAccountsConfig>;
