import { AgentId, Attributes, CustomerId, Segment } from '@baton/domain';
import { SignJWT, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { parseInput, type Result } from '../kernel/problem.js';

const ISSUER = 'baton';

const VisitorClaims = z.object({ sub: CustomerId, exp: z.number() });
const AgentClaims = z.object({ sub: AgentId, exp: z.number(), tv: z.int() });

/** What the host site says about its own signed-in user. */
const HostIdentity = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().max(200).optional(),
  email: z.email().max(320).optional(),
  segments: z
    .array(Segment)
    .max(Segment.options.length)
    .transform((all) => [...new Set(all)])
    .optional(),
  attributes: Attributes.optional(),
  exp: z.number(),
});
export type HostIdentity = z.infer<typeof HostIdentity>;

export interface TokenSettings {
  /** Signs our own tokens; at least 32 bytes. */
  readonly secret: Uint8Array;
  /** Shared with the host site for `identity` tokens; null turns signed identities off. */
  readonly identitySecret: Uint8Array | null;
  readonly visitorHours: number;
  readonly agentHours: number;
}

export type VerifiedToken =
  | { readonly kind: 'visitor'; readonly customerId: CustomerId; readonly expiresAt: Date }
  | {
      readonly kind: 'agent';
      readonly agentId: AgentId;
      readonly tokenVersion: number;
      readonly expiresAt: Date;
    };

/**
 * Signs and checks bearer tokens (JWT, HS256 only: the algorithm is never taken from the token). The audience
 * separates visitors from agents, so that one can never pass for the other.
 */
export class Tokens {
  readonly #settings: TokenSettings;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
  }

  async forVisitor(customerId: CustomerId, now: Date): Promise<{ token: string; expiresAt: Date }> {
    return this.#sign({ audience: 'visitor', subject: customerId, hours: this.#settings.visitorHours }, now);
  }

  async forAgent(
    agent: { id: AgentId; tokenVersion: number },
    now: Date,
  ): Promise<{ token: string; expiresAt: Date }> {
    const claims = { audience: 'agent', subject: agent.id, hours: this.#settings.agentHours };
    return this.#sign({ ...claims, extra: { tv: agent.tokenVersion } }, now);
  }

  /** The token's meaning, or null when it is forged, expired, or not ours. Never throws for bad tokens. */
  async verify(token: string): Promise<VerifiedToken | null> {
    const visitor = VisitorClaims.safeParse(await this.#claims(token, 'visitor'));
    if (visitor.success) {
      return { kind: 'visitor', customerId: visitor.data.sub, expiresAt: new Date(visitor.data.exp * 1000) };
    }
    const agent = AgentClaims.safeParse(await this.#claims(token, 'agent'));
    if (!agent.success) return null;
    const { sub, tv, exp } = agent.data;
    return { kind: 'agent', agentId: sub, tokenVersion: tv, expiresAt: new Date(exp * 1000) };
  }

  /**
   * Checks the host site's signed identity; null when it is off, forged or expired. Who has signed is told which of
   * their claims is wrong.
   */
  async verifyHostIdentity(token: string): Promise<Result<HostIdentity, 'invalid_input'> | null> {
    const secret = this.#settings.identitySecret;
    if (!secret) return null;
    try {
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return parseInput(HostIdentity, payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  async #sign(
    what: { audience: string; subject: string; hours: number; extra?: Record<string, unknown> },
    now: Date,
  ): Promise<{ token: string; expiresAt: Date }> {
    const issued = Math.floor(now.getTime() / 1000);
    const expires = issued + Math.round(what.hours * 3600);
    const token = await new SignJWT(what.extra ?? {})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(what.audience)
      .setSubject(what.subject)
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(this.#settings.secret);
    return { token, expiresAt: new Date(expires * 1000) };
  }

  async #claims(token: string, audience: string): Promise<unknown> {
    try {
      const options = { algorithms: ['HS256'], issuer: ISSUER, audience };
      return (await jwtVerify(token, this.#settings.secret, options)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
