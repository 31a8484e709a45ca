/** `npm run replay`: what a policy would have decided on recorded dialogues; see USAGE. */
import { resolve } from 'node:path';
import { replayDialogue } from '@baton/rules';
import { BadInput, runBench } from './lib/command.ts';
import { lineFile } from './lib/out-file.ts';
import { readPolicy } from './lib/policy-file.ts';
import { percent, table } from './lib/table.ts';
import { understoodDialogues } from './lib/understood-dialogues.ts';

const USAGE = `npm run replay -- --dialogues FILE [options]

Runs understanding, health and policy over recorded dialogues, as if the bot had written the agent's turns. No database.
Lines are {"id": …, "turns": [{"author": "customer" | "agent", "text": …, "t": seconds (may be missing)}]}; .gz may be read.

  --dialogues FILE  what to replay
  --policy FILE     a policy as JSON instead of the default one
  --out FILE        one line for every turn of a customer: {"id", "turn", "understanding", "health", "decision"}
  --model FOLDER    another model than the bundled one
  --json            the counts for machines
  --help            this text

Topics are not known here, so rules about topics and about what was not understood do not apply.`;

await runBench(
  { usage: USAGE, required: ['dialogues'], optional: ['policy', 'out', 'model'] },
  async ({ files, given, json }) => {
    const policy = readPolicy(given['policy']);
    if (given['out'] !== undefined && resolve(given['out']) === resolve(files.dialogues))
      throw new BadInput('--out is the file with the dialogues, which it would overwrite.');
    const out = given['out'] === undefined ? null : await lineFile(given['out']);
    const counts = { dialogues: 0, turns: 0, continue: 0, offer: 0, escalate: 0 };
    const rules = new Map<string, number>();
    for await (const { id, turns } of understoodDialogues(files.dialogues, given['model'])) {
      counts.dialogues += 1;
      for (const { seq, health, decision } of replayDialogue(turns, { policy, intents: null })) {
        counts.turns += 1;
        counts[decision.outcome] += 1;
        if (decision.ruleId !== null) rules.set(decision.ruleId, (rules.get(decision.ruleId) ?? 0) + 1);
        // The vector is as long as the rest together, and nobody reads it.
        const { vector: _, ...understanding } = turns[seq - 1]?.understanding ?? {};
        await out?.add({ id, turn: seq - 1, understanding, health, decision });
      }
    }
    await out?.close();
    if (json) return console.log(JSON.stringify({ ...counts, rules: Object.fromEntries(rules) }));
    console.log(table(['replayed', ''], Object.entries(counts)));
    const fired = [...rules].toSorted(([, a], [, b]) => b - a);
    console.log(
      `\n${table(
        ['rule', 'turns', '% of turns'],
        fired.map(([rule, count]) => [rule, count, percent(count / counts.turns)]),
      )}`,
    );
  },
);
