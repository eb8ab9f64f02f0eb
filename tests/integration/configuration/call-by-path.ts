import type { StoryCaller } from '../../support/app-fixture.ts';

/** An id of nothing. */
export const UNKNOWN = 'AAAAAAAAAAAAAAAA';
export const MALFORMED = { code: 'BAD_REQUEST' };

export type Path = {
  [Router in keyof StoryCaller]: `${Router & string}.${keyof StoryCaller[Router] & string}`;
}[keyof StoryCaller];

type Untyped = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Calls with an input that the types would not let through. */
export function callByPath(caller: StoryCaller, path: Path, input: unknown): Promise<unknown> {
  const [router, procedure] = path.split('.') as [string, string];
  return (caller as unknown as Untyped)[router]![procedure]!(input);
}
