import { badInput } from './errors.js';

/** A page size from a client: refused rather than quietly cut, so that a missing row is never a surprise. */
export function pageSize(field: string, given: number | null, max: number): number {
  if (given === null || given < 1 || given > max) throw badInput(field, `must be from 1 to ${max}`);
  return given;
}

export function cursorSeq(field: string, given: number | null | undefined): number | null {
  if (given === null || given === undefined) return null;
  if (given < 0) throw badInput(field, 'must not be negative');
  return given;
}
