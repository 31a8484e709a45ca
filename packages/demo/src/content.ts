import { checkReferences } from './references.js';
import { readArticles, readYaml } from './read.js';
import { DemoCatalogue, DemoOrganisation, DemoTaxonomy, DemoVoice, type DemoContent } from './schemas.js';

/**
 * Reads the demo organisation from the content folder: shop, teams, agents, products, intents, articles and the bot's voice.
 * Throws `ContentError`, with file and path, when a file is malformed or names something that does not exist.
 */
export function loadDemoContent(): DemoContent {
  const { teams, agents, ...organisation } = readYaml('organisation.yaml', DemoOrganisation);
  const { products } = readYaml('products.yaml', DemoCatalogue);
  const content: DemoContent = {
    organisation,
    teams,
    agents,
    taxonomy: readYaml('taxonomy.yaml', DemoTaxonomy),
    articles: readArticles('articles'),
    voice: readYaml('voice.yaml', DemoVoice),
    products: products.map(({ name, aliases }) => ({ name, aliases })),
  };
  checkReferences(content);
  return content;
}
