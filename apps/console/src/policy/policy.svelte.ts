import {
  CheckPolicyDocument,
  PolicyChangesDocument,
  PolicyDocument,
  PublishPolicyDocument,
  UsePolicyVersionDocument,
  type CheckPolicyQuery,
  type PolicyOutlineFieldsFragment,
  type PolicyQuery,
  type PolicySheetFragment,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import type { Announcer } from '../shared/announcer.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import { t } from './messages.js';
import { Trial } from './trial.svelte.js';

/** Whoever types is not asked back at every letter. */
const CHECK_AFTER_MS = 300;

export type Outline = PolicyOutlineFieldsFragment;
export type Check = NonNullable<CheckPolicyQuery['checkPolicy']['check']>;

export interface PolicyOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  readonly announcer: Announcer;
}

/** The policy with what has been changed and not published. The text is the draft; everything else is read from it. */
export class PolicyEditor {
  /** Null while nothing is changed. */
  #draft = $state.raw<string | null>(null);
  /** The version that the draft began on. */
  #began = $state.raw<number | null>(null);
  #check = $state.raw<Check | null>(null);
  /** Of the last draft that could be read. */
  #outline = $state.raw<Outline | null>(null);
  checking = $state(false);
  busy = $state(false);
  problem = $state<string | null>(null);
  readonly trial: Trial;
  readonly #options: PolicyOptions;
  readonly #query: Query<PolicyQuery>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  constructor(options: PolicyOptions) {
    this.#options = options;
    this.trial = new Trial(options.transport);
    this.#query = new Query({
      load: (signal) => options.transport.request(PolicyDocument, {}, { signal }),
      wake: options.wake,
    });
  }

  get sheet(): PolicySheetFragment | null | undefined {
    return this.#query.data?.policy;
  }

  get history(): PolicyQuery['policyHistory'] {
    return this.#query.data?.policyHistory ?? [];
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  readonly text = $derived.by(() => this.#draft ?? this.sheet?.text ?? '');
  readonly isChanged = $derived.by(() => this.#draft !== null && this.#draft !== this.sheet?.text);
  /** Somebody published since the first change. */
  readonly overtaken = $derived.by(() => this.isChanged && this.#began !== this.sheet?.version);
  readonly outline = $derived.by(
    () => (this.isChanged ? this.#outline : null) ?? this.sheet?.outline ?? null,
  );
  readonly problems = $derived.by(() => (this.isChanged ? (this.#check?.problems ?? []) : []));
  readonly changes = $derived.by(() => (this.isChanged ? (this.#check?.changes ?? []) : []));
  /** How many lines differ: one that became another counts once. */
  readonly changedLines = $derived.by(() => {
    const added = this.changes.filter(({ kind }) => kind === 'ADDED').length;
    const removed = this.changes.filter(({ kind }) => kind === 'REMOVED').length;
    return Math.max(added, removed);
  });

  write(text: string): void {
    if (!this.isChanged) this.#began = this.sheet?.version ?? null;
    this.#draft = text;
    this.checking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), CHECK_AFTER_MS);
  }

  /** Sets one number of the policy; null takes it out. */
  async setNumber(path: readonly string[], value: number | null): Promise<void> {
    const { withNumber } = await import('./edit-text.js');
    this.write(withNumber(this.text, path, value));
  }

  async removeRule(id: string): Promise<void> {
    const { withoutRule } = await import('./edit-text.js');
    this.write(withoutRule(this.text, id));
    this.#options.announcer.say(t.rules.removed(id));
  }

  /** Adds a rule to start from; returns the line it begins on, or null when the text cannot be read. */
  async addRule(): Promise<number | null> {
    const { withNewRule } = await import('./edit-text.js');
    const added = withNewRule(this.text);
    if (!added) return null;
    this.write(added.text);
    return added.text.split('\n').findIndex((line) => line.includes(`id: ${added.id}`)) + 1;
  }

  /** What a version changed in the one before; null for the first. */
  async changesOf(version: number): Promise<{ lines: Check['changes'] | null; problem: string | null }> {
    try {
      const { policy } = await this.#options.transport.request(PolicyChangesDocument, { version });
      return { lines: policy?.changes ?? null, problem: null };
    } catch (thrown) {
      return { lines: null, problem: failureText(thrown) };
    }
  }

  discard = (): void => {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#draft = null;
    this.#began = null;
    this.#check = null;
    this.#outline = null;
    this.checking = false;
    this.problem = null;
  };

  /** The changes are kept, and published over what somebody else has published. */
  putOnTop = (): void => {
    this.#began = this.sheet?.version ?? null;
    this.problem = null;
    void this.#ask();
  };

  async publish(note: string): Promise<boolean> {
    if (this.#began === null) return false;
    const input = { baseVersion: this.#began, text: this.text, note };
    return this.#run(async () => {
      const { publishPolicy } = await this.#options.transport.request(PublishPolicyDocument, { input });
      if (publishPolicy.policy) this.#show(publishPolicy.policy);
      return publishPolicy.problem?.message ?? null;
    });
  }

  async useAgain(version: number): Promise<boolean> {
    const input = { version, baseVersion: this.sheet?.version ?? version };
    return this.#run(async () => {
      const answer = await this.#options.transport.request(UsePolicyVersionDocument, { input });
      if (answer.usePolicyVersion.policy) this.#show(answer.usePolicyVersion.policy);
      return answer.usePolicyVersion.problem?.message ?? null;
    });
  }

  #show(policy: PolicySheetFragment): void {
    this.discard();
    this.trial.forget();
    this.#query.update((data) => ({
      policy,
      policyHistory: [policy, ...data.policyHistory.filter((v) => v.version !== policy.version)],
    }));
    this.#options.announcer.say(t.save.done(policy.version));
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.checking = true;
    const input = { text: this.text };
    try {
      const answer = await this.#options.transport.request(
        CheckPolicyDocument,
        { input },
        { signal: asking.signal },
      );
      if (asking.signal.aborted) return;
      const { check, problem } = answer.checkPolicy;
      this.#check = check;
      this.#outline = check?.outline ?? this.#outline;
      this.problem = problem?.message ?? null;
    } catch (thrown) {
      if (asking.signal.aborted) return;
      this.problem = failureText(thrown);
    }
    this.checking = false;
  }

  /** Runs one action at a time; true when it worked. What was refused is read anew. */
  async #run(action: () => Promise<string | null>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      this.problem = await action();
      if (this.problem !== null) void this.#query.refetch();
      return this.problem === null;
    } catch (thrown) {
      this.problem = failureText(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
