import { afterAll, beforeAll, expect, it } from 'vitest';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { startServer } from '../../support/start-server.ts';
import { send } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
});
afterAll(() => server.stopAndRemove());

it('a guard that somebody dropped makes the program unhealthy, and it does not start again without it', async () => {
  const asked = async (path: string): Promise<readonly [number, unknown]> => {
    const { status, text } = await send(server, { path });
    return [status, JSON.parse(text)];
  };
  expect(await asked('/healthz')).toEqual([200, { healthy: true }]);
  expect(await asked('/readyz')).toEqual([200, { ready: true }]);

  withBareConnection(server.file, (db) => db.exec('DROP TRIGGER claim_guard_insert'));
  expect(await asked('/healthz')).toEqual([503, { healthy: false }]);
  await expect.poll(server.output).toMatch(/claim_guard_insert is missing/);

  expect(await server.stop()).toBe(0);
  await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(
    /ended with [1-9]\d* before it listened:(?:.|\n)*claim_guard_insert is missing/,
  );
});
