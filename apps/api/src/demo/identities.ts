import { SignJWT } from 'jose';

/** The people of the demo shop whom a visitor may play; they exist in the demo organisation only. */
const people = {
  'C-10023': { name: 'Ada Park', email: 'ada.park@example.com' },
  'C-10024': { name: 'Jon Keller', email: 'jon.keller@example.com' },
} as const;

/** What a real shop's server would sign for its signed-in customer; null for anybody else. */
export async function demoIdentity(externalId: string, secret: Uint8Array): Promise<string | null> {
  if (!isKnown(externalId)) return null;
  return new SignJWT(people[externalId])
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(externalId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(secret);
}

function isKnown(externalId: string): externalId is keyof typeof people {
  return Object.hasOwn(people, externalId);
}
