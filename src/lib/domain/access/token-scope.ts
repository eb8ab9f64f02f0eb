/** What an access token reaches, the narrowest first. A wider scope includes the narrower ones. */
export const TOKEN_SCOPES = ['read', 'book', 'manage'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Whether a token of the scope `held` may do what needs `needed`. What the person may do is judged beside it. */
export function coversScope(held: TokenScope, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(held) >= TOKEN_SCOPES.indexOf(needed);
}

/** By it people and programs that look for leaked secrets recognise a token. */
export const TOKEN_PREFIX = 'yz_';
/** Characters after the prefix that are stored, so that a person can tell their tokens apart. */
export const TOKEN_HINT_CHARACTERS = 4;
/** Tokens of one person at a time. */
export const TOKENS_PER_PERSON_MAX = 10;
/** A token lives that many days at most. */
export const TOKEN_DAYS_MAX = 365;
