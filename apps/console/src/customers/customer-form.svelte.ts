import {
  SaveCustomerDocument,
  type AttributeType,
  type SaveCustomerInput,
  type Segment,
} from '@baton/graphql-client/console';
import type { CustomerData } from '../customer/customer.svelte.js';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { t } from './messages.js';

export const segments = [
  'HIGH_VALUE',
  'MEMBER',
  'NEW',
  'RECENT_CHURNER',
] as const satisfies readonly Segment[];

export interface AttributeDraft {
  readonly name: string;
  readonly value: string;
  readonly type: AttributeType;
}

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly segments: readonly Segment[];
  readonly attributes: readonly AttributeDraft[];
}

/** What is edited of one customer. What has been changed stays when the customer is read anew. */
export class CustomerForm {
  busy = $state(false);
  problem = $state<string | null>(null);
  /** The field that was refused, as the API names it. */
  field = $state<string | null>(null);
  readonly #options: EditorOptions;
  readonly #customer: () => CustomerData;
  readonly #onSaved: (customer: CustomerData) => void;
  #draft = $state.raw<Draft | null>(null);

  constructor(
    options: EditorOptions,
    about: { readonly customer: () => CustomerData; readonly onSaved: (customer: CustomerData) => void },
  ) {
    this.#options = options;
    this.#customer = about.customer;
    this.#onSaved = about.onSaved;
  }

  get values(): Draft {
    return this.#draft ?? draftOf(this.#customer());
  }

  readonly isChanged = $derived.by(
    () => this.#draft !== null && JSON.stringify(this.#draft) !== JSON.stringify(draftOf(this.#customer())),
  );

  change(values: Partial<Draft>): void {
    this.#draft = { ...this.values, ...values };
  }

  toggleSegment(segment: Segment, on: boolean): void {
    const wanted = new Set(this.values.segments);
    if (on) wanted.add(segment);
    else wanted.delete(segment);
    this.change({ segments: segments.filter((one) => wanted.has(one)) });
  }

  changeAttribute(at: number, values: Partial<AttributeDraft>): void {
    const attributes = this.values.attributes.map((one, i) => (i === at ? { ...one, ...values } : one));
    this.change({ attributes });
  }

  addAttribute(): void {
    this.change({ attributes: [...this.values.attributes, { name: '', value: '', type: 'TEXT' }] });
  }

  removeAttribute(at: number): void {
    this.change({ attributes: this.values.attributes.filter((_, i) => i !== at) });
  }

  discard(): void {
    this.#draft = null;
    this.problem = this.field = null;
  }

  async save(): Promise<void> {
    const { externalId } = this.#customer();
    if (this.busy || externalId === null) return;
    this.busy = true;
    this.problem = this.field = null;
    try {
      const input = { externalId, ...inputOf(this.values) };
      const { saveCustomer } = await this.#options.transport.request(SaveCustomerDocument, { input });
      const { customer, problem } = saveCustomer;
      if (problem) {
        this.problem = problem.message;
        this.field = problem.__typename === 'InvalidInput' ? problem.field : null;
      }
      if (!customer) return;
      this.#onSaved(customer);
      this.#draft = null;
      this.#options.announcer.say(t.form.saved);
    } catch (thrown) {
      this.problem = failureText(thrown);
    } finally {
      this.busy = false;
    }
  }
}

function draftOf(customer: CustomerData): Draft {
  const has = new Set(customer.segments.map((segment) => segment.toUpperCase()));
  return {
    name: customer.name ?? '',
    email: customer.email ?? '',
    segments: segments.filter((segment) => has.has(segment)),
    attributes: customer.attributes.map(({ name, value, type }) => ({ name, value, type })),
  };
}

/** Rows that nobody filled in are none. */
function inputOf({
  name,
  email,
  segments: chosen,
  attributes,
}: Draft): Omit<SaveCustomerInput, 'externalId'> {
  return {
    name: name.trim() || null,
    email: email.trim() || null,
    segments: [...chosen],
    attributes: attributes
      .filter((attribute) => attribute.name.trim() !== '' || attribute.value.trim() !== '')
      .map((attribute) => ({ ...attribute, name: attribute.name.trim() })),
  };
}
