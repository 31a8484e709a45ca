import { randomUUID } from 'node:crypto';
import {
  IntentModels,
  connectAccounts,
  onDead,
  reads,
  type Blueprint,
  type TaxonomyVersionView,
} from '@baton/application';
import type { AgentCaller, Role } from '@baton/domain';
import { startNlp } from '@baton/nlp';
import {
  AgentRow,
  IntentModelRow,
  TaxonomyVersionRow,
  UnderstandingRow,
  toUnderstanding,
} from '@baton/persistence';
import { createTestDatabase, type TestDatabase } from '@baton/persistence/testing';
import { readSettings } from '@baton/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledModelFolder } from '../../apps/worker/src/bundled-models.ts';
import { startWorker, type Worker } from '../../apps/worker/src/composition.ts';
import { rental } from '../../packages/nlp/src/testing/taxonomy.ts';
import { openOffice, type Office } from '../support/deployment.ts';
import { mute } from '../support/log.ts';
import { opened, visitor } from '../support/people.ts';
import { smallerDemo } from '../support/trained-demo.ts';
import { until } from '../support/until.ts';

const TRAINED_WITHIN_MS = 180_000;

let database: TestDatabase;
let office: Office;
let worker: Worker;
let lead: AgentCaller;
let agent: AgentCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  const demo = smallerDemo(new Date());
  // Ten topics are learned in seconds.
  const blueprint: Blueprint = { ...demo, customers: [], articles: [], ...inTeam(demo.teams[0]?.key ?? '') };
  office = await openOffice(database.url, { log: mute, blueprint });
  worker = await startWorker(readSettings({ DATABASE_URL: database.url }), mute);
  [lead, agent] = [await someone('lead'), await someone('agent')];
}, 600_000);
afterAll(async () => {
  await worker.stop();
  await office.stop();
  await database.drop();
});

let team: string;
function inTeam(key: string): Pick<Blueprint, 'intents' | 'outOfScope'> {
  team = key;
  return {
    intents: rental.intents.map((intent) => ({ ...intent, path: key })),
    outOfScope: rental.outOfScope,
  };
}

async function someone(role: Role): Promise<AgentCaller> {
  const row = await office.db.fork().findOneOrFail(AgentRow, { role }, { orderBy: { email: 'asc' } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  return { kind: 'agent', agentId: row.id, role, name: row.name, teams: [], expiresAt };
}

async function newest(): Promise<TaxonomyVersionView> {
  const [version] = await reads.taxonomyVersions(office.db.fork(), 1);
  if (!version) throw new Error('no taxonomy');
  return version;
}

async function settled(version: number): Promise<TaxonomyVersionView> {
  await until(async () => {
    const now = await newest();
    return now.version === version && now.status !== 'training';
  }, TRAINED_WITHIN_MS);
  return newest();
}

/** The topic that a new message is taken for. */
async function topicOf(body: string): Promise<string | undefined> {
  const customer = await visitor(office);
  const conversationId = await opened(office, customer);
  const sent = await office.app.sendMessage(customer, { conversationId, clientMessageId: 'm1', body });
  if (!sent.ok) throw new Error(sent.problem.message);
  const find = () => office.db.fork().findOne(UnderstandingRow, { conversationId, seq: sent.value.seq });
  await until(async () => (await find()) !== null, TRAINED_WITHIN_MS);
  const found = await find();
  return found ? toUnderstanding(found).intents[0]?.intent : undefined;
}

const lostProperty = () => ({
  id: 'lost_property',
  name: 'Lost property',
  handling: 'person',
  path: team,
  requiredFacts: ['date'],
  smallTalk: false,
  examples: [
    'I left my umbrella in the basket',
    'my bag is still on the bike',
    'forgot my jacket on the rental',
    'has anybody found my wallet',
    'lost property office please',
    'i left my helmet behind',
    'my phone holder and phone were left on the handlebar',
    'left my backpack in the cargo bike',
    'where do you keep lost items',
    'did somebody hand in my keys',
    'i forgot my scarf in the basket yesterday',
    'my gloves are gone, i left them on your bike',
  ],
});

const save = (baseVersion: number, changes: object, caller = lead) =>
  office.app.saveTaxonomy(caller, { baseVersion, note: '', upsert: [], delete: [], ...changes });

/** What a test here waits for at most, several times over. */
const MINUTES = { timeout: 600_000 };

describe('saving', MINUTES, () => {
  it('makes a new version that is learned and then understands, with a report of its own', async () => {
    const before = await newest();
    const saved = await save(before.version, { note: 'People lose things', upsert: [lostProperty()] });
    expect(saved).toEqual({ ok: true, value: before.version + 1 });
    expect(await settled(before.version + 1)).toMatchObject({
      status: 'ready',
      note: 'People lose things',
      authorId: lead.agentId,
    });
    const report = await reads.reportInUse(office.db.fork());
    expect(report?.version).toBe(before.version + 1);
    expect(report?.report.intents.map((i) => i.intent)).toContain('lost_property');
    // Workers look for a new model every few seconds; the one that trained it uses it at once.
    expect(await topicOf('I left my umbrella in the basket of the bike')).toBe('lost_property');
    const old = await reads.taxonomyVersion(office.db.fork(), before.version);
    expect(old.intents.map((i) => i.id)).not.toContain('lost_property');
  });

  it('keeps the version before when the new one cannot be learned from, and says why, topic by topic', async () => {
    const { version } = await newest();
    const few = { ...lostProperty(), examples: ['one'], name: 'Refund' };
    expect(await save(version, { upsert: [few] })).toMatchObject({ ok: true });
    const refused = await settled(version + 1);
    expect(refused.status).toBe('refused');
    expect(refused.problems.map(({ code, intents }) => [code, intents])).toEqual([
      ['duplicate_name', ['refund', 'lost_property']],
      ['too_few_examples', ['lost_property']],
    ]);
    expect(await reads.versionInUse(office.db.fork())).toBe(version);
    expect(await topicOf('did somebody hand in my wallet')).toBe('lost_property');
    // Mending it starts from what was refused.
    expect(await save(version + 1, { upsert: [lostProperty()] })).toMatchObject({ ok: true });
    expect(await settled(version + 2)).toMatchObject({ status: 'ready', problems: [] });
  });

  it('is refused when somebody else saved meanwhile, and makes one version when sent twice', async () => {
    const { version } = await newest();
    const change = { outOfScope: [...rental.outOfScope, 'how tall is the tower'] };
    const twice = await Promise.all([save(version, change), save(version, change)]);
    expect(twice).toEqual([
      { ok: true, value: version + 1 },
      { ok: true, value: version + 1 },
    ]);
    expect(await save(version, change)).toEqual({ ok: true, value: version + 1 });
    const other = { outOfScope: ['something else'] };
    const late = await save(version, other, await someone('admin'));
    expect(late).toMatchObject({ ok: false, problem: { kind: 'stale_version', version: version + 1 } });
    expect(late.ok ? '' : late.problem.message).toContain(lead.name);
    await settled(version + 1);
  });

  it('names the field of what is wrong, and changes nothing', async () => {
    const { version } = await newest();
    const topic = lostProperty();
    const wrong: [object, string][] = [
      [{}, 'upsert'],
      [{ upsert: [{ ...topic, path: 'nobody' }] }, 'upsert.0.path'],
      [{ upsert: [{ ...topic, examples: ['x'.repeat(501)] }] }, 'upsert.0.examples.0'],
      [{ upsert: [{ ...topic, examples: Array.from({ length: 2001 }, String) }] }, 'upsert.0.examples'],
      [{ upsert: [{ ...topic, name: '\u200b' }] }, 'upsert.0.name'],
      [{ upsert: [{ ...topic, name: '\u202eLost' }] }, 'upsert.0.name'],
      [{ upsert: [{ ...topic, smallTalk: true, reply: '' }] }, 'upsert.0.reply'],
      [{ upsert: [topic, topic] }, 'upsert.1.id'],
      [{ delete: ['no_such_topic'] }, 'delete.0'],
      [{ upsert: [topic], delete: [topic.id] }, 'delete.0'],
    ];
    for (const [changes, field] of wrong)
      expect(await save(version, changes)).toMatchObject({ problem: { kind: 'invalid_input', field } });
    expect((await newest()).version).toBe(version);
  });

  it('is for leads and admins', async () => {
    const { version } = await newest();
    const change = { upsert: [], delete: ['refund'] };
    for (const caller of [agent, await visitor(office), { kind: 'anonymous' } as const]) {
      expect(await office.app.saveTaxonomy(caller, { baseVersion: version, ...change })).toMatchObject({
        problem: { kind: 'not_allowed' },
      });
      const again = { version: 1, baseVersion: version };
      expect(await office.app.useTaxonomyVersion(caller, again)).toMatchObject({
        problem: { kind: 'not_allowed' },
      });
    }
    expect((await newest()).version).toBe(version);
  });
});

describe('an earlier version', MINUTES, () => {
  it('is used again at once, as a version of its own', async () => {
    const { version } = await newest();
    const again = { version: 1, baseVersion: version };
    expect(await office.app.useTaxonomyVersion(lead, again)).toEqual({ ok: true, value: version + 1 });
    expect(await office.app.useTaxonomyVersion(lead, again)).toEqual({ ok: true, value: version + 1 });
    expect(await newest()).toMatchObject({ version: version + 1, status: 'ready', note: 'Version 1 again' });
    const { intents } = await reads.taxonomyVersion(office.db.fork(), version + 1);
    expect(intents.map((i) => i.id)).toEqual(rental.intents.map((i) => i.id));
  });

  it('is not when it could not be learned from, or is not there', async () => {
    const { version } = await newest();
    const refused = (await reads.taxonomyVersions(office.db.fork())).find((v) => v.status === 'refused');
    const using = (wanted: number) =>
      office.app.useTaxonomyVersion(lead, { version: wanted, baseVersion: version });
    expect(await using(refused?.version ?? 0)).toMatchObject({ problem: { kind: 'invalid_input' } });
    expect(await using(version)).toMatchObject({ problem: { kind: 'invalid_input' } });
    expect(await using(999)).toMatchObject({ problem: { kind: 'not_found' } });
  });
});

describe('training that breaks off', MINUTES, () => {
  it('leaves the old version in place, says so, and can be tried again', async () => {
    const { version } = await newest();
    const { intents, outOfScope } = await reads.taxonomyVersion(office.db.fork(), version);
    const em = office.db.fork();
    const broken = version + 1;
    const data = { version: broken, intents: intents.slice(1), outOfScope };
    em.create(TaxonomyVersionRow, { version: broken, data, authorId: lead.agentId });
    await em.flush();
    const nlp = await startNlp({ modelFolder: bundledModelFolder(), log: mute });
    const intentModels = new IntentModels({ db: office.db, nlp, log: mute });
    await nlp.stop();
    await expect(intentModels.train(broken)).rejects.toThrow('stopped');
    const job = { name: 'train_intents', data: { taxonomyVersion: broken } } as const;
    const accounts = connectAccounts(null, { db: office.db, log: mute });
    const deps = { spine: office.spine, now: () => new Date(), log: mute, nlp, intentModels, accounts };
    await onDead(deps, {
      id: '1',
      queue: 'training',
      job,
      raw: job,
      error: new Error('stopped'),
      attempts: 3,
    });
    expect(await newest()).toMatchObject({ version: broken, status: 'failed' });
    expect(await reads.versionInUse(office.db.fork())).toBe(version);
    const retry = { version: broken, baseVersion: broken };
    expect(await office.app.useTaxonomyVersion(lead, retry)).toEqual({ ok: true, value: broken + 1 });
    expect(await settled(broken + 1)).toMatchObject({ status: 'ready' });
  });
});

describe('a worker that starts', MINUTES, () => {
  /** A version whose job was lost, and perhaps a model of it. */
  async function versionWith(weights: Buffer | null): Promise<number> {
    const { version } = await newest();
    const { intents, outOfScope } = await reads.taxonomyVersion(office.db.fork(), version);
    const em = office.db.fork();
    const next = version + 1;
    const data = { version: next, intents: intents.slice(0, -1), outOfScope };
    em.create(TaxonomyVersionRow, { version: next, data, authorId: lead.agentId });
    await em.flush();
    if (weights === null) return next;
    const { encoderId, report } = await em.findOneOrFail(IntentModelRow, { taxonomyVersion: version });
    const id = randomUUID();
    em.create(IntentModelRow, {
      id,
      taxonomyVersion: next,
      encoderId,
      report,
      weights,
      createdAt: new Date(),
    });
    await em.flush();
    return next;
  }

  async function another(): Promise<{ models: IntentModels; stop: () => Promise<void> }> {
    const nlp = await startNlp({ modelFolder: bundledModelFolder(), log: mute });
    return { models: new IntentModels({ db: office.db, nlp, log: mute }), stop: () => nlp.stop() };
  }

  it('answers with the version before, and has the newest learned beside that', async () => {
    const version = await versionWith(null);
    const { intents: before } = await reads.taxonomyVersion(office.db.fork(), version - 1);
    const { models, stop } = await another();
    await models.ensureTrained(office.spine);
    expect((await models.current()).intents).toHaveLength(before.length);
    expect(await settled(version)).toMatchObject({ status: 'ready' });
    await stop();
  });

  it('leaves out a model whose bytes are damaged, and has its version learned again', async () => {
    const version = await versionWith(Buffer.from('BTNI and nothing else'));
    const { intents: before } = await reads.taxonomyVersion(office.db.fork(), version - 1);
    const { models, stop } = await another();
    expect((await models.current()).intents).toHaveLength(before.length);
    expect(await topicOf('did somebody hand in my wallet')).toBeDefined();
    await models.ensureTrained(office.spine);
    const count = () => office.db.fork().count(IntentModelRow, { taxonomyVersion: version });
    await until(async () => (await count()) === 2, TRAINED_WITHIN_MS);
    await until(async () => (await models.current()).intents.length === before.length - 1, TRAINED_WITHIN_MS);
    await stop();
  });
});
