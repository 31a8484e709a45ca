import type { IncomingHttpHeaders } from 'node:http';
import type { Application } from '@baton/application';
import type { Caller } from '@baton/domain';
import { z } from 'zod';
import type { Origins } from '../http/origins.js';
import { forbidden, unauthenticated } from '../kernel/errors.js';

export const SESSION_COOKIE = 'baton_agent';

/** Where a request says who it is: a header for programs and the widget, a cookie for the console. */
export interface Presented {
  readonly headers: IncomingHttpHeaders;
  readonly cookieToken: string | null;
}

export interface Credentials {
  readonly token: string | null;
  readonly onBehalfOf: string | null;
  /** The token came in a cookie, which browsers send unasked. */
  readonly fromCookie: boolean;
}

const ConnectionParams = z.object({
  token: z.string().max(8192).nullish(),
  authorization: z.string().max(8192).nullish(),
  onBehalfOf: z.string().max(200).nullish(),
});

/** @throws GraphQLError UNAUTHENTICATED for an `Authorization` that is not a bearer token */
export function credentialsOf({ headers, cookieToken }: Presented): Credentials {
  const onBehalfOf = header(headers['baton-on-behalf-of']);
  const { authorization } = headers;
  if (authorization !== undefined) return { token: bearer(authorization), onBehalfOf, fromCookie: false };
  return { token: cookieToken, onBehalfOf, fromCookie: cookieToken !== null };
}

/**
 * As `credentialsOf`, for a socket: what `connectionParams` say goes before what the handshake brought.
 * @throws GraphQLError UNAUTHENTICATED for params of another shape
 */
export function socketCredentials(params: unknown, handshake: Credentials): Credentials {
  const parsed = ConnectionParams.safeParse(params ?? {});
  if (!parsed.success) throw unauthenticated('The connection parameters are not what they should be.');
  const { token, authorization, onBehalfOf } = parsed.data;
  const given = token ?? (authorization ? bearer(authorization) : null);
  const actsFor = onBehalfOf ?? handshake.onBehalfOf;
  return given === null
    ? { ...handshake, onBehalfOf: actsFor }
    : { token: given, onBehalfOf: actsFor, fromCookie: false };
}

/**
 * The caller behind the credentials. A stale cookie makes an anonymous caller, so that signing in again works;
 * a stale bearer token was sent on purpose and is refused.
 * @throws GraphQLError UNAUTHENTICATED
 */
export async function callerOf(
  application: Pick<Application, 'authenticate'>,
  credentials: Credentials,
): Promise<Caller> {
  const caller = await application.authenticate(credentials);
  if (caller) return caller;
  if (credentials.fromCookie) return { kind: 'anonymous' };
  throw unauthenticated('The token is not valid, or no longer. Start a new session.');
}

/** A cookie counts only when the request comes from our own pages. @throws GraphQLError FORBIDDEN */
export function refuseForeignCookie(
  credentials: Credentials,
  { headers, origins }: { readonly headers: IncomingHttpHeaders; readonly origins: Origins },
): void {
  if (!credentials.fromCookie || origins.isOwn(headers)) return;
  throw forbidden('A signed-in browser may only call from the console itself; other clients send a token.');
}

function bearer(authorization: string): string {
  const token = /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(authorization)?.[1];
  if (token === undefined) throw unauthenticated('Authorization must be “Bearer” and a token.');
  return token;
}

function header(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
