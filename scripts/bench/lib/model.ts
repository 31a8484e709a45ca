import { fileURLToPath } from 'node:url';
import { ModelUnavailable, loadTextModel, type TextModel } from '@baton/nlp';
import { BadInput } from './command.ts';

const bundled = (name: string): string =>
  fileURLToPath(new URL(`../../../packages/nlp/models/${name}`, import.meta.url));

/** The folders of the models that ship with Baton. */
export const bundledModel = bundled('understanding');
export const bundledSalience = bundled('salience');

/** The bundled model, or the one in `folder`. @throws BadInput when there is none */
export async function openModel(folder: string | undefined): Promise<TextModel> {
  return usable(loadTextModel({ folder: folder ?? bundledModel }));
}

/** What is being loaded from a folder that was named on the command line. @throws BadInput when it holds no model */
export async function usable<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    throw error instanceof ModelUnavailable ? new BadInput(error.message) : error;
  }
}

const BATCH = 32;

/** One analysis per text, in order; texts of like length go together, so that little is padded. */
export async function analyseAll(model: TextModel, texts: readonly string[]) {
  const order = texts.map((_, i) => i).toSorted((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  const analyses = new Map<number, Awaited<ReturnType<TextModel['analyse']>>[number]>();
  for (let at = 0; at < order.length; at += BATCH) {
    const batch = order.slice(at, at + BATCH);
    const found = await model.analyse(batch.map((i) => texts[i] ?? ''));
    for (const [j, i] of batch.entries()) if (found[j]) analyses.set(i, found[j]);
  }
  return texts.flatMap((_, i) => analyses.get(i) ?? []);
}
