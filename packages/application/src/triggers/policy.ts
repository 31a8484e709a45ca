import { PolicyVersionRow, type EntityManager } from '@baton/persistence';
import { parsePolicy, type Policy } from '@baton/rules';

/** Policy versions never change, so each is parsed once per process; old ones fall out. */
const parsed = new Map<number, Policy>();
const KEEP = 4;

/** The policy of this version. @throws Error when the stored version no longer parses. */
export async function loadPolicy(em: EntityManager, version: number): Promise<Policy> {
  const known = parsed.get(version);
  if (known) return known;
  const row = await em.fork().findOneOrFail(PolicyVersionRow, { version });
  const result = parsePolicy(row.data);
  if (!result.ok) {
    const [first] = result.problems;
    throw new Error(`Policy version ${version} does not parse: ${first?.path} ${first?.message}`);
  }
  parsed.set(version, { ...result.policy, version });
  for (const old of parsed.keys()) if (parsed.size > KEEP && old !== version) parsed.delete(old);
  return { ...result.policy, version };
}
