import { expect, it, onTestFinished } from 'vitest';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { errorOf, query, send } from './http-call.ts';
import { startStoryServer } from './story-server.ts';

it('a failure before any page is drawn is a sentence and an id that the log has, with all headers', async () => {
  const server = await startStoryServer({});
  onTestFinished(() => server.stopAndRemove());
  // Whoever comes with a session is looked up first of all.
  withBareConnection(server.file, (db) => db.exec('DROP TABLE session'));
  const cookie = server.cookieOf('member');
  const page = await send(server, { path: '/', headers: { cookie, accept: 'text/html' } });
  expect(page.status).toBe(500);
  expect(page.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.text).not.toMatch(/session|SELECT|no such table|Error/);
  const [, sentence, id = ''] = /^(.+。)\n([0-9a-f-]{36})\n$/.exec(page.text) ?? [];
  expect(sentence).toMatch(/系统出错/);
  await expect.poll(server.output).toContain(id);
  const call = await send(server, query('account.me', {}, { cookie }));
  expect([call.status, errorOf(call).data.reason]).toEqual([500, 'failed']);
  await expect.poll(server.output).toContain(errorOf(call).data.id);
});
