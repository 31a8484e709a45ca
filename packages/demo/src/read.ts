import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ArticleHeader, type DemoArticle } from './schemas.js';

const contentFolder = path.join(import.meta.dirname, '..', 'content');

/** A content file that cannot be used. The message names the file and the place in it. */
export class ContentError extends Error {
  constructor(file: string, problem: string, cause?: unknown) {
    super(`content/${file}: ${problem}`, { cause });
    this.name = 'ContentError';
  }
}

/** Reads and checks one YAML file of the content folder. Throws `ContentError`. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  return checked(file, parseYaml(file, readText(file)), schema);
}

/** Reads every Markdown file of a folder with YAML front matter, ordered by file name. Throws `ContentError`. */
export function readArticles(folder: string): DemoArticle[] {
  const names = readdirSync(path.join(contentFolder, folder)).filter((name) => name.endsWith('.md'));
  return names.toSorted().map((name) => readArticle(`${folder}/${name}`));
}

function readArticle(file: string): DemoArticle {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(readText(file));
  if (!match) throw new ContentError(file, 'no front matter between two lines of ---');
  const header = checked(file, parseYaml(file, match[1] ?? ''), ArticleHeader);
  const body = (match[2] ?? '').trim();
  if (body === '') throw new ContentError(file, 'no text after the front matter');
  if (path.basename(file, '.md') !== header.slug)
    throw new ContentError(file, `slug ${header.slug} is not the file name`);
  return { ...header, body };
}

function readText(file: string): string {
  try {
    return readFileSync(path.join(contentFolder, file), 'utf8').replaceAll('\r\n', '\n');
  } catch (cause) {
    throw new ContentError(file, 'cannot be read', cause);
  }
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new ContentError(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function checked<T>(file: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`);
  throw new ContentError(file, problems.join('; '), result.error);
}
