import { z } from 'zod';

export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

/** A knowledge-base article. The body is Markdown; it is shown as text blocks, never as raw HTML. */
export const Article = z.object({
  slug: Slug,
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  intents: z.array(z.string()),
  keywords: z.array(z.string()),
});
export type Article = z.infer<typeof Article>;
