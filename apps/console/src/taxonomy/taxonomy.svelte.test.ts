import {
  SaveTaxonomyDocument,
  TaxonomyDocument,
  TaxonomyStatusDocument,
  type SaveTaxonomyInput,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { soon } from '../shared/testing/soon.js';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import type { Sheet } from './draft.js';
import { t } from './messages.js';
import { TaxonomyEditor } from './taxonomy.svelte.js';
import { sheet } from './testing/sheets.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

/** A server with one taxonomy, as the editor sees it. */
class Server {
  readonly transport = new FakeTransport();
  readonly announcer = new Announcer();
  readonly saved: SaveTaxonomyInput[] = [];
  taxonomy: Sheet = sheet;

  constructor() {
    this.transport
      .on(TaxonomyDocument, () => ({
        taxonomy: this.taxonomy,
        teams: [{ id: '1', key: 'general', name: 'General' }],
      }))
      .on(TaxonomyStatusDocument, () => ({ taxonomy: this.taxonomy }))
      .on(SaveTaxonomyDocument, ({ input }) => {
        const { version } = this.taxonomy;
        if (input.baseVersion !== version) {
          const message = `Mira saved version ${version} meanwhile.`;
          const problem = { __typename: 'StaleVersion', message, version } as const;
          return { saveTaxonomy: { taxonomy: null, problem } };
        }
        this.saved.push(input);
        this.taxonomy = { ...this.taxonomy, version: version + 1, status: 'TRAINING' };
        return { saveTaxonomy: { taxonomy: this.taxonomy, problem: null } };
      });
  }

  async editor(): Promise<TaxonomyEditor> {
    const { transport, announcer } = this;
    const editor = new TaxonomyEditor({ transport, announcer, wake: () => () => undefined });
    stop = $effect.root(() => {
      $effect(() => void editor.sheet);
    });
    flushSync();
    await soon(() => expect(editor.sheet).toBeDefined());
    return editor;
  }
}

it('moves an example that stands under the wrong topic', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.move('refund please', 'refund', 'prices');
  expect(editor.standsUnder('refund', 'refund please')).toBe(false);
  await editor.save('moved');
  expect(server.saved).toMatchObject([
    {
      baseVersion: 3,
      note: 'moved',
      upsert: [
        { id: 'refund', examples: ['money back'] },
        { id: 'prices', examples: ['what does it cost', 'refund please'] },
      ],
    },
  ]);
});

it('keeps the changes when somebody else was faster, and puts them on top when asked', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.change('refund', { name: 'Refunds' });
  server.taxonomy = { ...sheet, version: 4 };
  expect(await editor.save('')).toBe(false);
  expect(editor.problem).toBe('Mira saved version 4 meanwhile.');
  await soon(() => expect(editor.overtaken).toBe(true));
  expect(editor.topic('refund')?.name).toBe('Refunds');
  editor.putOnTop();
  expect(editor.overtaken).toBe(false);
  expect(await editor.save('')).toBe(true);
  expect(server.saved).toMatchObject([{ baseVersion: 4, upsert: [{ name: 'Refunds' }] }]);
  expect(editor.isChanged).toBe(false);
});

it('shows and says when a version has been learned', async () => {
  vi.useFakeTimers();
  const server = new Server();
  server.taxonomy = { ...sheet, status: 'TRAINING' };
  const editor = await server.editor();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(editor.sheet?.status).toBe('TRAINING');
  server.taxonomy = { ...sheet, status: 'READY' };
  await vi.advanceTimersByTimeAsync(2_100);
  expect(editor.sheet?.status).toBe('READY');
  expect(server.announcer.polite).toBe(t.status.learned(3));
});

it('a topic that is added and removed again leaves nothing to save', async () => {
  const editor = await new Server().editor();
  const id = editor.add('Refund');
  expect(id).toBe('refund_2');
  expect(editor.isChanged).toBe(true);
  editor.remove(id);
  expect(editor.isChanged).toBe(false);
});
