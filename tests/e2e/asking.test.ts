import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { mobileOf, signInByForm } from '../support/browser-test.ts';
import { STORY_PASSWORD } from '../support/story.ts';
import { TAPS } from '../support/taps-of-journeys.ts';

const MADE = /\/bookings\/[\w-]{16}\?made=1$/;
/** Saturday and Sunday, on which nobody of the story has anything; the hall is open. */
const SATURDAY = '2026-12-05';
const SUNDAY = '2026-12-06';

function result(page: Page): Locator {
  return page.getByRole('region', { name: '结果' });
}

async function open(page: Page, stationId: string, query = ''): Promise<void> {
  await page.goto(`/stations/${stationId}/ask${query}`);
}

async function deskIdOf(page: Page, stationId: string, label: string): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ stationId, day: SATURDAY }));
  const answer = await page.request.get(`/api/trpc/availability.day?input=${input}`);
  const { result: told } = (await answer.json()) as {
    result: { data: { resources: { id: string; label: string }[] } };
  };
  return told.data.resources.find((one) => one.label === label)!.id;
}

test('six seats for next month’s workdays take three taps', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId);
  let taps = 0;
  const tap = async (control: Locator): Promise<void> => {
    taps += 1;
    await control.click();
  };
  await tap(page.getByRole('radio', { name: '6 人' }));
  await tap(page.getByRole('radio', { name: /^下个月工作日/ }));
  await expect(result(page).getByRole('status').filter({ hasText: '6 席 × 23 天' })).toContainText(
    '可约，需审批',
  );
  await expect(result(page)).toContainText('6 席 × 23 天将为您锁定，审批截止12月1日 周二 08:30');
  await expect(page).toHaveTitle('江城驿站 · 6 席 · 12月1日至12月31日工作日');
  await expect(page).toHaveURL(/people=6&when=next-month&part=full-day/);
  await tap(page.getByRole('button', { name: '提交申请' }));
  await expect(page).toHaveURL(MADE);
  expect(taps).toBe(TAPS.askForAMonth);
});

test('what is chosen before the script runs is kept, and answered once it does', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('administrator');
  let letScriptsPass = (): void => undefined;
  const passed = new Promise<void>((resolve) => (letScriptsPass = resolve));
  await page.route('**/*.js', async (route) => {
    await passed;
    await route.continue();
  });
  await page.goto(`/stations/${hall.story.stationId}/ask`, { waitUntil: 'commit' });
  await page.getByRole('radio', { name: '2 人' }).click();
  await page.getByRole('radio', { name: /^明天/ }).click();
  await page.getByText('更多要求').click();
  letScriptsPass();
  await expect(result(page)).toContainText('2 席 × 1 天');
  await expect(page.getByRole('radio', { name: '2 人' })).toBeChecked();
  await expect(page).toHaveURL(/people=2&when=tomorrow/);
  await expect(page.getByLabel('用途')).toBeVisible();
});

test('the same is done by keyboard alone', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId);
  const tabTo = async (control: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await control.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by keyboard');
  };
  await tabTo(page.getByRole('radio', { name: '1 人' }));
  for (let more = 0; more < 3; more += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '6 人' })).toBeChecked();
  await tabTo(page.getByRole('radio', { name: /^今天/ }));
  await page.keyboard.press('Space');
  for (let more = 0; more < 4; more += 1) await page.keyboard.press('ArrowRight');
  const send = page.getByRole('button', { name: '提交申请' });
  await expect(send).toBeVisible();
  await expect(page).toHaveURL(/when=next-month/);
  await tabTo(send);
  await expect(send).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(MADE);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same takes the button that shows the answer', async ({ page, hall, signInAs }) => {
    await signInAs('administrator');
    await open(page, hall.story.stationId);
    await page.getByRole('radio', { name: '6 人' }).check();
    await page.getByRole('radio', { name: /^下个月工作日/ }).check();
    await page.getByRole('button', { name: '查看结果' }).click();
    await expect(result(page)).toContainText('可约，需审批');
    await expect(page.getByRole('radio', { name: '6 人' })).toBeChecked();
    const cells = result(page).getByRole('table', { name: '2026年12月' }).getByText(/可约/);
    await expect(cells).toHaveCount(23);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page).toHaveURL(MADE);
  });

  test('fields of a choice come with it, and what is missing is told beside them', async ({
    page,
    hall,
    signInAs,
  }) => {
    await signInAs('member');
    await open(page, hall.story.stationId);
    await expect(page.getByLabel('人数', { exact: true })).toBeHidden();
    await page.getByRole('radio', { name: '其他' }).check();
    await page.getByLabel('人数', { exact: true }).fill('0');
    await page.getByRole('radio', { name: '起止日期' }).check();
    await page.getByLabel('从', { exact: true }).fill('2026-12-07');
    await page.getByRole('button', { name: '查看结果' }).click();
    await expect(page.getByRole('alert')).toContainText('请补充以下内容');
    await expect(page.getByLabel('人数', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('group', { name: '哪几天' })).toContainText('请填写开始和结束日期');
    await expect(page.getByLabel('从', { exact: true })).toHaveValue('12月7日 周一');
  });

  test('seats are chosen on the map as boxes that are ticked', async ({ page, hall, signInAs }) => {
    await signInAs('administrator');
    await open(page, hall.story.stationId, `?day=${SATURDAY}`);
    await page.getByText('在座位图上选工位').click();
    await page.getByRole('checkbox', { name: /^H01，/ }).check();
    await page.getByRole('checkbox', { name: /^H02，/ }).check();
    await page.getByRole('button', { name: '查看结果' }).click();
    await expect(result(page)).toContainText('共享工区 H01、H02');
    await expect(page.getByText('已在座位图上选了 2 席')).toBeVisible();
    await page.getByRole('link', { name: '不指定工位' }).click();
    await expect(page.getByRole('radio', { name: '1 人' })).toBeVisible();
    await expect(page).not.toHaveURL(/desk=/);
  });
});

test('what is refused says why, and one tap leads to what is granted', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId, `?kind=room&place=${hall.story.largeRoomId}&day=2026-12-01`);
  await expect(page.getByRole('radio', { name: /大会议室/ })).toBeChecked();
  await expect(result(page)).toContainText('不可预约');
  await expect(result(page)).toContainText('该时段余量不足');
  await expect(page.getByRole('button', { name: '预约', exact: true })).toHaveCount(0);
  await result(page)
    .getByRole('link', { name: /改约其他会议室（小会议室）/ })
    .click();
  await expect(result(page)).toContainText('可约');
  await expect(page.getByRole('radio', { name: '都可以' })).toBeChecked();
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page).toHaveURL(MADE);
});

test('a stay that is not free on some days is told day by day, and the rest is one tap away', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('administrator');
  await open(
    page,
    hall.story.stationId,
    '?kind=area&people=other&count=15&when=range&from=2026-12-01&to=2026-12-03',
  );
  await expect(result(page)).toContainText('无法预约的日期及原因');
  await expect(result(page).getByRole('listitem').filter({ hasText: '12月1日 周二' })).toContainText(
    '余量不足',
  );
  const month = result(page).getByRole('table', { name: '2026年12月' });
  await expect(month.getByText(/不可/)).toHaveCount(1);
  await result(page)
    .getByRole('link', { name: /只约有空的日期/ })
    .click();
  await expect(result(page)).toContainText('15 席 × 2 天，另有 1 天约不到');
});

test('exact seats are picked on the map, and the number follows', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId, `?day=${SATURDAY}`);
  await page.getByText('在座位图上选工位').click();
  await page.getByRole('checkbox', { name: /^E01，/ }).check();
  await page.getByRole('checkbox', { name: /^E02，/ }).check();
  await expect(page.getByText('已在座位图上选了 2 席')).toBeVisible();
  await expect(result(page)).toContainText('共享工区 E01、E02');
  await expect(
    result(page).getByRole('img', { name: /共享工区，12月5日 周六；E01，为您安排；E02，为您安排/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page).toHaveURL(MADE);
});

test('the seat of a label is chosen when one comes from it', async ({ page, hall, signInAs }) => {
  await signInAs('member');
  const id = await deskIdOf(page, hall.story.stationId, 'F05');
  await open(page, hall.story.stationId, `?day=${SATURDAY}&desk=${id}`);
  await expect(result(page)).toContainText('共享工区 F05');
  await expect(page.getByRole('checkbox', { name: /^F05/ })).toBeChecked();
});

test('when the answer has changed meanwhile nothing is booked, and the new one is shown', async ({
  page,
  hall,
  signInAs,
  playwright,
}) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId, `?day=${SUNDAY}`);
  await expect(result(page)).toContainText('共享工区 A01');
  const other = await playwright.request.newContext({
    baseURL: hall.origin,
    extraHTTPHeaders: { origin: hall.origin },
  });
  await other.post('/api/trpc/account.signIn', {
    data: { mobile: mobileOf('neighbour'), password: STORY_PASSWORD },
  });
  const { stationId, neighbourId } = hall.story;
  const days = { list: [SUNDAY] };
  const request = {
    stationId,
    partyId: neighbourId,
    want: { kind: 'desk', count: 1 },
    when: { days, time: { part: 'full-day' } },
    headCount: 1,
  };
  const taken = await other.post('/api/trpc/booking.create', {
    data: { request, idempotencyKey: 'just-before' },
  });
  expect(taken.status()).toBe(200);
  await other.dispose();

  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('结果已与您刚才预览的不同');
  await expect(result(page)).toContainText('共享工区 A02');
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page).toHaveURL(MADE);
});

test('a year whose holidays are not published is asked about first', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  await open(page, hall.story.stationId, '?when=range&from=2027-01-04&to=2027-01-08');
  await expect(result(page)).toContainText('2027年的放假安排尚未公布');
  await result(page)
    .getByRole('link', { name: /按目前的工作日预约/ })
    .click();
  await expect(page.getByRole('button', { name: '预约', exact: true })).toBeVisible();
});

test('today is meant from now on', async ({ page, hall, signInAs }) => {
  await signInAs('member');
  await open(page, hall.story.stationId, '?when=today');
  await expect(result(page)).toContainText(/时间 09:\d\d–18:30/);
  await expect(page.getByRole('button', { name: '预约', exact: true })).toBeVisible();
});

test('who is not signed in chooses first, and comes back to what they chose', async ({ page, hall }) => {
  await open(page, hall.story.stationId);
  await page.getByRole('radio', { name: '6 人' }).check();
  await page.getByRole('radio', { name: /^下个月工作日/ }).check();
  await expect(page).toHaveTitle('江城驿站 · 6 席 · 12月1日至12月31日工作日');
  await page.getByRole('link', { name: '登录并查看结果' }).click();
  await signInByForm(page, 'member');
  await expect(page).toHaveURL(/people=6&when=next-month/);
  await expect(page.getByRole('radio', { name: '6 人' })).toBeChecked();
  await expect(result(page)).toContainText('6 席 × 23 天');
});

test('without an answer the page stays and says so', async ({ page, hall, signInAs, watch }) => {
  await signInAs('member');
  await open(page, hall.story.stationId);
  await page.route('**/__data.json*', (route) => route.abort());
  await page.getByRole('radio', { name: /^明天/ }).check();
  await expect(page.getByText('没有查到结果。请检查网络')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^明天/ })).toBeChecked();
  await page.unroute('**/__data.json*');
  await page.getByRole('radio', { name: '2 人' }).check();
  await expect(result(page)).toContainText('2 席 × 1 天');
  // The browser reports the request that was cut off.
  watch.problems.length = 0;
});
