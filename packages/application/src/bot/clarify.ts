import type { IntentDefinition } from '@baton/domain';
import { answerFromKnowledge } from './answer.js';
import { CLOSE, PLAUSIBLE, type BotTurn } from './turn.js';
import type { Chip, Move } from './move.js';
import { offerOrWay } from './offer.js';
import { line } from './say.js';
import { initialBotState } from './state.js';

/**
 * Two steps at most: affirm the guess (or choose between two), then ask to rephrase; after that the bot stops
 * asking and offers a person.
 */
export function clarify(turn: BotTurn): Move | null {
  if (turn.botState.clarifications >= 1) return null;
  const [first, second] = turn.understanding.intents
    .filter((i) => i.confidence >= PLAUSIBLE)
    .map((guess) => ({ guess, intent: turn.intents.get(guess.intent) }))
    .filter(
      (x): x is { guess: typeof x.guess; intent: IntentDefinition } =>
        x.intent !== undefined && !x.intent.smallTalk,
    );
  if (!first) return null;
  const close = second && first.guess.confidence - second.guess.confidence < CLOSE ? second.intent : null;
  const asked = close ? [first.intent, close] : [first.intent];
  const values = { intent: first.intent.name, other: close?.name ?? '' };
  const body = line(turn.voice, close ? 'clarifyTwo' : 'clarify', { turn: turn.turn, values });
  return {
    kind: 'speak',
    messages: [
      {
        kind: 'attempt',
        body,
        chips: chipsFor(turn, asked),
        askHelpful: false,
        attempt: {
          kind: 'clarification',
          ref: asked.map((i) => i.id).join(','),
          title: body,
          intent: first.intent.id,
        },
      },
    ],
    state: {
      awaiting: { kind: 'clarification', intents: asked.map((i) => i.id) },
      clarifications: turn.botState.clarifications + 1,
    },
  };
}

function chipsFor(turn: BotTurn, asked: readonly IntentDefinition[]): Chip[] {
  const { labels } = turn.voice;
  const no = { label: labels[asked.length > 1 ? 'neither' : 'notReally'] ?? 'No', send: 'No' };
  if (asked.length === 1) return [{ label: labels['yes'] ?? 'Yes', send: 'Yes' }, no];
  return [...asked.map((i) => ({ label: i.name, send: i.name })), no];
}

/** How the customer answered the clarifying question: an intent to go on with, or the next move. */
export function readClarification(
  turn: BotTurn,
): { kind: 'intent'; intent: IntentDefinition } | { kind: 'move'; move: Move; intent?: undefined } | null {
  const { awaiting } = turn.botState;
  if (awaiting?.kind !== 'clarification') return null;
  const guesses = awaiting.intents.map((id) => turn.intents.get(id)).filter((i) => i !== undefined);
  const chosen = guesses.find((i) => i.name.toLowerCase() === turn.text.trim().toLowerCase());
  if (chosen) return { kind: 'intent', intent: chosen };
  const [guess] = guesses;
  if (turn.understanding.signal === 'affirm' && guess) return { kind: 'intent', intent: guess };
  if (turn.understanding.signal !== 'deny' && turn.understanding.signal !== 'not_helped') return null;
  return { kind: 'move', move: afterWrongGuess(turn) };
}

function afterWrongGuess(turn: BotTurn): Move {
  if (turn.botState.clarifications > 1) {
    return { kind: 'speak', messages: [offerOrWay(turn)], state: initialBotState };
  }
  const found = answerFromKnowledge(turn, { introKey: 'tryAnother' });
  if (found && turn.understanding.wordCount > 6) return found;
  const body = line(turn.voice, 'rephrase', { turn: turn.turn });
  const state = { ...turn.botState, awaiting: null, clarifications: 2 };
  return { kind: 'speak', messages: [{ kind: 'text', body }], state };
}
