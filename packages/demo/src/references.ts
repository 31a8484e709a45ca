import { ContentError } from './read.js';
import type { DemoContent } from './schemas.js';

/** Throws `ContentError` on the first name in one file that another file does not know. */
export function checkReferences(content: DemoContent): void {
  const teams = unique(
    'organisation.yaml',
    'team',
    content.teams.map((team) => team.key),
  );
  const intents = unique(
    'taxonomy.yaml',
    'intent',
    content.taxonomy.intents.map((intent) => intent.id),
  );
  const slugs = unique(
    'articles',
    'article',
    content.articles.map((article) => article.slug),
  );
  unique(
    'organisation.yaml',
    'agent',
    content.agents.map((agent) => agent.email),
  );

  if (content.teams.filter((team) => team.generalist).length !== 1) {
    throw new ContentError('organisation.yaml', 'teams: exactly one team is the generalist');
  }
  for (const { key, fallback, skills } of content.teams) {
    const names = [...(fallback === null ? [] : [fallback]), ...Object.keys(skills)];
    expectKnown({ file: 'organisation.yaml', path: `teams.${key}`, names, known: teams });
  }
  for (const agent of content.agents) {
    const keys = [...agent.teams, ...Object.keys(agent.skills)];
    expectKnown({ file: 'organisation.yaml', path: `agents.${agent.email}`, names: keys, known: teams });
  }
  for (const intent of content.taxonomy.intents) {
    const path = `intents.${intent.id}`;
    expectKnown({ file: 'taxonomy.yaml', path: `${path}.path`, names: [intent.path], known: teams });
    expectKnown({ file: 'taxonomy.yaml', path: `${path}.articles`, names: intent.articles, known: slugs });
    if (intent.smallTalk && intent.reply === null) {
      throw new ContentError('taxonomy.yaml', `${path}.reply: small talk needs a reply`);
    }
  }
  for (const article of content.articles) {
    expectKnown({
      file: `articles/${article.slug}.md`,
      path: 'intents',
      names: article.intents,
      known: intents,
    });
  }
}

function unique(file: string, kind: string, names: string[]): Set<string> {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new ContentError(file, `${kind} ${name} appears twice`);
    seen.add(name);
  }
  return seen;
}

function expectKnown(check: { file: string; path: string; names: string[]; known: Set<string> }): void {
  for (const name of check.names) {
    if (!check.known.has(name)) throw new ContentError(check.file, `${check.path}: ${name} does not exist`);
  }
}
