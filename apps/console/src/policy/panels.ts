import FileCode from '@lucide/svelte/icons/file-code';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import History from '@lucide/svelte/icons/history';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import type { PolicySheetFragment } from '@baton/graphql-client/console';
import type { Component } from 'svelte';
import type { SideItem } from '../shared/editor/SideList.svelte';
import HistoryPanel from './HistoryPanel.svelte';
import { t } from './messages.js';
import NumbersPanel from './NumbersPanel.svelte';
import type { Outline, PolicyEditor } from './policy.svelte.js';
import RuleList from './RuleList.svelte';
import TextPanel from './TextPanel.svelte';
import { changedIn } from './trial.svelte.js';
import TryPanel from './TryPanel.svelte';
import WordingsPanel from './WordingsPanel.svelte';

/** What every panel is given; it takes what it needs. */
export interface PanelProps {
  readonly editor: PolicyEditor;
  /** What is in force. */
  readonly sheet: PolicySheetFragment;
  /** What the draft means. */
  readonly outline: Outline;
  /** Where the text is opened; null for anywhere. */
  readonly line: number | null;
  readonly onEditText: (line: number | null) => void;
}

interface PolicyPanel extends Pick<SideItem, 'icon' | 'name'> {
  /** As the address names it. */
  readonly id: string;
  readonly hint: (editor: PolicyEditor) => string;
  readonly panel: Component<PanelProps>;
  /** What is wrong with the text is said above it. */
  readonly showsProblems?: boolean;
}

const rules: PolicyPanel = {
  id: 'rules',
  icon: ListOrdered,
  name: t.rules.title,
  hint: ({ outline }) => t.rules.count(outline?.rules.length ?? 0),
  panel: RuleList,
  showsProblems: true,
};

/** The parts of the policy's page, in the order of the list. A new part is a panel and an entry here. */
export const panels: readonly PolicyPanel[] = [
  rules,
  {
    id: 'numbers',
    icon: SlidersHorizontal,
    name: t.numbers.title,
    hint: ({ outline }) => t.numbers.count(outline?.thresholds.length ?? 0),
    panel: NumbersPanel,
    showsProblems: true,
  },
  {
    id: 'wordings',
    icon: MessageSquareQuote,
    name: t.wordings.title,
    hint: ({ outline }) => t.wordings.count(outline?.templates.length ?? 0),
    panel: WordingsPanel,
    showsProblems: true,
  },
  {
    id: 'text',
    icon: FileCode,
    name: t.text.title,
    hint: ({ problems }) => (problems.length > 0 ? t.text.problems(problems.length) : 'YAML'),
    panel: TextPanel,
  },
  { id: 'try', icon: FlaskConical, name: t.trial.title, hint: trialHint, panel: TryPanel },
  {
    id: 'history',
    icon: History,
    name: t.history.title,
    hint: ({ sheet }) => t.history.version(sheet?.version ?? 0),
    panel: HistoryPanel,
  },
];

/** The panel that the address names; the rules when it names none. */
export function panelOf(id: string): PolicyPanel {
  return panels.find((panel) => panel.id === id) ?? rules;
}

function trialHint({ trial, text }: PolicyEditor): string {
  const { result } = trial;
  return result && trial.text === text ? t.trial.done(result.conversations, changedIn(result)) : '';
}
