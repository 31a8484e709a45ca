import { fillTemplate, firstNameOf } from '@baton/briefing';
import type { FactKind } from '@baton/domain';
import type { TeamRow } from '@baton/persistence';
import { conversationIntents } from '@baton/routing';
import { reasonInWords } from '../bot/reason.js';
import { knownKey, line } from '../bot/say.js';
import { byId } from '../organisation/taxonomy.js';
import { returnInWords, type Outlook } from '../paths/outlook.js';
import type { EscalationRequest } from './escalate.js';

interface Handoff extends Omit<EscalationRequest, 'path'> {
  readonly team: TeamRow;
  /** The team that it belongs to, where another one takes it. */
  readonly meantFor: TeamRow | null;
  readonly outlook: Outlook;
  /** What the customer may add while waiting. */
  readonly ask: readonly FactKind[];
  /** Number of customer messages so far; rotates the wording. */
  readonly turn: number;
}

/** The one message about a handoff: who takes over and why, the place in the queue and how long it takes. */
export function handoffText(handoff: Handoff): string {
  const { reason, team, outlook, turn } = handoff;
  const { understandings } = handoff.chart;
  const { voice } = handoff.organisation;
  const because = reasonInWords(reason, { voice, turn, understandings });
  const values = { team: team.name, handles: team.handles, reason: because };
  // Nobody is handed over to anybody while nobody is there.
  if (outlook.nobodyOnline) return [nobodyThere(handoff, values), ...question(handoff)].join(' ');
  const key = outlook.position === 1 ? 'queueNext' : 'queuePosition';
  const place = { position: String(outlook.position), ahead: String(outlook.position - 1) };
  return [
    ownWords(handoff, values) ?? whoTakesIt(handoff, values),
    line(voice, key, { turn, values: place }),
    line(voice, 'expectedWait', { turn, values: { wait: outlook.inWords } }),
    ...question(handoff),
  ].join(' ');
}

/** That nobody is there, and when somebody will be, where the team has hours. */
function nobodyThere(handoff: Handoff, values: Readonly<Record<string, string>>): string {
  const { outlook, team, turn, at } = handoff;
  const { voice, settings } = handoff.organisation;
  const known = { ...values, replyBy: settings.replyPromise };
  const opens = returnInWords(outlook, { team, timeZone: settings.timeZone, now: at });
  if (opens === null) return line(voice, 'nobodyOnline', { turn, values: known });
  return line(voice, knownKey(voice, 'nobodyOnlineUntil', 'nobodyOnline'), {
    turn,
    values: { ...known, opens },
  });
}

/** The team, and where it stands in for another one, for which. */
function whoTakesIt(handoff: Handoff, values: Readonly<Record<string, string>>): string {
  const { meantFor, turn } = handoff;
  const { voice } = handoff.organisation;
  if (!meantFor) return line(voice, 'handoffQueued', { turn, values });
  const key = knownKey(voice, 'handoffInstead', 'handoffQueued');
  return line(voice, key, { turn, values: { ...values, meantFor: meantFor.name } });
}

/** Asks for what is missing; nothing when all is known, or in a catalogue from before there was such a line. */
function question({ ask, organisation: { voice }, turn }: Handoff): string[] {
  if (ask.length === 0 || !('askWhileWaiting' in voice.messages)) return [];
  const names = ask.map((kind) => (voice.facts[kind] ?? kind).toLowerCase());
  const facts = new Intl.ListFormat('en').format(names);
  return [line(voice, 'askWhileWaiting', { turn, values: { facts } })];
}

/** As the rule words it, of what is known; null without a wording, or when nothing is left of any. */
function ownWords(handoff: Handoff, values: Readonly<Record<string, string>>): string | null {
  const { wordings = [], intents, customerName = null } = handoff;
  const [top] = conversationIntents(handoff.chart.understandings, intents);
  const known = {
    ...values,
    replyBy: handoff.organisation.settings.replyPromise,
    topic: byId(intents).get(top?.intent ?? '')?.name ?? null,
    customer: { firstName: firstNameOf(customerName) },
  };
  return wordings.map((wording) => fillTemplate(wording, known)).find((text) => text !== '') ?? null;
}
