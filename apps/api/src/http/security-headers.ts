import type { FastifyInstance } from 'fastify';

/** For answers that are data; pages bring their own policy. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers that every answer carries unless a route has set its own. */
export function securityHeaders(app: FastifyInstance, { https }: { readonly https: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('x-frame-options', 'DENY')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('content-security-policy', DATA_POLICY);
    if (https) void reply.header('strict-transport-security', 'max-age=31536000');
  });
}
