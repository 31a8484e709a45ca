import BookOpenCheck from '@lucide/svelte/icons/book-open-check';
import Contact from '@lucide/svelte/icons/contact';
import Gauge from '@lucide/svelte/icons/gauge';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import Network from '@lucide/svelte/icons/network';
import Scale from '@lucide/svelte/icons/scale';
import Tags from '@lucide/svelte/icons/tags';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { PageName } from '../page-ids.js';
import type { PageProps } from '../page-props.js';
import CustomersView from './CustomersView.svelte';
import FloorView from './FloorView.svelte';
import KnowledgeView from './KnowledgeView.svelte';
import OpeningsView from './OpeningsView.svelte';
import PeopleView from './PeopleView.svelte';
import PolicyView from './PolicyView.svelte';
import TeamsView from './TeamsView.svelte';
import TopicsView from './TopicsView.svelte';

interface PageView {
  readonly icon: Component<{ size: number }>;
  readonly view: Component<PageProps>;
}

/** What each page looks like in the rail and on the screen. */
export const pageViews: Readonly<Record<PageName, PageView>> = {
  floor: { icon: Gauge, view: FloorView },
  topics: { icon: Tags, view: TopicsView },
  policy: { icon: Scale, view: PolicyView },
  customers: { icon: Users, view: CustomersView },
  openings: { icon: MessageSquareQuote, view: OpeningsView },
  knowledge: { icon: BookOpenCheck, view: KnowledgeView },
  teams: { icon: Network, view: TeamsView },
  people: { icon: Contact, view: PeopleView },
};
