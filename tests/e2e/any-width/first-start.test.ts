import { startServer, type StartedServer } from '../../support/start-server.ts';
import { expect, test } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const PASSWORD = '好记又够长的一句话，够用了';

let server: StartedServer;

test.beforeEach(async () => {
  server = await startServer({ env: { CLOCK: '2026-11-30T09:00' } });
});

test.afterEach(async () => {
  await server.stop();
});

function linkOfFirstStart(): string {
  const path = /\/set-up\/[A-Za-z0-9_-]{43}/.exec(server.output())?.[0];
  if (path === undefined) throw new Error(`no link was printed:\n${server.output()}`);
  return server.origin + path;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

async function expectLinkInvalid(page: Page, link: string): Promise<void> {
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('这个链接无效、已使用过或已过期。')).toBeVisible();
}

test('the officer sets up the installation, invites a colleague, and both links work once', async ({
  page,
  browser,
}) => {
  await page.goto(server.origin);
  await expect(page.getByText('首次启动的链接已显示在服务器的控制台中')).toBeVisible();
  await expectLinkInvalid(page, `${server.origin}/set-up/${'A'.repeat(43)}`);
  await expectLinkInvalid(page, `${server.origin}/set-up/x`);

  const link = linkOfFirstStart();
  await page.goto(link);
  // A link that was only looked at, by the person or by a preview in a chat, is not used up.
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('片区名称').fill('江城片区');
  await page.getByLabel('姓名').fill('周明');
  await page.getByLabel('手机号').fill('13900000001');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入密码').fill('另外一句好记的话');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByLabel('再次输入密码')).toHaveAccessibleDescription(
    '两次输入的密码不一致。请重新输入。',
  );
  await expect(page.getByLabel('片区名称')).toHaveValue('江城片区');
  await expect(page.getByLabel('姓名')).toHaveValue('周明');
  await expectAccessible(page);
  await page.getByLabel('密码', { exact: true }).fill('短');
  await page.getByLabel('再次输入密码').fill('短');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByLabel('密码', { exact: true })).toHaveAccessibleDescription(/密码太短/);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入密码').fill(PASSWORD);
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByText('已登录：周明')).toBeVisible();
  await expect(page.getByRole('heading', { name: '开设驿站' })).toBeVisible();
  await expectLinkInvalid(page, link);

  const invited = await page.request.post(`${server.origin}/api/trpc/account.invite`, {
    data: { name: '吴小雨', mobile: '13900000002', role: { as: 'officer' } },
    headers: { origin: server.origin },
  });
  const invitation = ((await invited.json()) as { result: { data: { link: string } } }).result.data.link;
  const colleague = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await colleague.goto(invitation);
  await colleague.goto(invitation);
  await expect(colleague.getByText('吴小雨，您好！')).toBeVisible();
  await expectAccessible(colleague);
  await colleague.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await colleague.getByLabel('再次输入密码').fill(PASSWORD);
  await colleague.getByRole('button', { name: '保存密码' }).click();
  await expect(colleague.getByText('已登录：吴小雨')).toBeVisible();
  await expectLinkInvalid(colleague, invitation);
  await expectLinkInvalid(colleague, `${server.origin}/invitation/${'A'.repeat(43)}`);
  await colleague.context().close();
});
