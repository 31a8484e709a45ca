import { AgentId } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { z } from 'zod';

/** A file of dialogues and how far the models have come with it. */
export interface DialogueFile {
  readonly id: string;
  readonly name: string;
  readonly authorId: AgentId;
  readonly uploadedAt: Date;
  readonly dialogues: number;
  readonly read: number;
  /** Null unless it was given up. */
  readonly failure: string | null;
}

const Found = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    author_id: AgentId,
    failure: z.string().nullable(),
    created_at: z.coerce.date(),
    dialogues: z.coerce.number(),
    read: z.coerce.number(),
  }),
);

/** The files there are, newest first; in one query. */
export async function dialogueFiles(em: EntityManager): Promise<DialogueFile[]> {
  const rows = await em.execute(
    `select f.id, f.name, f.author_id, f.failure, f.created_at,
       count(d.key) as dialogues, count(d.recorded) as read
     from dialogue_file f left join file_dialogue d on d.file_id = f.id
     group by f.id order by f.created_at desc, f.id`,
  );
  return Found.parse(rows).map(({ author_id: authorId, created_at: uploadedAt, ...file }) => ({
    ...file,
    authorId,
    uploadedAt,
  }));
}

export async function dialogueFile(em: EntityManager, id: string): Promise<DialogueFile | null> {
  return (await dialogueFiles(em)).find((file) => file.id === id) ?? null;
}
