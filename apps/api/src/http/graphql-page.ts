import type { FastifyReply, FastifyRequest } from 'fastify';

/** A person with a browser, not a program that took the wrong method. */
export function isBrowser({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** Says to whoever opens the GraphQL address in a browser what it is. */
export function graphqlPage(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('vary', 'Accept')
    .send(PAGE);
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Baton · GraphQL</title>
    <style>
      body { max-width: 38rem; margin: 10vh auto; padding: 0 1.25rem; font: 1rem/1.6 system-ui, sans-serif }
      h1 { font-size: 1.25rem }
      pre { padding: .75rem 1rem; overflow: auto; border: 1px solid #8886; border-radius: 8px }
    </style>
  </head>
  <body>
    <h1>This is the GraphQL API of Baton</h1>
    <p>Programs send operations to this address, and subscriptions over the WebSocket at the same one
      (<code>graphql-transport-ws</code>). An operation that anybody may send:</p>
    <pre>POST /graphql
content-type: application/json

{"query":"{ widgetConfig { organisation greeting } }"}</pre>
    <p>The README has a whole conversation, and <code>apps/api/schema.graphql</code> is the contract.
      Agents work in the <a href="/console/">console</a>.</p>
  </body>
</html>
`;
