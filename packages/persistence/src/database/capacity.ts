/** Has the database refused to give an agent more than they can take? See the trigger `capacity`. */
export function isCapacityExceeded(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'conversation_capacity';
}
