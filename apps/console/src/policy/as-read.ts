/** What a customer might be called, and so on: enough to see how a wording reads. */
const EXAMPLES: Readonly<Record<string, string>> = {
  team: 'Billing',
  handles: 'payments and invoices',
  reason: 'this needs a person to decide',
  replyBy: 'within one working day',
  topic: 'Refund status',
  'customer.firstName': 'Nora',
};

/** A wording with an example in the place of each variable; what nobody knows stays as it is. */
export function asRead(text: string): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (all, name: string) => EXAMPLES[name] ?? all);
}
