import {
  AddDialoguesDocument,
  DialogueFilesDocument,
  RemoveDialoguesDocument,
  type DialogueFileLineFragment,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { DialogueFiles } from './dialogue-files.svelte.js';

const SOON = { timeout: 20_000 };
let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** A server that refuses parts with "broken" in them and reads one dialogue each time it is asked. */
function server() {
  const kept = new Map<string, DialogueFileLineFragment>();
  const sent: { text: string; firstLine?: number | null | undefined }[] = [];
  const transport = new FakeTransport()
    .on(DialogueFilesDocument, () => {
      for (const [id, file] of kept) kept.set(id, { ...file, read: Math.min(file.dialogues, file.read + 1) });
      return { dialogueFiles: [...kept.values()] };
    })
    .on(AddDialoguesDocument, ({ input }) => {
      if (input.text.includes('broken'))
        return {
          addDialogues: { file: null, problem: { message: 'line 9 is no JSON', problems: [] } },
        };
      sent.push(input);
      const id = String(input.fileId);
      const { name } = input;
      const dialogues = (kept.get(id)?.dialogues ?? 0) + input.text.split('\n').length;
      const file = { id, name, uploadedAt: '', uploadedBy: 'Mira', dialogues, read: 0, failure: null };
      kept.set(id, file);
      return { addDialogues: { file, problem: null } };
    })
    .on(RemoveDialoguesDocument, ({ input }) => {
      const fileId = String(input.fileId);
      kept.delete(fileId);
      return { removeDialogues: { fileId, problem: null } };
    });
  const files = new DialogueFiles({ transport, announcer: new Announcer(), wake: () => () => undefined });
  stop = $effect.root(() => {
    $effect(() => void files.files);
  });
  flushSync();
  return { files, sent };
}

it('sends a file in parts and waits until it is read', async () => {
  const { files, sent } = server();
  const line = JSON.stringify({ id: 1, text: 'x'.repeat(40_000) });
  const id = await files.upload('october.jsonl', [line, line, line].join('\n'));
  expect(sent.map(({ firstLine }) => firstLine)).toEqual([1, 2, 3]);
  expect(files.files).toMatchObject([{ id, name: 'october.jsonl', dialogues: 3 }]);
  await vi.waitFor(() => expect(files.files[0]?.read).toBe(3), SOON);
  expect(files.sent).toBeNull();
});

it('keeps nothing of a file of which a part is refused', async () => {
  const { files } = server();
  const text = `${'x'.repeat(50_000)}\n${'broken '.repeat(3_000)}`;
  expect(await files.upload('half.jsonl', text)).toBeNull();
  expect(files.problem).toBe('line 9 is no JSON');
  await vi.waitFor(() => expect(files.files).toEqual([]), SOON);
});
