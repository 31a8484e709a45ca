/** The language model cannot be used; the message says in one sentence what is missing, where, and what to do. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}
