import { expect, test } from '../support/browser-test.ts';

const PARTIES = ['远景咨询', '味道食品'];

test('anybody sees what is free, and when the rest is taken, but no names', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/江城驿站\s*12月1日 周二/);
  await expect(page).toHaveTitle('江城驿站 · 12月1日 周二 · 24/40 席空闲');
  await expect(page.getByText('开放时间 08:30–18:30')).toBeVisible();
  await expect(page.getByText('40 席中 24 席全天空闲')).toBeVisible();
  await expect(page.getByText('2 间中 1 间全天空闲')).toBeVisible();

  const row = page.getByRole('row', { name: /^A01/ });
  await expect(row).toContainText('部分时段空闲');
  await expect(row).toContainText('09:00–18:00 已占用');
  await expect(page.getByRole('row', { name: /^C01/ })).toContainText('锁定中');
  await expect(page.getByRole('row', { name: /^E01/ })).toContainText('全天空闲');
  await expect(page.getByRole('row', { name: /^H05/ })).toContainText('暂停开放');

  const source = await page.content();
  for (const party of PARTIES) expect(source).not.toContain(party);
  for (const word of ['本单位', '李站长', '陈思琪', '首批', '139000']) expect(source).not.toContain(word);
});

test('the manager sees whose each seat is', async ({ page, busyDay, signInAs }) => {
  await signInAs('manager');
  await page.goto(busyDay);
  await expect(page.getByRole('columnheader', { name: '时间 / 单位' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('09:00–18:00 已占用 远景咨询');
  const shared = page.getByRole('row', { name: /^D03/ });
  await expect(shared).toContainText('08:30–12:00 已占用 味道食品');
  await expect(shared).toContainText('12:00–18:00 已占用 远景咨询');
  await expect(page.getByRole('article').filter({ hasText: '大会议室' })).toContainText('远景咨询');
});

test('a member sees their own party and nobody else', async ({ page, busyDay, signInAs }) => {
  await signInAs('member');
  await page.goto(busyDay);
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('本单位预约');
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('远景咨询');
  await expect(page.getByRole('row', { name: /^C01/ })).toContainText('锁定中');
  expect(await page.content()).not.toContain('味道食品');
});

test('the manager of another station sees no names here', async ({ page, busyDay, signInAs }) => {
  await signInAs('otherManager');
  await page.goto(busyDay);
  const source = await page.content();
  for (const party of PARTIES) expect(source).not.toContain(party);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map says of each desk what the list says, and leads to it', async ({ page, busyDay }) => {
    await page.goto(busyDay);
    const map = page.getByRole('group', { name: '共享工区座位图，12月1日 周二' });
    await expect(map.getByRole('link')).toHaveCount(40);
    await expect(map.getByRole('link', { name: 'E01，全天空闲', exact: true })).toBeVisible();
    await expect(
      map.getByRole('link', { name: 'D02，部分时段空闲，08:30–12:00 已占用；12:00–18:30 空闲', exact: true }),
    ).toBeVisible();
    await expect(map.getByRole('link', { name: 'H05，暂停开放，全天 暂停开放', exact: true })).toBeVisible();
    await map.getByRole('link', { name: /^G01，/ }).click();
    await expect(page).toHaveURL(/#desk-/);
    await expect(page.locator('[role=row]:target')).toContainText('G01');
    await expect(page.locator('[role=row]:target')).toBeInViewport();
  });
});

test('states are told apart by their form, not by colour alone', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  const map = page.getByRole('group', { name: /座位图/ });
  const forms = await map
    .locator('path.sign')
    .evaluateAll((glyphs) => glyphs.map((glyph) => glyph.getAttribute('d')?.split('M')[1]?.split('m')[1]));
  // Free, partly free, on hold, closed.
  expect(new Set(forms).size).toBe(4);
});

test('the days before and after, the week and a date can be chosen', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  const days = page.getByRole('navigation', { name: '选择日期' });
  await days.getByRole('link', { name: '后一天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12月2日 周三');
  await days.getByRole('link', { name: '前一天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12月1日 周二');
  await days.getByRole('link', { name: '今天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11月30日 周一');
  const week = days.getByRole('list', { name: '本周' }).getByRole('link');
  await expect(week).toHaveCount(7);
  await expect(week.first()).toContainText('周一');
  await expect(week.last()).toContainText('周日');
  await days.getByRole('textbox', { name: '选择日期' }).fill('2026-12-25');
  await days.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12月25日 周五');
  await expect(page).toHaveURL(/day=2026-12-25/);
});

test('a holiday says why the hall is closed, and carries its mark', async ({ page, hall }) => {
  await page.goto(`/stations/${hall.story.stationId}?day=2026-10-01`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('休');
  await expect(page.getByText('这一天是节假日，驿站不开放')).toBeVisible();
  await expect(page).toHaveTitle('江城驿站 · 10月1日 周四 · 不开放');
});

test('a make-up workday carries its mark', async ({ page, hall }) => {
  await page.goto(`/stations/${hall.story.stationId}?day=2026-10-10`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('班');
});

test('a day of a year without a notice is provisional', async ({ page, hall }) => {
  await page.goto(`/stations/${hall.story.stationId}?day=2027-12-01`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2027年12月1日 周三');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('暂定');
  await expect(page.getByText('2027年的放假安排尚未公布')).toBeVisible();
});

test.describe('what does not exist', () => {
  for (const day of ['2026-02-30', '1999-12-31', 'tomorrow', '2026-12-01T00:00', '<script>']) {
    test(`the day ${day} is refused with words`, async ({ page, hall }) => {
      const answer = await page.goto(`/stations/${hall.story.stationId}?day=${encodeURIComponent(day)}`);
      expect(answer?.status()).toBe(400);
      await expect(page.getByText('日期不存在或格式不对')).toBeVisible();
      await expect(page.getByRole('link', { name: '返回首页' })).toBeVisible();
    });
  }

  for (const id of ['AAAAAAAAAAAAAAAA', 'x', '__proto__', "'--"]) {
    test(`the station ${id} is not found, with words`, async ({ page }) => {
      const answer = await page.goto(`/stations/${encodeURIComponent(id)}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
    });
  }
});

test('a form without a date shows today', async ({ page, hall }) => {
  await page.goto(`/stations/${hall.story.stationId}?day=`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11月30日 周一');
});

test('the page does not scroll sideways; a wide hall scrolls in its box', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('the home page shows the stations of the district with today’s figures', async ({ page, hall }) => {
  await page.goto('/');
  const station = page.getByRole('listitem').filter({ hasText: '江城驿站' });
  await expect(station).toContainText('今日开放 08:30–18:30');
  await expect(station).toContainText('40 席中 40 席今天余下时间空闲');
  await expect(station).toContainText('江城大道1号');
  await station.getByRole('link', { name: '江城驿站' }).click();
  await expect(page).toHaveURL(new RegExp(`/stations/${hall.story.stationId}$`));
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the same day reads in English', async ({ page, busyDay }) => {
    await page.goto(busyDay);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/江城驿站\s*Tue 1 Dec/);
    await expect(page).toHaveTitle('江城驿站 · Tue 1 Dec · 24/40 desks free');
    await expect(page.getByText('24 of 40 desks free all day')).toBeVisible();
    await expect(page.getByRole('row', { name: /^A01/ })).toContainText('09:00–18:00 Taken');
  });
});
