export interface Facts {
  /** Without a slash at the end. */
  url: string;
  demo: boolean;
  database: string;
  jobs: string;
  logs: string;
  startedInMs: number;
}

/** What the user sees when everything is up: where to go and who to be. */
export function banner(facts: Facts): string {
  const lines = [
    '',
    `  Baton is ready (${(facts.startedInMs / 1000).toFixed(1)} s)`,
    '',
    ...(facts.demo ? [`  Demo shop with the widget   ${facts.url}/demo`] : []),
    `  Console for agents          ${facts.url}/console`,
    `  GraphQL                     ${facts.url}/graphql`,
    '',
    ...(facts.demo ? demoLogins() : []),
    `  Database ${facts.database}; jobs ${facts.jobs}; logs in ${facts.logs}`,
    '  Ctrl-C stops everything.',
    '',
  ];
  return lines.join('\n');
}

function demoLogins(): string[] {
  return [
    '  Sign in to the console as   admin@demo.test, lead@demo.test or agent1@demo.test … agent12@demo.test',
    '  Password                    baton-demo',
    '',
  ];
}
