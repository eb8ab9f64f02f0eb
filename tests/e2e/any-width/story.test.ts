import { type Browser, type Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { signInByForm } from '../../support/browser-test.ts';
import type { StoryPerson } from '../../support/story.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 844 } };
const SEATS = 6;

/** Opens the home page as this person, with a browser of their own, and signs in by the form. */
async function arrive(
  browser: Browser,
  origin: string,
  person: StoryPerson,
  device: typeof PHONE | typeof DESK,
): Promise<Page> {
  const context = await browser.newContext({
    ...device,
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: '登录' }).click();
  await signInByForm(page, person);
  await expect(page.getByRole('heading', { level: 1, name: '选择驿站' })).toBeVisible();
  return page;
}

async function openAsking(page: Page): Promise<void> {
  await page.getByRole('link', { name: '江城驿站' }).click();
  await page.getByRole('link', { name: '预约工位或会议室' }).click();
}

test('six seats for a month: asked for on a phone, decided at a desk, seen on the map, a day given back, and a team that comes second takes what it is offered', async ({
  browser,
  hall,
}) => {
  test.slow();
  const lead = await arrive(browser, hall.origin, 'administrator', PHONE);
  await openAsking(lead);
  await lead.getByRole('radio', { name: '6 人' }).click();
  await lead.getByRole('radio', { name: /^下个月工作日/ }).click();
  const preview = lead.getByRole('region', { name: '结果' });
  await expect(preview).toContainText('6 席 × 23 天将为您锁定，审批截止');
  await lead.getByRole('button', { name: '提交申请' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toContainText(
    '6 席 × 23 天已为您锁定，审批截止 明天 08:30',
  );
  const given = await lead.getByRole('region', { name: '日期与位置' }).innerText();
  const seats = [...new Set(given.match(/\b[A-H]\d\d\b/g))];
  expect(seats).toHaveLength(SEATS);

  const manager = await arrive(browser, hall.origin, 'manager', DESK);
  await manager.getByRole('link', { name: '待审批', exact: true }).click();
  const card = manager.getByRole('listitem').filter({ hasText: '6 席 × 23 天' });
  await expect(card).toContainText('远景咨询');
  await card.getByRole('button', { name: '通过远景咨询的申请' }).click();
  await expect(manager.getByRole('status')).toHaveText('1 项已通过。');

  await lead.getByRole('link', { name: '我的预约', exact: true }).first().click();
  await lead.getByRole('link', { name: '工位 6 席 × 23 天' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('已通过：6 席 × 23 天');
  await lead.getByRole('link', { name: '查看当天的座位图' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('12月1日 周二');
  const map = lead.getByRole('group', { name: /座位图/ });
  for (const seat of seats)
    await expect(map.getByRole('link', { name: new RegExp(`^${seat}，我的预约`) })).toBeVisible();

  await lead.goBack();
  await lead.getByText('释放部分日期').click();
  await lead.getByLabel('12月8日 周二').check();
  await lead.getByRole('button', { name: '仅释放所选日期' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('6 席 × 22 天');

  const rival = await arrive(browser, hall.origin, 'neighbour', PHONE);
  await openAsking(rival);
  await rival.getByRole('radio', { name: '下个月工作日' }).click();
  await rival.getByText('在座位图上选工位').click();
  for (const seat of seats) await rival.getByRole('checkbox', { name: new RegExp(`^${seat}，`) }).check();
  const answer = rival.getByRole('region', { name: '结果' });
  await expect(answer).toContainText('不可预约');
  await answer.getByRole('link', { name: /改约其他工位/ }).click();
  await expect(answer).toContainText('6 席 × 23 天将为您锁定');
  await rival.getByRole('button', { name: '提交申请' }).click();
  await expect(rival.getByRole('heading', { level: 1 })).toContainText('6 席 × 23 天已为您锁定');

  await Promise.all([lead, manager, rival].map((page) => page.context().close()));
});
