import type { ConversationId } from '@baton/domain';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound, WrongState } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Conversation } from './conversation.types.js';

/** What every mutation that moves a conversation answers with. */
export const ChangeConversationResult = resultType({
  name: 'ChangeConversation',
  description:
    'requestHuman, withdrawEscalation, returnToBot, resolveConversation, reopenConversation, declineConversation, transferConversation, leaveContact',
  fields: { conversation: () => Conversation },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState],
});

/** The changed conversation as it is after the change, or the problem. */
export async function changed(
  context: RequestContext,
  outcome: Parameters<typeof answer<ConversationId>>[0],
): Promise<object> {
  return answer(outcome, async (id) => ({
    conversation: await context.freshReading().conversation.load(id),
  }));
}
