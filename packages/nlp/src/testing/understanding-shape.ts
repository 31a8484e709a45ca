import { Understanding } from '@baton/domain';

/** What the domain says about an understanding, without the message it belongs to. */
export const TextUnderstandingShape = Understanding.omit({ seq: true }).strict();
