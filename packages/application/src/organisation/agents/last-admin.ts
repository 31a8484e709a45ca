import { AgentRow, type EntityManager } from '@baton/persistence';

/** Would nobody be left to look after the organisation without this one? Only under `lockOrganisation`. */
export async function isLastAdmin(em: EntityManager, { id, role, disabled }: AgentRow): Promise<boolean> {
  if (role !== 'admin' || disabled) return false;
  return (await em.count(AgentRow, { role: 'admin', disabled: false, id: { $ne: id } })) === 0;
}
