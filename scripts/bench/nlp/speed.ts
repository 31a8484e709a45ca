import { deserialiseIntentModel, factFinder, understandTexts, type Nlp } from '@baton/nlp';
import { openModel } from '../lib/model.ts';
import { openBareModel } from './bare-model.ts';
import { Rounds, loopDelayDuring, timeEach, type Timing } from './measure.ts';

const ROUNDS = 5;

export interface Speed {
  /** Forward pass over ids that are ready: what no service can be faster than. */
  readonly bare: Timing;
  /** Tokeniser, forward pass, heads, intents, facts and signals of one message, in this thread. */
  readonly step: Timing;
  /** The same asked of the service, which works in a thread of its own. */
  readonly service: Timing;
  /** All messages at once; times are shares of the whole. */
  readonly batched: Timing;
  /** Medians over the rounds of p50 against p50 of the bare model in the same round. */
  readonly stepOverBare: number;
  readonly serviceOverBare: number;
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

/**
 * Times one message after the other through the bare model, the model step and the service, turn and turn about, so
 * that a slow minute of the machine is everybody's.
 * @param intents the bytes of an intent model that `nlp` has loaded as `intentModel`
 */
export async function measureSpeed(
  nlp: Nlp,
  { intents, intentModel }: { intents: Uint8Array; intentModel: string },
  { singles, all }: { singles: readonly string[]; all: readonly string[] },
): Promise<Speed> {
  const bare = await openBareModel();
  const rows = singles.map(bare.tokenize);
  const reader = {
    model: await openModel(undefined),
    intents: { id: intentModel, model: deserialiseIntentModel(intents) },
    findFacts: factFinder(),
  };
  const said = (text: string) => ({ text, at: Date.now() });
  const ask = async (texts: readonly string[]) => nlp.understand(texts.map(said), intentModel);
  const rounds = await Rounds.of(ROUNDS, {
    bare: () => timeEach(rows, async (row) => bare.run(row)),
    step: () => timeEach(singles, (text) => understandTexts(reader, [said(text)])),
    service: () => timeEach(singles, (text) => ask([text])),
    batched: async () => share(await timeEach([all], ask, 0), all.length),
  });
  const delay = await loopDelayDuring(() => ask([...all, ...all]));
  await reader.model.close();
  return {
    bare: rounds.middle('bare'),
    step: rounds.middle('step'),
    service: rounds.middle('service'),
    batched: rounds.middle('batched'),
    stepOverBare: rounds.ratio('step', 'bare'),
    serviceOverBare: rounds.ratio('service', 'bare'),
    loopDelayP99Ms: delay.p99,
    loopDelayMaxMs: delay.max,
  };
}

function share({ perSecond, p50Micros, p99Micros }: Timing, parts: number): Timing {
  return { perSecond: perSecond * parts, p50Micros: p50Micros / parts, p99Micros: p99Micros / parts };
}
