import { createHash } from 'node:crypto';

const PUBLIC_ID_CHARACTERS = 16;

/** A public id of the right form that says what it stands for. */
export function publicIdOf(kind: string, number: number): string {
  return `${kind}-${String(number).padStart(PUBLIC_ID_CHARACTERS - kind.length - 1, '0')}`;
}

/** A person's access token, of the right form. */
export function accessTokenOf(personId: number): string {
  return `yz_${createHash('sha256').update(`program of ${personId}`).digest('base64url')}`;
}

/** The token with which a person is signed in: 43 characters of base64url like a real one. */
export function sessionTokenOf(personId: number): string {
  return createHash('sha256').update(`person ${personId}`).digest('base64url');
}
