import {
  CheckPolicyDocument,
  PolicyChangesDocument,
  PolicyDocument,
  PolicySignalsDocument,
  PublishPolicyDocument,
  UsePolicyVersionDocument,
  type CheckPolicyQuery,
  type PolicyOutlineFieldsFragment,
  type PolicyQuery,
  type PolicySheetFragment,
  type PolicySignalsQuery,
} from '@baton/graphql-client/console';
import { Editor, type EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import { DialogueFiles } from './dialogue-files.svelte.js';
import { t } from './messages.js';
import { Trial } from './trial.svelte.js';

/** Whoever types is not asked back at every letter. */
const CHECK_AFTER_MS = 300;

export type Outline = PolicyOutlineFieldsFragment;
export type Check = NonNullable<CheckPolicyQuery['checkPolicy']['check']>;

/** The policy with what has been changed and not published. The text is the draft; everything else is read from it. */
export class PolicyEditor extends Editor<PolicySheetFragment, string | null> {
  #check = $state.raw<Check | null>(null);
  /** Of the last draft that could be read. */
  #outline = $state.raw<Outline | null>(null);
  checking = $state(false);
  readonly trial: Trial;
  readonly files: DialogueFiles;
  /** What a condition can name. */
  readonly signals: Query<PolicySignalsQuery>;
  protected readonly query: Query<PolicyQuery>;
  readonly #options: EditorOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  constructor(options: EditorOptions) {
    super(null);
    this.#options = options;
    this.trial = new Trial(options.transport);
    this.files = new DialogueFiles(options);
    this.signals = new Query({
      load: (signal) => options.transport.request(PolicySignalsDocument, {}, { signal }),
      wake: options.wake,
    });
    this.query = new Query({
      load: (signal) => options.transport.request(PolicyDocument, {}, { signal }),
      wake: options.wake,
    });
  }

  get sheet(): PolicySheetFragment | null | undefined {
    return this.query.data?.policy;
  }

  get history(): PolicyQuery['policyHistory'] {
    return this.query.data?.policyHistory ?? [];
  }

  readonly text = $derived.by(() => this.draft ?? this.sheet?.text ?? '');
  readonly isChanged = $derived.by(() => this.draft !== null && this.draft !== this.sheet?.text);
  readonly outline = $derived.by(
    () => (this.isChanged ? this.#outline : null) ?? this.sheet?.outline ?? null,
  );
  readonly problems = $derived.by(() => (this.isChanged ? (this.#check?.problems ?? []) : []));
  /** The draft as it stands was read, and nothing is wrong with it. */
  readonly isFine = $derived.by(() => this.isChanged && !this.checking && this.#check?.problems.length === 0);
  readonly changes = $derived.by(() => (this.isChanged ? (this.#check?.changes ?? []) : []));
  /** How many lines differ: one that became another counts once. */
  readonly changedLines = $derived.by(() => {
    const added = this.changes.filter(({ kind }) => kind === 'ADDED').length;
    const removed = this.changes.filter(({ kind }) => kind === 'REMOVED').length;
    return Math.max(added, removed);
  });

  write(text: string): void {
    this.edit(text);
    this.checking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), CHECK_AFTER_MS);
  }

  /** Sets one number of the policy; null takes it out. */
  async setNumber(path: readonly string[], value: number | null): Promise<void> {
    await this.#setValue(path, value);
  }

  async setWording(template: string, index: number, text: string): Promise<void> {
    await this.#setValue(['templates', template, index, 'text'], text);
  }

  /** With its last wording a template goes. */
  async removeWording(template: string, index: number): Promise<void> {
    await this.#setValue(['templates', template, index], null);
    this.#options.announcer.say(t.wordings.removed(template));
  }

  async addWording(template: string): Promise<void> {
    const { withNewWording } = await import('./edit-text.js');
    const text = withNewWording(this.text, template);
    if (text !== null) this.write(text);
  }

  async addTemplate(): Promise<void> {
    const { withNewTemplate } = await import('./edit-text.js');
    const added = withNewTemplate(this.text);
    if (added) this.write(added.text);
  }

  async #setValue(path: readonly (string | number)[], value: number | string | null): Promise<void> {
    const { withValue } = await import('./edit-text.js');
    this.write(withValue(this.text, path, value));
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

  override discard(): void {
    super.discard();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#check = null;
    this.#outline = null;
    this.checking = false;
  }

  override putOnTop(): void {
    super.putOnTop();
    void this.#ask();
  }

  async publish(note: string): Promise<boolean> {
    return this.run(async (baseVersion) => {
      const input = { baseVersion, text: this.text, note };
      const { publishPolicy } = await this.#options.transport.request(PublishPolicyDocument, { input });
      return { made: publishPolicy.policy, problem: publishPolicy.problem?.message ?? null };
    });
  }

  async useAgain(version: number): Promise<boolean> {
    return this.run(async (baseVersion) => {
      const input = { version, baseVersion };
      const { usePolicyVersion } = await this.#options.transport.request(UsePolicyVersionDocument, { input });
      return { made: usePolicyVersion.policy, problem: usePolicyVersion.problem?.message ?? null };
    });
  }

  protected override show(policy: PolicySheetFragment): void {
    this.trial.forget();
    this.query.update((data) => ({
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
      this.#check = null;
      this.problem = failureText(thrown);
    }
    this.checking = false;
  }
}
