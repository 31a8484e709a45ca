import {
  CheckPolicyDocument,
  PolicyDocument,
  PublishPolicyDocument,
  type PolicySheetFragment,
  type PublishPolicyInput,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { t } from './messages.js';
import { PolicyEditor } from './policy.svelte.js';
import { sheet } from './testing/sheets.js';

const SOON = { timeout: 20_000 };

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** A server with one policy, as the editor sees it. */
class Server {
  readonly transport = new FakeTransport();
  readonly announcer = new Announcer();
  readonly published: PublishPolicyInput[] = [];
  policy: PolicySheetFragment = sheet;

  constructor() {
    this.transport
      .on(PolicyDocument, () => ({ policy: this.policy, policyHistory: [this.policy] }))
      .on(CheckPolicyDocument, ({ input }) => {
        const fine = !input.text.includes('broken');
        const problems = fine ? [] : [{ line: 1, path: '(policy)', message: 'is broken' }];
        const changes = [{ kind: 'ADDED', text: input.text }] as const;
        const outline = fine ? { ...sheet.outline, maxOffers: 9 } : null;
        return { checkPolicy: { check: { problems, outline, changes }, problem: null } };
      })
      .on(PublishPolicyDocument, ({ input }) => {
        const { version } = this.policy;
        if (input.baseVersion !== version) {
          const problem = { __typename: 'StaleVersion', message: 'Mira was faster.', version } as const;
          return { publishPolicy: { policy: null, problem } };
        }
        this.published.push(input);
        this.policy = { ...this.policy, version: version + 1, text: input.text };
        return { publishPolicy: { policy: this.policy, problem: null } };
      });
  }

  async editor(): Promise<PolicyEditor> {
    const { transport, announcer } = this;
    const editor = new PolicyEditor({ transport, announcer, wake: () => () => undefined });
    stop = $effect.root(() => {
      $effect(() => void editor.sheet);
    });
    flushSync();
    await vi.waitFor(() => expect(editor.sheet).toBeDefined(), SOON);
    return editor;
  }
}

it('checks what is written and shows what it means, or the last that could be read', async () => {
  const editor = await new Server().editor();
  editor.write(`${sheet.text}# more`);
  expect(editor.isChanged).toBe(true);
  await vi.waitFor(() => expect(editor.checking).toBe(false), SOON);
  expect(editor.outline?.maxOffers).toBe(9);
  editor.write('broken');
  await vi.waitFor(() => expect(editor.problems).toMatchObject([{ line: 1 }]), SOON);
  expect(editor.outline?.maxOffers).toBe(9);
  editor.discard();
  expect(editor).toMatchObject({ isChanged: false, text: sheet.text, problems: [] });
  expect(editor.outline?.maxOffers).toBe(3);
});

it('calls no draft fine that the server would not look at or could not be asked about', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.write(`${sheet.text}# more`);
  await vi.waitFor(() => expect(editor.isFine).toBe(true), SOON);
  const problem = { __typename: 'InvalidInput', message: 'text: must not contain null bytes' } as const;
  server.transport.on(CheckPolicyDocument, () => ({ checkPolicy: { check: null, problem } }));
  editor.write(`${sheet.text}\0`);
  await vi.waitFor(() => expect(editor.problem).toBe(problem.message), SOON);
  expect(editor.isFine).toBe(false);
  server.transport.on(CheckPolicyDocument, () => {
    throw new Error('offline');
  });
  editor.write(`${sheet.text}# even more`);
  await vi.waitFor(() => expect(editor.checking).toBe(false), SOON);
  expect(editor.isFine).toBe(false);
});

it('publishes with a note, and says so', async () => {
  const server = new Server();
  const editor = await server.editor();
  await editor.setNumber(['maxOffers'], 2);
  expect(await editor.publish('Less')).toBe(true);
  expect(server.published).toMatchObject([{ baseVersion: 3, note: 'Less' }]);
  expect(server.published[0]?.text).toContain('maxOffers: 2');
  expect(editor.isChanged).toBe(false);
  expect(editor.history.map(({ version }) => version)).toEqual([4, 3]);
  expect(server.announcer.polite).toBe(t.save.done(4));
});

it('keeps the changes when somebody else was faster, and puts them on top when asked', async () => {
  const server = new Server();
  const editor = await server.editor();
  await editor.setNumber(['maxOffers'], 2);
  server.policy = { ...sheet, version: 4 };
  expect(await editor.publish('Less')).toBe(false);
  expect(editor.problem).toBe('Mira was faster.');
  await vi.waitFor(() => expect(editor.overtaken).toBe(true), SOON);
  expect(editor.text).toContain('maxOffers: 2');
  editor.putOnTop();
  expect(editor.overtaken).toBe(false);
  expect(await editor.publish('Less')).toBe(true);
  expect(server.published).toMatchObject([{ baseVersion: 4 }]);
});
