import { isRecord, type Store } from '../shared/storage.js';

export interface VisitorToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const KEY = 'visitor';

/** The anonymous visitor's token, kept in the browser. A signed-in customer's token never is: the host signs anew. */
export function storedToken(store: Store): VisitorToken | null {
  const kept = store.read(KEY);
  if (!isRecord(kept) || typeof kept['token'] !== 'string' || typeof kept['expiresAt'] !== 'number')
    return null;
  return { token: kept['token'], expiresAt: kept['expiresAt'] };
}

export function storeToken(store: Store, token: VisitorToken | null): void {
  if (token) store.write(KEY, token);
  else store.remove(KEY);
}

/** Whose messages these are: the subject of the host's token, unverified, or `anonymous`. Separates local drafts only. */
export function ownerOf(identity: string | null): string {
  if (identity === null) return 'anonymous';
  try {
    const middle = (identity.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(middle));
    return isRecord(claims) && typeof claims['sub'] === 'string' ? `customer:${claims['sub']}` : 'customer';
  } catch {
    return 'customer';
  }
}
