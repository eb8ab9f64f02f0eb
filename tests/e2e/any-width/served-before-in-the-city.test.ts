import type { Browser, Page } from '@playwright/test';
import { expect, mobileOf, signInByForm, test } from '../../support/browser-test.ts';
import { Taps } from '../../support/count-taps.ts';
import { apiAs } from '../../support/story-api.ts';
import { STORY_PASSWORD } from '../../support/story.ts';
import { TAPS } from '../../support/taps-of-journeys.ts';

test.use({ javaScriptEnabled: false });

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, javaScriptEnabled: false };
const FIRM = '启航科技有限公司';
const APPLICANT_MOBILE = '13700000001';
const COLLEAGUES = [
  ['刘洋', '13700000002'],
  ['黄蕾', '13700000003'],
] as const;

async function newPhone(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ ...PHONE, baseURL, locale: 'zh-CN' })).newPage();
}

/** From the link of the form to held seats; answers with the taps that it took. */
async function askForTheFirstTime(page: Page, stationId: string): Promise<Taps> {
  const taps = new Taps();
  await page.goto(`/stations/${stationId}/first`);
  await expect(page).toHaveTitle('江城驿站：首次登记预约');
  await taps.on(page.getByRole('radio', { name: '6 人' }));
  await taps.on(page.getByRole('radio', { name: /^下个月工作日/ }));
  await taps.on(page.getByRole('radio', { name: '正在办理', exact: true }));
  await page.getByLabel('名称').fill(FIRM);
  await page.getByLabel('姓名').fill('郑新');
  await page.getByLabel('手机号').fill(APPLICANT_MOBILE);
  await taps.on(page.getByRole('checkbox', { name: /^我已阅读并同意/ }));
  await taps.on(page.getByRole('main').getByRole('button', { name: '提交', exact: true }));
  const preview = page.locator('#result');
  await expect(preview).toContainText('请核对：将为您保留');
  await expect(preview).toContainText('6 席 × 23 天将为您锁定，审批截止12月1日 周二 08:30');
  await taps.on(page.getByRole('button', { name: '确认提交' }));
  await expect(page).toHaveURL(/\/registration\/[\w-]{43}\?made=1#top$/);
  await expect(page.getByText('工位 6 席 × 23 天已为您锁定，审核截止 明天 08:30')).toBeVisible();
  return taps;
}

/** The party and its places with one tap. */
async function admit(page: Page, stationId: string): Promise<void> {
  await page.goto(`/stations/${stationId}/queue`);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: FIRM, exact: true }) });
  await expect(card).toContainText('正在办理，预计 2026年12月30日 周三 领到');
  await expect(card).toContainText('本单位 6，其他新单位 0，合计上限 10（同类的 25%）');
  await expect(card.getByRole('link', { name: /^拨打郑新的电话/ })).toHaveAttribute('href', /^tel:/);
  const decision = new Taps();
  await decision.on(card.getByRole('button', { name: `通过${FIRM}的申请` }));
  await expect(page.getByRole('status')).toContainText('1 项已通过。');
  expect(decision.count).toBe(TAPS.admit);
}

/** The applicant's link has become a door: a password, and in. */
async function enter(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByText('已通过', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '设置密码并进入' }).click();
  for (const label of ['密码', '再次输入密码'])
    await page.getByLabel(label, { exact: true }).fill(STORY_PASSWORD);
  await page.getByRole('button', { name: '保存密码' }).click();
  await expect(page.getByText('已登录：郑新')).toBeVisible();
}

async function shareTheStay(page: Page): Promise<string> {
  await page.goto('/bookings');
  await expect(page.getByRole('main')).toContainText('已确认');
  await page.getByRole('link', { name: '工位 6 席 × 23 天' }).click();
  await page.getByRole('button', { name: '生成分享链接' }).click();
  return page.getByLabel('领取座位的链接').inputValue();
}

/** Answers with the address of the seat that is theirs alone. */
async function takeSeat(page: Page, link: string, name: string, mobile: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('您的手机号').fill(mobile);
  await page.getByRole('button', { name: '领取座位' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^您的座位：[A-H]\d\d$/);
  await expect(page.getByRole('region', { name: '首日到场' })).toBeVisible();
  return page.url();
}

test('a firm without a code opens a link, is admitted with its six seats by one decision, and shares them; who is taken out is out with the next request, and a liaison books for another firm', async ({
  page,
  browser,
  hall,
  signInAs,
}) => {
  const { stationId, neighbourId } = hall.story;
  const applicant = await newPhone(browser, hall.origin);
  const taps = await askForTheFirstTime(applicant, stationId);
  expect(taps.count).toBe(TAPS.firstRequest);
  expect(taps.count).toBeLessThanOrEqual(12);
  await signInAs('manager');
  await admit(page, stationId);
  await enter(applicant);

  const link = await shareTheStay(applicant);
  const colleague = await newPhone(browser, hall.origin);
  const seats: string[] = [];
  for (const [name, mobile] of COLLEAGUES) seats.push(await takeSeat(colleague, link, name, mobile));
  await applicant.reload();
  await expect(applicant.getByText('6 席中已有 2 席有人')).toBeVisible();
  await applicant.getByText('移出刘洋').click();
  await applicant.getByRole('button', { name: '移出', exact: true }).first().click();
  await expect(applicant.getByText('已移出，座位已空出。')).toBeVisible();
  expect((await colleague.goto(seats[0]!))?.status()).toBe(404);
  expect((await colleague.goto(seats[1]!))?.status()).toBe(200);

  const officer = await apiAs(hall.origin, 'officer');
  const role = { partyId: neighbourId, as: 'liaison' };
  await officer.call('account.invite', { name: '钱多', mobile: mobileOf('stranger'), role });
  await officer.end();
  const liaison = await newPhone(browser, hall.origin);
  await liaison.goto('/sign-in');
  await signInByForm(liaison, 'stranger');
  await liaison.goto(`/stations/${stationId}/ask?people=1&when=tomorrow&part=full-day`);
  await liaison.getByRole('button', { name: '预约', exact: true }).click();
  await expect(liaison).toHaveURL(/\/bookings\/[\w-]{16}\?made=1$/);
  await expect(liaison.getByRole('main')).toContainText('味道食品');
  await expect(liaison.getByRole('main')).toContainText('钱多（联络员代办）');
  await Promise.all([applicant, colleague, liaison].map((phone) => phone.context().close()));
});
