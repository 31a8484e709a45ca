import { defineEntity, p } from '@mikro-orm/core';
import { createdAt } from './columns.js';
import { AgentRow } from './organisation.js';

/** Dialogues from elsewhere, on which a policy can be tried. */
const DialogueFileSchema = defineEntity({
  name: 'DialogueFileRow',
  tableName: 'dialogue_file',
  properties: {
    /** Made by whoever uploads it, so that a part that is sent twice is known. */
    id: p.uuid().primary(),
    name: p.text(),
    authorId: () => p.manyToOne(AgentRow).joinColumn('author_id').mapToPk().deleteRule('no action'),
    /** Why the models could not read it; null unless it was given up. */
    failure: p.text().strictNullable(),
    createdAt: createdAt(),
  },
});
export class DialogueFileRow extends DialogueFileSchema.class {}
DialogueFileSchema.setClass(DialogueFileRow);

const FileDialogueSchema = defineEntity({
  name: 'FileDialogueRow',
  tableName: 'file_dialogue',
  uniques: [{ properties: ['fileId', 'position'], name: 'file_dialogue_position' }],
  indexes: [
    {
      name: 'file_dialogue_unread',
      expression:
        'create index "file_dialogue_unread" on "file_dialogue" (file_id, position) where recorded is null',
    },
  ],
  properties: {
    fileId: () =>
      p.manyToOne(DialogueFileRow).joinColumn('file_id').mapToPk().primary().deleteRule('cascade'),
    /** As the file has it. */
    key: p.text().primary(),
    position: p.integer(),
    /** A dialogue as `@baton/rules` reads it. */
    data: p.json<Record<string, unknown>>(),
    /** With what the models found, as `@baton/rules` replays it; null until they have read it. */
    recorded: p.json<Record<string, unknown>>().strictNullable(),
  },
});
export class FileDialogueRow extends FileDialogueSchema.class {}
FileDialogueSchema.setClass(FileDialogueRow);
