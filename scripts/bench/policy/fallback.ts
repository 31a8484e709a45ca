import { predictIntents, trainIntentModel, type IntentModel } from '@baton/nlp';
import type { RecordedTurn } from '@baton/rules';
import type { Decider } from './deciders.ts';
import { halfOf, type JudgedDialogue } from './judged-dialogues.ts';

/** Rasa's default for its fallback classifier. */
const LOW_CONFIDENCE = 0.7;
const IN_A_ROW = 2;
/** Examples of one topic; more teach little and cost time. */
const MOST_EXAMPLES = 60;

/**
 * Two messages in a row that a classifier of topics is not sure of, as in Rasa's two-stage fallback. Its topics are the
 * tasks of the dialogues, learned from what customers wrote in the half that nothing is reported on.
 */
export function byFallback(dialogues: readonly JudgedDialogue[]): Decider {
  const model = trainOnTasks(dialogues);
  return {
    name: 'two unsure in a row',
    needs: (turns) => {
      const unsure = turns
        .filter(({ author }) => author === 'customer')
        .map((turn) => (confidenceIn(model, turn) < LOW_CONFIDENCE ? 1 : 0));
      return unsure.map((_, i) =>
        unsure.slice(Math.max(0, i + 1 - IN_A_ROW), i + 1).reduce<number>((sum, one) => sum + one, 0),
      );
    },
    offersFrom: IN_A_ROW,
    isGraded: false,
  };
}

function trainOnTasks(dialogues: readonly JudgedDialogue[]): IntentModel {
  const examples = dialogues
    .filter(({ id }) => halfOf(id) === 'tune')
    .flatMap(({ task, turns }) => {
      const first = turns.find(({ understanding }) => (understanding?.wordCount ?? 0) >= FEWEST_WORDS);
      return task === null || first === undefined ? [] : [{ task, turn: first }];
    });
  const taken = new Map<string, number>();
  const kept = examples.filter(({ task }) => {
    taken.set(task, (taken.get(task) ?? 0) + 1);
    return (taken.get(task) ?? 0) <= MOST_EXAMPLES;
  });
  const tasks = [...new Set(kept.map(({ task }) => task))].toSorted();
  const { model } = trainIntentModel(
    {
      intents: tasks.map((id) => ({ id, smallTalk: false })),
      texts: kept.map(({ turn }) => turn.text),
      labels: kept.map(({ task }) => tasks.indexOf(task)),
    },
    { encoderId: 'bench', vectors: kept.map(({ turn }) => vectorOf(turn)) },
  );
  return model;
}

/** The first message that is more than a greeting says what the dialogue is about. */
const FEWEST_WORDS = 4;

function confidenceIn(model: IntentModel, turn: RecordedTurn): number {
  return predictIntents(model, turn.text, vectorOf(turn)).intents[0]?.confidence ?? 0;
}

function vectorOf({ understanding }: RecordedTurn): Float32Array {
  return Float32Array.from(understanding?.vector ?? []);
}
