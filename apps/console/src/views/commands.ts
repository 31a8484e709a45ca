import type { Presence } from '@baton/graphql-client/console';
import { allowedVerbs } from '../handoff/verbs.js';
import type { Verb } from '../handoff/handoff.svelte.js';
import { headlineOf, listNames } from '../inbox/inbox-lists.js';
import { m } from '../messages.js';
import type { Command } from '../commands/command.js';
import type { Session } from '../session/session.svelte.js';
import type { Stored } from '../shared/stored.svelte.js';
import { themes, type Theme } from '../shared/theme.js';
import { pagesFor } from './page-ids.js';
import type { Workspace } from './workspace.svelte.js';

/** The table behind the keys, the command bar and the help page. */
export function commandsOf(workspace: Workspace, session: Session, theme: Stored<Theme>): readonly Command[] {
  return [
    ...moving(workspace),
    ...onConversation(workspace),
    ...aboutMe(session, workspace.inbox.held),
    ...aboutConsole(workspace, theme),
  ];
}

function moving(workspace: Workspace): readonly Command[] {
  const { inbox } = workspace;
  const rows = inbox.data ? listNames.flatMap((name) => inbox.data?.[name] ?? []) : [];
  return [
    {
      id: 'next',
      label: m.commands.next,
      group: 'go',
      keys: ['j'],
      keysOnly: true,
      run: () => workspace.move(1),
    },
    {
      id: 'previous',
      label: m.commands.previous,
      group: 'go',
      keys: ['k'],
      keysOnly: true,
      run: () => workspace.move(-1),
    },
    {
      id: 'take-next',
      label: m.commands.takeNext,
      group: 'go',
      keys: ['g'],
      run: () => workspace.takeNext(),
    },
    {
      id: 'search',
      label: m.commands.search,
      group: 'go',
      keys: ['/'],
      run: () => document.getElementById('queue-search')?.focus(),
    },
    ...pagesFor(workspace.me.role).map(({ id, command }): Command => ({
      id,
      label: command,
      group: 'go',
      run: () => workspace.go(id),
    })),
    ...onProposal(workspace),
    ...rows.map((row): Command => ({
      id: `open-${row.id}`,
      label: `${row.customer.name ?? m.inbox.visitor}: ${headlineOf(row)}`,
      group: 'go',
      words: [row.team?.name ?? '', row.customer.email ?? ''],
      run: () => workspace.show(row.id),
    })),
  ];
}

function onProposal(workspace: Workspace): readonly Command[] {
  const marked = (): HTMLFormElement | null => {
    const { cursor } = workspace.knowledge;
    const card = cursor === null ? null : document.getElementById(`proposal-${cursor}`);
    return card instanceof HTMLFormElement ? card : null;
  };
  const enabled = (): boolean => workspace.isAtProposals && marked() !== null;
  const press = (verb: 'approve' | 'reject') => (): void =>
    marked()?.querySelector<HTMLButtonElement>(`[data-verb="${verb}"]`)?.click();
  return [
    { id: 'approve', label: m.commands.approve, group: 'go', keys: ['a'], enabled, run: press('approve') },
    { id: 'reject', label: m.commands.reject, group: 'go', keys: ['x'], enabled, run: press('reject') },
  ];
}

function onConversation(workspace: Workspace): readonly Command[] {
  const { handoff } = workspace;
  const sheet = (): NonNullable<Workspace['open']>['conversation']['sheet'] =>
    workspace.open?.conversation.sheet;
  const can = (verb: Verb) => (): boolean => {
    const shown = sheet();
    return shown ? allowedVerbs(shown, workspace.me.id).has(verb) : false;
  };
  const onOpen = (action: (id: string) => unknown) => (): unknown =>
    workspace.open && action(workspace.open.id);
  return [
    {
      id: 'accept',
      label: m.commands.accept,
      group: 'conversation',
      keys: ['a'],
      enabled: can('accept'),
      run: onOpen((id) => workspace.accept(id)),
    },
    {
      id: 'reply',
      label: m.commands.reply,
      group: 'conversation',
      keys: ['r'],
      enabled: () => sheet()?.owner?.id === workspace.me.id && sheet()?.state === 'WITH_AGENT',
      run: () => workspace.write('reply'),
    },
    {
      id: 'note',
      label: m.commands.note,
      group: 'conversation',
      keys: ['n'],
      enabled: () => Boolean(sheet()),
      run: () => workspace.write('note'),
    },
    {
      id: 'transfer',
      label: m.commands.transfer,
      group: 'conversation',
      keys: ['t'],
      enabled: can('transfer'),
      run: () => (workspace.dialog = 'transfer'),
    },
    {
      id: 'resolve',
      label: m.commands.resolve,
      group: 'conversation',
      keys: ['e'],
      enabled: can('resolve'),
      run: () => (workspace.dialog = 'resolve'),
    },
    {
      id: 'return',
      label: m.commands.returnToBot,
      group: 'conversation',
      enabled: can('returnToBot'),
      run: onOpen((id) => handoff.returnToBot(id)),
    },
    {
      id: 'reopen',
      label: m.commands.reopen,
      group: 'conversation',
      enabled: can('reopen'),
      run: onOpen((id) => handoff.reopen(id)),
    },
  ];
}

function aboutMe(session: Session, held: number): readonly Command[] {
  const presences = ['ONLINE', 'AWAY', 'OFFLINE'] as const;
  return [
    ...presences.map((presence): Command => ({
      id: `presence-${presence}`,
      label: presenceLabel(presence, held),
      group: 'me',
      enabled: () => session.agent?.presence !== presence,
      run: () => session.setPresence(presence),
    })),
    { id: 'sign-out', label: m.commands.signOut, group: 'me', run: () => session.signOut() },
  ];
}

/** Going offline costs more than it says where somebody holds conversations. */
function presenceLabel(presence: Presence, held: number): string {
  const label = m.commands.presence(m.presence[presence]);
  return presence === 'OFFLINE' && held > 0 ? `${label}. ${m.presence.offlineWith(held)}` : label;
}

function aboutConsole(workspace: Workspace, theme: Stored<Theme>): readonly Command[] {
  return [
    {
      id: 'everything',
      label: m.commands.everything,
      group: 'app',
      keys: ['mod+k'],
      keysOnly: true,
      run: () => (workspace.dialog = 'commands'),
    },
    { id: 'help', label: m.commands.help, group: 'app', keys: ['?'], run: () => (workspace.dialog = 'help') },
    ...themes.map((name): Command => ({
      id: `theme-${name}`,
      label: m.commands.theme(m.commands.themes[name]),
      group: 'app',
      enabled: () => theme.value !== name,
      run: () => (theme.value = name),
    })),
  ];
}
