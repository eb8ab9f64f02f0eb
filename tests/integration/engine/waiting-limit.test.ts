import { expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/server/engine/engine-errors.ts';
import { REQUESTS_WAITING_MAX } from '#lib/server/engine/sqlite/shared-commit.ts';
import { useApp } from '../../support/app-fixture.ts';

it('lets so many requests wait for a commit, refuses one more at once, and serves all that wait', async () => {
  const { engine } = await useApp();
  const ask = (): Promise<number> =>
    engine.transact({
      holder: 'test',
      load: (reader) => reader.configRevision(),
      decide: (revision) => ({ changes: [], answer: revision }),
    });
  const waiting = Array.from({ length: REQUESTS_WAITING_MAX }, ask);
  await expect(ask()).rejects.toBeInstanceOf(StoreUnavailable);
  expect(new Set(await Promise.all(waiting)).size).toBe(1);
  await expect(ask()).resolves.toBeGreaterThan(0);
});
