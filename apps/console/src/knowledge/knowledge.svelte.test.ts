import {
  ApproveProposalDocument,
  KnowledgeDocument,
  OpenProposalsDocument,
  RejectProposalDocument,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { KnowledgeDesk } from './knowledge.svelte.js';
import { articleProposal, exampleProposal } from './testing/proposals.js';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

const [article, example] = [articleProposal('a'), exampleProposal('e')];

async function openDesk(): Promise<{ desk: KnowledgeDesk; transport: FakeTransport; announcer: Announcer }> {
  const edges = [{ node: article }, { node: example }];
  const transport = new FakeTransport()
    .on(KnowledgeDocument, {
      proposals: { edges, pageInfo: { hasNextPage: false }, totalCount: 2 },
      intents: [],
    })
    .on(OpenProposalsDocument, { proposals: { totalCount: 2 } });
  const announcer = new Announcer();
  const desk = new KnowledgeDesk({ transport, wake: () => () => undefined, announcer });
  stop = $effect.root(() => {
    $effect(() => void [desk.proposals, desk.open]);
  });
  flushSync();
  await soon(() => expect([desk.proposals?.length, desk.open]).toEqual([2, 2]));
  return { desk, transport, announcer };
}

const ids = (desk: KnowledgeDesk) => desk.proposals?.map(({ id }) => id);

it('sends a draft as it was edited, and takes it off the list', async () => {
  const { desk, transport, announcer } = await openDesk();
  transport.on(ApproveProposalDocument, ({ input }) => {
    expect(input).toMatchObject({ id: 'a', title: 'Renting gear', summary: 'By the day.' });
    return {
      approveProposal: {
        proposal: { id: 'a', state: 'APPROVED' as const, result: 'renting-gear' },
        problem: null,
      },
    };
  });
  desk.edit(article, { title: 'Renting gear' });
  expect(await desk.approve(article)).toBe(true);
  expect([ids(desk), desk.open, desk.cursor]).toEqual([['e'], 1, 'e']);
  expect(announcer.polite).toContain('The bot answers with it');
});

it('keeps what was written when it is refused, and says at which field', async () => {
  const { desk, transport } = await openDesk();
  const problem = {
    __typename: 'InvalidInput',
    field: 'summary',
    message: 'summary: must not be empty',
  } as const;
  transport.on(ApproveProposalDocument, { approveProposal: { proposal: null, problem } });
  desk.edit(article, { summary: '' });
  expect(await desk.approve(article)).toBe(false);
  expect(desk.problem('a')).toEqual({ field: 'summary', text: 'must not be empty' });
  desk.edit(article, { summary: 'x' });
  expect([desk.problem('a'), desk.edits(article).summary]).toEqual([null, 'x']);
});

it('says who was faster', async () => {
  const { desk, transport } = await openDesk();
  const problem = { __typename: 'AlreadyDecided', message: 'Ruth Adeyemi rejected this already.' } as const;
  transport.on(RejectProposalDocument, { rejectProposal: { proposal: null, problem } });
  expect(await desk.reject(example)).toBe(false);
  expect([desk.overtaken, ids(desk)]).toEqual(['Ruth Adeyemi rejected this already.', ['a']]);
});

it('walks from card to card and stops at the ends', async () => {
  const { desk } = await openDesk();
  expect([desk.move(1), desk.move(1), desk.move(1), desk.move(-1)]).toEqual(['a', 'e', 'e', 'a']);
});
