import { composeBrief, verifyBrief, type BriefInput } from '@baton/briefing';
import type { SalienceModel, TextModel } from '@baton/nlp';
import { summarizerOf } from '@baton/nlp';
import { quantile } from '../lib/metrics.ts';

export interface BriefCost {
  /** The forward passes alone: the encoder over what is new, the salience model over all. Median, milliseconds. */
  readonly bareMs: number;
  /** Everything that a brief adds to a message: sentences, features, vectors, both models, composing and checking. */
  readonly briefMs: number;
  /** Median of the ratios, each of one dialogue in one turn. */
  readonly ratio: number;
}

const ROUNDS = 5;

/** Takes turns with the bare models over the same dialogues, so that whatever else the machine does hits both. */
export async function briefCost(
  inputs: readonly BriefInput[],
  { encoder, model }: { encoder: TextModel; model: SalienceModel },
): Promise<BriefCost> {
  const bare: number[] = [];
  const whole: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const input of inputs) {
      const turns = input.messages.map(({ author, body }) => ({
        byCustomer: author === 'customer',
        text: body,
      }));
      const last = turns.at(-1);
      if (!last || turns.length < 2) continue;
      const summarizer = summarizerOf(encoder, model);
      // What was said before is known by then: it was weighed after the message before.
      const before = await summarizer.salience(turns.slice(0, -1));
      const weighed = before.map(() => ({
        vector: new Float32Array(model.vectorSize),
        features: new Array<number>(13).fill(0.5),
      }));
      const bareMs = await timed(async () => {
        await encoder.analyse([last.text]);
        await model.score(weighed);
      });
      const briefMs = await timed(async () => {
        const salience = await summarizer.salience(turns);
        const scores = salience.map(({ turn, ...sentence }) => ({ seq: turn + 1, ...sentence }));
        verifyBrief(composeBrief({ ...input, salience: scores }), input.messages);
      });
      bare.push(bareMs);
      whole.push(briefMs);
      ratios.push(briefMs / bareMs);
    }
  }
  return { bareMs: quantile(bare, 0.5), briefMs: quantile(whole, 0.5), ratio: quantile(ratios, 0.5) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
