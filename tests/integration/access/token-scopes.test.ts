import { describe, expect, it } from 'vitest';
import { TOKEN_SCOPES, type TokenScope } from '#lib/domain/access/token-scope.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { createCaller } from '#lib/server/trpc/procedures.ts';
import { contextOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { EXPECTED_PROCEDURES } from './expected-access.ts';
import { EXPECTED_SCOPES, type ExpectedScope } from './expected-scopes.ts';
import { refusalOf } from './refused-call.ts';
import { walkRouter } from './walk-router.ts';

const WIDER: Readonly<Record<ExpectedScope, readonly TokenScope[]>> = {
  read: ['read', 'book', 'manage'],
  book: ['book', 'manage'],
  manage: ['manage'],
  never: [],
};
const LINES = (Object.keys(EXPECTED_SCOPES) as ExpectedScope[]).flatMap((scope) =>
  EXPECTED_SCOPES[scope].map((procedure) => ({ procedure, scope })),
);

describe('an access token', () => {
  it('is expected to reach each procedure of the router by one scope, or never', () => {
    const paths = walkRouter(appRouter).map(({ path }) => path);
    expect(LINES.map(({ procedure }) => procedure).sort()).toEqual(paths.sort());
    expect(LINES.map(({ procedure }) => procedure).sort()).toEqual([...EXPECTED_PROCEDURES].sort());
  });

  it('reaches what its scope covers and nothing else, whatever its owner may do', async () => {
    const app = await useApp();
    for (const { procedure, scope } of LINES) {
      const reached: TokenScope[] = [];
      for (const held of TOKEN_SCOPES) {
        const reason = await reasonOf(app, procedure, held);
        if (reason !== 'token-scope' && reason !== 'not-by-token') reached.push(held);
        else expect(reason, procedure).toBe(scope === 'never' ? 'not-by-token' : 'token-scope');
      }
      expect(reached, procedure).toEqual(WIDER[scope]);
    }
  });
});

/** Why the officer's token is refused; the input is none, so what is reached goes no further than that. */
async function reasonOf(app: TestApp, procedure: string, tokenScope: TokenScope): Promise<string | null> {
  const caller = createCaller(appRouter)({ ...(await contextOf(app, 'officer')), tokenScope });
  const [aggregate = '', name = ''] = procedure.split('.');
  const call = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
    aggregate
  ]![name]!;
  return call('no input').then(
    () => null,
    (error: unknown) => refusalOf(error).reason,
  );
}
