import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../../support/browser-test.ts';

const TARGETS = [
  '/',
  '/sign-in',
  '/sign-out',
  '/language',
  '/set-up/x',
  '/invitation/x',
  '/healthz',
  '/nothing-here',
  '/api/trpc/account.signOut',
];
const CONTENT_TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
  'application/octet-stream',
  null,
];
const FOREIGN_ORIGINS = ['https://evil.example.com', 'null', 'http://127.0.0.1:1', null];

test('whatever is sent from another site with a cookie is refused, in every content type and with none', async ({
  hall,
  signInAs,
  context,
  page,
}) => {
  await signInAs('manager');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const target of TARGETS) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const contentType of CONTENT_TYPES) {
        for (const origin of FOREIGN_ORIGINS) {
          const headers = {
            cookie,
            ...(contentType && { 'content-type': contentType }),
            ...(origin && { origin }),
          };
          const answer = await fetch(hall.origin + target, {
            method,
            headers,
            body: new Uint8Array([123, 125]),
            redirect: 'manual',
          });
          expect(answer.status, `${method} ${target} ${contentType} from ${origin}`).toBe(403);
          expect(answer.headers.get('set-cookie')).toBeNull();
        }
      }
    }
  }
  await page.goto('/');
  await expect(page.getByText('已登录：李站长')).toBeVisible();
});

for (const encoding of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
  test.describe(`a form of another site, sent as ${encoding}`, () => {
    let elsewhere: Server;
    let origin = '';

    test.beforeAll(async () => {
      elsewhere = createServer((request, response) => {
        const to = new URL(request.url ?? '', 'http://here.invalid').searchParams.get('to') ?? '';
        response.setHeader('content-type', 'text/html');
        response.end(`<form method="post" enctype="${encoding}" action="${to}"><button>send</button></form>`);
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    });

    test.afterAll(async () => {
      await new Promise((resolve) => elsewhere.close(resolve));
    });

    test('does not end a session, though the browser sends the cookie along', async ({
      page,
      hall,
      signInAs,
      watch,
    }) => {
      await signInAs('manager');
      await page.goto(`${origin}/?to=${encodeURIComponent(`${hall.origin}/sign-out`)}`);
      const sent = page.waitForRequest(`${hall.origin}/sign-out`);
      await page.getByRole('button').click();
      expect((await (await sent).allHeaders())['cookie']).toContain('yizhan=');
      await expect(page.getByText('这次操作不是从本站页面发出的，没有执行。')).toBeVisible();
      await page.goto('/');
      await expect(page.getByText('已登录：李站长')).toBeVisible();
      watch.foreignRequests.length = 0;
    });
  });
}
