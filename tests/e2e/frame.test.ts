import { createServer } from 'node:net';
import { startServer } from '../support/start-server.ts';
import { expect, signInByForm, test } from '../support/browser-test.ts';

const PAGES = ['/', '/sign-in', '/nothing-here'];

test('a page that is no better with a script brings none', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator('script')).toHaveCount(0);
  }
  expect(scripts).toEqual([]);
});

test('browsers below the floor are told so, and others are not', async ({ page }) => {
  const notice = page.getByText('您的浏览器版本较旧');
  await page.goto('/');
  await expect(notice).toBeHidden();
  // A browser that does not know one of the two conditions passes over the rule, as it does with a unit that nobody knows.
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    const css = await answer.text();
    await route.fulfill({ response: answer, body: css.replace('1rlh', '1unknown') });
  });
  await page.reload();
  await expect(notice).toBeVisible();
});

test('a page that does not exist says so in words', async ({ page }) => {
  const answer = await page.goto('/nothing-here');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  await page.getByRole('link', { name: '返回首页' }).click();
  await expect(page).toHaveURL('/');
});

test.describe('on an intranet without encryption', () => {
  test('a banner says so, and a form that comes by another address is refused in words', async ({
    browser,
  }) => {
    const port = await freePort();
    const server = await startServer({
      env: { PORT: String(port), ORIGIN: `http://yizhan.example.cn:${port}` },
    });
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: `http://127.0.0.1:${port}` });
    try {
      const page = await context.newPage();
      await page.goto('/sign-in');
      await expect(page.getByText('当前连接未加密（HTTP）')).toBeVisible();
      await signInByForm(page, 'manager');
      await expect(page.getByText('这次操作不是从本站页面发出的，没有执行。')).toBeVisible();
    } finally {
      await context.close();
      await server.stop();
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
