import {
  embedArticles,
  offerTimeout,
  refreshBrief,
  route,
  understand,
  giveUpUnderstanding,
  type TriggerDeps,
} from '@baton/application';
import { handle, type DeadJob, type JobHandler } from '@baton/jobs';

/** What this worker does for each job of the catalogue: one delegating line each. */
export function jobHandlers(deps: TriggerDeps): JobHandler[] {
  return [
    handle('understand', ({ data }) => understand(deps, data.conversationId)),
    handle('brief', ({ data }) => refreshBrief(deps, data.conversationId)),
    handle('route', ({ data }) => route(deps, data)),
    handle('offer_timeout', ({ data }) => offerTimeout(deps, data)),
    handle('train_intents', ({ data }) => deps.intentModels.train(data.taxonomyVersion)),
    handle('embed_articles', async () => {
      await embedArticles(deps);
    }),
  ];
}

/** A message that could not be understood in all tries goes to a person; other dead jobs stay visible for people. */
export async function onDead(deps: TriggerDeps, dead: DeadJob): Promise<void> {
  deps.log.error({ err: dead.error, job: dead.raw.name, attempts: dead.attempts }, 'job is dead');
  if (dead.job?.name === 'understand') await giveUpUnderstanding(deps, dead.job.data.conversationId);
}
