import { writeSummary } from '../context/written-summary.js';
import { refreshBrief } from '../context/brief.js';
import { learn } from '../learning/learn.js';
import { inTurn } from '../kernel/in-turn.js';
import { mailReplies } from '../mail/mail-replies.js';
import { giveUpMail, sendMail } from '../mail/send-mail.js';
import { embedArticles } from '../knowledge/embed-articles.js';
import { giveUpDialogues, readDialogues } from '../policy/dialogues/read-dialogues.js';
import { offerTimeout } from '../paths/decline.js';
import { dispatcher } from '../paths/dispatch.js';
import { guard } from '../paths/guard.js';
import { route } from '../paths/route.js';
import { giveUpUnderstanding } from '../triggers/technical-failure.js';
import { understand, type TriggerDeps } from '../triggers/understand.js';
import type { ConversationId } from '@baton/domain';
import { handle, type DeadJob, type JobHandler } from '@baton/jobs';

/** What a worker does for each job of the catalogue: one delegating line each. */
export function jobHandlers(deps: TriggerDeps): JobHandler[] {
  // Each message brings a job, and each job reads all that is pending: a burst must not make the models read it over
  // and over while everybody else waits.
  const understandInTurn = inTurn((id: ConversationId) => understand(deps, id));
  // Every conversation that waits has the router look at all that wait; a burst of them needs two looks, not twenty.
  const dispatch = dispatcher(deps);
  return [
    handle('understand', ({ data }) => understandInTurn(data.conversationId)),
    handle('brief', ({ data }) => refreshBrief(deps, data.conversationId)),
    handle('write_summary', ({ data }) => writeSummary(deps, data.conversationId)),
    handle('route', ({ data }) => route(deps, { ...data, dispatch })),
    handle('guard', ({ data }) => guard(deps, data.conversationId)),
    handle('offer_timeout', ({ data }) => offerTimeout(deps, data)),
    handle('train_intents', async ({ data, signal }) => {
      // Or a try that took too long would go on beside the next one.
      await deps.intentModels.train(data.taxonomyVersion, signal);
    }),
    handle('read_dialogues', ({ data, signal }) => readDialogues(deps, data.fileId, signal)),
    handle('learn', ({ data }) => learn(deps, data)),
    handle('embed_articles', async () => {
      await embedArticles(deps);
    }),
    handle('mail_replies', ({ data }) => mailReplies(deps, data)),
    handle('send_mail', ({ data }) => sendMail(deps, data)),
  ];
}

/**
 * A message that could not be understood in all tries goes to a person; a taxonomy that could not be trained on, or a
 * file that could not be read, says so in its editor; a mail that nobody took becomes a note for the agents; other dead jobs stay visible for people.
 */
export async function onDead(deps: TriggerDeps, dead: DeadJob): Promise<void> {
  deps.log.error({ err: dead.error, job: dead.raw.name, attempts: dead.attempts }, 'job is dead');
  if (dead.job?.name === 'understand') await giveUpUnderstanding(deps, dead.job.data.conversationId);
  if (dead.job?.name === 'read_dialogues') await giveUpDialogues(deps, dead.job.data.fileId);
  if (dead.job?.name === 'send_mail')
    await giveUpMail(deps, { mailId: dead.job.data.mailId, why: dead.error.message });
  if (dead.job?.name === 'train_intents') await deps.intentModels.giveUp(dead.job.data.taxonomyVersion);
}
