import type { Client, Thing } from '@baton/api/testing';
import { z } from 'zod';

const USE = 'proposed asIs edited replaced similarity lastAt';
const OPENINGS = `{ openings { source key name template mayEdit use { ${USE} } earlier { template use { ${USE} } } } }`;
const PROBLEM = 'problem { __typename ... on Problem { message } ... on InvalidInput { field } }';
export const SAVE = `mutation ($input: SaveOpeningTemplateInput!) {
  saveOpeningTemplate(input: $input) { opening { source key template } ${PROBLEM} } }`;
export const PREVIEW = `query ($input: PreviewOpeningInput!) { previewOpening(input: $input) {
  preview { problems { variable suggestion message } known bare } ${PROBLEM} } }`;

const Use = z.object({
  proposed: z.int(),
  asIs: z.int(),
  edited: z.int(),
  replaced: z.int(),
  similarity: z.number().nullable(),
  lastAt: z.string().nullable(),
});
const Opening = z.object({
  source: z.string(),
  key: z.string(),
  name: z.string(),
  template: z.string(),
  mayEdit: z.boolean(),
  use: Use,
  earlier: z.array(z.object({ template: z.string(), use: Use })),
});
export type Opening = z.infer<typeof Opening>;

/** The openings as this agent sees them. */
export async function openingsOf(agent: Client): Promise<readonly Opening[]> {
  return (await agent.ask(z.object({ openings: z.array(Opening) }), OPENINGS)).openings;
}

export async function openingOf(agent: Client, key: string): Promise<Opening> {
  const found = (await openingsOf(agent)).find((opening) => opening.key === key);
  if (!found) throw new Error(`there is no opening of ${key}`);
  return found;
}

/** Saves a wording, which must work. */
export async function word(agent: Client, input: Thing): Promise<void> {
  const { problem } = await agent.the(SAVE, { input });
  if (problem) throw new Error(JSON.stringify(problem));
}
