import { expect, test, type Locator, type Page } from '@playwright/test';
import { startServer, type StartedServer } from '../../support/start-server.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { TAPS } from '../../support/taps-of-journeys.ts';

const PASSWORD = '好记又够长的一句话，够用了';

let server: StartedServer;

test.beforeEach(async () => {
  server = await startServer({ env: { CLOCK: '2026-11-30T09:00' } });
});

test.afterEach(async () => {
  await server.stop();
});

async function fillSetUp(page: Page): Promise<void> {
  await page.goto(server.origin + (/\/set-up\/[A-Za-z0-9_-]{43}/.exec(server.output())?.[0] ?? ''));
  await page.getByLabel('片区名称').fill('江城片区');
  await page.getByLabel('姓名').fill('周明');
  await page.getByLabel('手机号').fill('13900000001');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入密码').fill(PASSWORD);
}

async function setUp(page: Page): Promise<void> {
  await fillSetUp(page);
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page).toHaveURL(/\/stations\/new$/);
}

test('a manager opens a hall of forty in an empty installation, sees its labels and books its first seat', async ({
  page,
}) => {
  let clicks = 0;
  const click = async (control: Locator): Promise<void> => {
    clicks += 1;
    await control.click();
  };
  await fillSetUp(page);
  await click(page.getByRole('button', { name: '完成设置' }));
  await expect(page.getByRole('heading', { level: 1, name: '开设驿站' })).toBeVisible();
  await expect(page.getByLabel('驿站名称')).toHaveValue('江城片区驿站');
  await expect(page.getByRole('img', { name: /^40席的座位图预览/ })).toBeVisible();
  await click(page.getByRole('button', { name: '开设驿站' }));

  await expect(page.getByRole('heading', { level: 1, name: '驿站已开设' })).toBeVisible();
  await click(page.getByRole('link', { name: '打印标签' }));
  await expect(page.getByRole('listitem').filter({ hasText: 'E08' })).toBeVisible();
  clicks += 1;
  await page.goBack();

  await click(page.getByRole('link', { name: '试订一个工位' }));
  await expect(page.getByText('驿站试用中')).toBeVisible();
  await click(page.getByRole('button', { name: '预约', exact: true }));
  await expect(page).toHaveURL(/\/bookings\/[A-Za-z0-9_-]{16}/);
  await expect(page.getByRole('main')).toContainText('A01');
  expect(clicks).toBe(TAPS.firstHour);

  const booked = page.url();
  await expect(page.getByText('驿站试用中')).toBeVisible();
  await page.goto(page.url().replace(/\/bookings.*/, '/'));
  await page.getByRole('link', { name: '江城片区驿站', exact: true }).click();
  await page.getByRole('link', { name: '设置' }).click();
  await expect(page.getByText('现在有1个试用预约。')).toBeVisible();
  await page.getByText('正式启用', { exact: true }).click();
  await page.getByRole('button', { name: '确定，正式启用' }).click();
  await expect(page.getByText('已正式启用', { exact: true })).toBeVisible();
  await page.goto(booked);
  await expect(page.getByText('驿站已正式启用，试用期间的预约全部取消。')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a hall is drawn as it is typed, opened for a manager who is invited, and started when it is ready', async ({
    page,
    browser,
  }) => {
    await setUp(page);
    await page.getByLabel('驿站名称').fill('南湖驿站');
    await page.getByText('自定义').click();
    await page.getByRole('spinbutton', { name: '排数' }).fill('2');
    await page.getByRole('spinbutton', { name: '每排席数' }).fill('3');
    await page.getByRole('button', { name: '更新预览' }).click();
    await expect(page.getByRole('img', { name: /^6席的座位图预览/ })).toBeVisible();
    await expect(page.getByLabel('驿站名称')).toHaveValue('南湖驿站');

    await page.getByText('邀请一位驿站管理员').click();
    await page.getByLabel('管理员姓名').fill('李站长');
    await page.getByLabel('管理员手机号').fill('123');
    await page.getByLabel('午休开始').selectOption('12:00');
    await page.getByRole('button', { name: '开设驿站' }).click();
    await expect(page.getByRole('alert')).toContainText('没有开设');
    await expect(page.getByLabel('管理员手机号')).toHaveAccessibleDescription(/手机号/);
    await expect(page.getByLabel('开门')).toHaveAccessibleDescription(/午休要么两个都填/);
    await expect(page.getByLabel('管理员姓名')).toHaveValue('李站长');

    await page.getByLabel('管理员手机号').fill('13900000002');
    await page.getByLabel('午休结束').selectOption('13:30');
    await page.getByRole('button', { name: '开设驿站' }).click();
    await expect(page.getByRole('heading', { name: '驿站已开设' })).toBeVisible();
    const link = await page.getByLabel('设置密码的链接').inputValue();
    await page.reload();
    await expect(page.getByLabel('设置密码的链接')).toHaveCount(0);

    const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
    const manager = await context.newPage();
    await manager.goto(link);
    await manager.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await manager.getByLabel('再次输入密码').fill(PASSWORD);
    await manager.getByRole('button', { name: '保存密码' }).click();
    await manager.goto(page.url().replace('/opened', '/settings'));
    await expect(manager.getByText('试用中')).toBeVisible();
    await manager.getByRole('link', { name: '返回南湖驿站' }).click();
    await expect(manager.getByText('驿站试用中')).toBeVisible();
    await manager.goBack();
    await manager.getByText('正式启用', { exact: true }).click();
    await manager.getByRole('button', { name: '确定，正式启用' }).click();
    await expect(manager.getByText('已正式启用')).toBeVisible();
    await expect(manager.getByRole('button', { name: '确定，正式启用' })).toHaveCount(0);
    await context.close();
  });
});

test('the officer publishes the holidays of the next year after a look at what they change', async ({
  page,
}) => {
  await setUp(page);
  await page.getByRole('button', { name: '开设驿站' }).click();
  await page.getByRole('link', { name: '全部设置' }).click();
  await page.getByRole('link', { name: '节假日' }).click();
  await page.getByRole('link', { name: '下一年' }).click();
  await expect(page.getByText('这一年的放假通知还没有录入')).toBeVisible();
  await page.getByLabel('通知全文').fill(NOTICE);
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('以下内容未能识别，请核对：')).toBeVisible();
  await expect(page.getByText('三、另行通知9月9日。')).toHaveCount(2);
  await expect(page.getByRole('listitem').filter({ hasText: '2027年2月14日' })).toContainText('上班');
  await page.getByRole('button', { name: '已核对，仍然发布' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await expect(page.getByText('这一年的放假通知还没有录入')).toHaveCount(0);
  await expect(page.getByRole('table', { name: '1月' }).getByRole('cell', { name: '1 休' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of opening are accessible (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await setUp(page);
    await expectAccessible(page);
    await page.getByText('邀请一位驿站管理员').click();
    await page.getByText('自定义').click();
    await page.getByLabel('管理员姓名').fill('李站长');
    await page.getByRole('button', { name: '开设驿站' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('管理员手机号').fill('13900000002');
    await page.getByRole('button', { name: '开设驿站' }).click();
    await expect(page.getByLabel('设置密码的链接')).toBeVisible();
    await expectAccessible(page);
  });
}

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、另行通知9月9日。`;
