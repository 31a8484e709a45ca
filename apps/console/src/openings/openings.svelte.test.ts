import {
  OpeningsDocument,
  PreviewOpeningDocument,
  SaveOpeningTemplateDocument,
  type PreviewOpeningInput,
  type SaveOpeningTemplateInput,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { t } from './messages.js';
import type { Opening } from './opening.js';
import { OpeningsEditor } from './openings.svelte.js';
import { Preview } from './preview.svelte.js';
import { guide, openingOf } from './testing/sheets.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

/** A server with two openings, as the editor sees it. */
class Server {
  readonly transport = new FakeTransport();
  readonly announcer = new Announcer();
  readonly saved: SaveOpeningTemplateInput[] = [];
  readonly previewed: PreviewOpeningInput[] = [];
  openings: Opening[] = [openingOf(), openingOf({ key: 'billing', name: 'Billing', template: '' })];
  refusal: string | null = null;
  wake = (): void => undefined;

  constructor() {
    this.transport
      .on(OpeningsDocument, () => ({ openings: this.openings, openingGuide: guide }))
      .on(PreviewOpeningDocument, ({ input }) => {
        this.previewed.push(input);
        const preview = { problems: [], known: `known: ${input.template}`, bare: 'bare' };
        return { previewOpening: { preview, problem: null } };
      })
      .on(SaveOpeningTemplateDocument, ({ input }) => {
        if (this.refusal !== null) {
          const problem = { __typename: 'NotAllowed', message: this.refusal } as const;
          return { saveOpeningTemplate: { opening: null, problem } };
        }
        this.saved.push(input);
        const opening = openingOf({
          ...this.openings.find(({ key }) => key === input.key),
          template: input.template,
        });
        this.openings = this.openings.map((other) => (other.key === input.key ? opening : other));
        return { saveOpeningTemplate: { opening, problem: null } };
      });
  }

  async editor(): Promise<OpeningsEditor> {
    const { transport, announcer } = this;
    const wake = (listener: () => void) => {
      this.wake = listener;
      return () => undefined;
    };
    const editor = new OpeningsEditor({ transport, announcer, wake });
    stop = $effect.root(() => {
      $effect(() => void editor.sheet);
    });
    flushSync();
    await soon(() => expect(editor.sheet).toBeDefined());
    return editor;
  }
}

const at = (editor: OpeningsEditor, id: string): Opening => {
  const opening = editor.find(id);
  if (!opening) throw new Error(`no ${id}`);
  return opening;
};

it('saves one wording and keeps what was written in another', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.write(at(editor, 'team:returns'), 'Hello. New.');
  editor.write(at(editor, 'team:billing'), 'Good day.');
  expect(editor.changed.map(({ key }) => key)).toEqual(['returns', 'billing']);
  expect(await editor.save(at(editor, 'team:returns'), 'Returns')).toBe(true);
  expect(server.saved).toEqual([{ source: 'TEAM', key: 'returns', template: 'Hello. New.' }]);
  expect(server.announcer.polite).toBe(t.save.done('Returns'));
  expect(editor.changed.map(({ key }) => key)).toEqual(['billing']);
  expect(editor.textOf(at(editor, 'team:returns'))).toBe('Hello. New.');
  expect(editor.textOf(at(editor, 'team:billing'))).toBe('Good day.');
});

it('keeps what was refused, with the reason; a change taken back is none', async () => {
  const server = new Server();
  const editor = await server.editor();
  const { template } = at(editor, 'team:returns');
  server.refusal = 'Not yours.';
  editor.write(at(editor, 'team:returns'), 'Hello. New.');
  expect(await editor.save(at(editor, 'team:returns'), 'Returns')).toBe(false);
  expect([editor.problem, editor.isChanged]).toEqual(['Not yours.', true]);
  editor.write(at(editor, 'team:returns'), ` ${template}\n`);
  expect([editor.problem, editor.isChanged]).toEqual([null, false]);
  editor.write(at(editor, 'team:returns'), '');
  expect(editor.isChanged).toBe(true);
  editor.discard(at(editor, 'team:returns'));
  expect(editor.textOf(at(editor, 'team:returns'))).toBe(template);
});

it('notices that somebody else has saved meanwhile, and saves over it only when asked', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.write(at(editor, 'team:returns'), 'Mine.');
  server.openings = [openingOf({ template: 'Theirs.' })];
  server.wake();
  await soon(() => expect(editor.isOvertaken(at(editor, 'team:returns'))).toBe(true));
  editor.write(at(editor, 'team:returns'), 'Mine, still.');
  expect(editor.isOvertaken(at(editor, 'team:returns'))).toBe(true);
  editor.putOnTop(at(editor, 'team:returns'));
  expect(editor.isOvertaken(at(editor, 'team:returns'))).toBe(false);
  expect(editor.textOf(at(editor, 'team:returns'))).toBe('Mine, still.');
});

it('shows how another opening reads at once, and how another letter reads after a pause', async () => {
  vi.useFakeTimers();
  const server = new Server();
  const preview = new Preview(server.transport);
  const input = { source: 'TEAM', key: 'returns', template: 'a', conversationId: null } as const;
  preview.ask(input);
  await vi.advanceTimersByTimeAsync(1);
  expect(preview.shown?.known).toBe('known: a');
  preview.ask({ ...input, template: 'ab' });
  preview.ask({ ...input, template: 'abc' });
  expect(preview.shown?.known).toBe('known: a');
  await vi.advanceTimersByTimeAsync(400);
  expect(preview.shown?.known).toBe('known: abc');
  preview.ask({ ...input, key: 'billing' });
  expect(preview.shown).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(server.previewed.map(({ key, template }) => [key, template])).toEqual([
    ['returns', 'a'],
    ['returns', 'abc'],
    ['billing', 'a'],
  ]);
});
