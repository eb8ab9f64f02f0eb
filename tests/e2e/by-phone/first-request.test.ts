import type { Browser, Page } from '@playwright/test';
import { expect, mobileOf, signInByForm, test } from '../../support/browser-test.ts';

const STATE = /\/registration\/[\w-]{43}\?made=1#top$/;
/** The hall is open then, and nobody of the story has anything. */
const SATURDAY = '2026-12-05';
const SUNDAY = '2026-12-06';

let numbers = 0;

/** A number that nobody has, another one each time: one application of each is open at a time. */
function newNumber(): string {
  numbers += 1;
  return `1370000${String(process.pid % 1000).padStart(3, '0')}${numbers % 10}`;
}

const send = (page: Page) => page.getByRole('main').getByRole('button', { name: '提交', exact: true });
const confirm = (page: Page) => page.getByRole('button', { name: '确认提交' });
const result = (page: Page) => page.locator('#result');
const cardOf = (page: Page, party: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: party, exact: true }) });

async function fillParty(page: Page, name: string, mobile: string): Promise<void> {
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('姓名').fill('郑新');
  await page.getByLabel('手机号').fill(mobile);
}

/** Opens the form with a day on which there is room. */
async function open(page: Page, stationId: string, day = SATURDAY): Promise<void> {
  await page.goto(`/stations/${stationId}/first?people=2&when=single&day=${day}`);
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is wrong is told at its field, and what was typed stays, also for another kind of place', async ({
    page,
    hall,
  }) => {
    await open(page, hall.story.stationId);
    const mobile = newNumber();
    await fillParty(page, '<b>启航</b>{{7*7}} "甲" \u202e乙', mobile);
    await page.getByLabel('18位代码').fill('91350100M000100Y44');
    await send(page).click();
    await expect(page.getByRole('alert')).toContainText('请检查填写的内容');
    await expect(page.getByLabel('18位代码')).toHaveAccessibleDescription(/校验/);
    await expect(page.getByRole('checkbox', { name: /^我已阅读/ })).toHaveAccessibleDescription(/还没有同意/);
    await page.getByRole('button', { name: '会议室', exact: true }).click();
    await expect(
      page.getByRole('group', { name: '哪一间' }).or(page.getByText('大会议室')).first(),
    ).toBeVisible();
    await expect(page.getByLabel('手机号')).toHaveValue(mobile);
    await expect(page.getByLabel('18位代码')).toHaveValue('91350100M000100Y44');
    await page.getByRole('radio', { name: '短期团队' }).check();
    await page.getByLabel('来访事由').fill('年审');
    await page.getByLabel('团队离开的日期').fill('2026-11-29');
    await send(page).click();
    await expect(page.getByLabel('团队离开的日期')).toHaveAccessibleDescription(/已经过去/);
    await expect(page.getByLabel('来访事由')).toHaveValue('年审');
  });

  test('more than new parties may hold together is refused, and what is offered is taken with everything typed', async ({
    page,
    hall,
  }) => {
    await page.goto(`/stations/${hall.story.stationId}/first?people=11&when=single&day=${SUNDAY}`);
    await fillParty(page, '多人公司', newNumber());
    await page.getByRole('radio', { name: '正在办理', exact: true }).check();
    await page.getByRole('checkbox', { name: /^我已阅读/ }).check();
    await send(page).click();
    await expect(result(page)).toContainText('这样约不上');
    await expect(result(page)).toContainText('合计最多可锁定10席');
    await result(page).getByRole('button', { name: /10席/ }).click();
    await expect(result(page)).toContainText('10 席 × 1 天将为您锁定');
    await confirm(page).click();
    await expect(page).toHaveURL(STATE);
    await page.getByText('撤回申请', { exact: true }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await expect(page.getByText('已撤回', { exact: true })).toBeVisible();
  });

  test('a party alone is registered without places, decided in a list of its own, and its number is one person’s', async ({
    page,
    browser,
    hall,
    signInAs,
  }) => {
    const applicant = await newPage(browser, hall.origin);
    const mobile = newNumber();
    await applicant.goto(`/stations/${hall.story.stationId}/first`);
    await applicant.getByRole('checkbox', { name: '先只登记单位，暂不预约' }).check();
    await applicant.getByRole('radio', { name: '短期团队' }).check();
    await applicant.getByLabel('来访事由').fill('年度审计');
    await applicant.getByLabel('团队离开的日期').fill('2027-01-29');
    await fillParty(applicant, '年审工作组', mobile);
    await applicant.getByRole('checkbox', { name: /^我已阅读/ }).check();
    await send(applicant).click();
    await expect(applicant).toHaveURL(STATE);
    const link = new URL(applicant.url()).pathname;

    await open(page, hall.story.stationId);
    await fillParty(page, '另一家', mobile);
    await page.getByRole('radio', { name: '正在办理', exact: true }).check();
    await page.getByRole('checkbox', { name: /^我已阅读/ }).check();
    await send(page).click();
    await confirm(page).click();
    await expect(page.getByRole('alert')).toContainText('这个手机号已有一份正在办理的首次申请');
    await expect(page.getByLabel('名称')).toHaveValue('另一家');

    await signInAs('officer');
    await page.goto('/queue');
    await expect(page.getByText('另有 1 家单位只申请登记')).toBeVisible();
    await page.goto(`/stations/${hall.story.stationId}/queue`);
    const card = cardOf(page, '年审工作组');
    await card.getByText('退回补充', { exact: true }).click();
    await card.getByRole('radio', { name: /请核对单位名称/ }).check();
    await card.getByRole('button', { name: '确认退回补充' }).click();
    await expect(page.getByRole('status')).toContainText('1 项已退回补充。');

    await applicant.goto(link);
    await expect(applicant.getByText('已退回补充', { exact: true })).toBeVisible();
    await expect(applicant.getByRole('main')).toContainText('原因：请核对单位名称');
    await applicant.getByLabel('来访事由').fill('年度审计，共五周');
    await applicant.getByRole('button', { name: '提交补充' }).click();
    await expect(applicant.getByText('等待审核', { exact: true })).toBeVisible();
    await page.goto(`/stations/${hall.story.stationId}/queue`);
    await expect(card).toContainText('年度审计，共五周');
    await card.getByRole('button', { name: '通过年审工作组的申请' }).click();
    await applicant.reload();
    await expect(applicant.getByRole('button', { name: '设置密码并进入' })).toBeVisible();
    await applicant.context().close();
  });
});

test('a form that was sent is not sent again, and leads to what it has become', async ({ page, hall }) => {
  await open(page, hall.story.stationId);
  await page.getByRole('radio', { name: '正在办理', exact: true }).check();
  await fillParty(page, '两次公司', newNumber());
  await page.getByRole('checkbox', { name: /^我已阅读/ }).check();
  await send(page).click();
  await confirm(page).click();
  await expect(page).toHaveURL(STATE);
  const { pathname } = new URL(page.url());
  const answer = await page.request.get(pathname);
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['referrer-policy']).toBe('same-origin');
});

test('a known number is answered like any other, and enters by signing in', async ({
  page,
  browser,
  hall,
  signInAs,
}) => {
  const applicant = await newPage(browser, hall.origin);
  await open(applicant, hall.story.stationId);
  await applicant.getByRole('radio', { name: '正在办理', exact: true }).check();
  await fillParty(applicant, '冒名公司', mobileOf('member'));
  await applicant.getByRole('checkbox', { name: /^我已阅读/ }).check();
  await send(applicant).click();
  await confirm(applicant).click();
  await expect(applicant).toHaveURL(STATE);
  await expect(applicant.getByRole('main')).not.toContainText('王磊');

  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/queue`);
  const card = cardOf(page, '冒名公司');
  await expect(card).toContainText('这个手机号已登记在“王磊”名下');
  await card.getByRole('button', { name: '通过冒名公司的申请' }).click();
  await applicant.reload();
  await applicant.getByRole('main').getByRole('link', { name: '登录' }).click();
  await signInByForm(applicant, 'member');
  await applicant.goto('/parties');
  await expect(applicant.getByRole('main')).toContainText('冒名公司');
  await applicant.context().close();
});
