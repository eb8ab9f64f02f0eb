import type { Locator } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { Taps } from '../../support/count-taps.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { cardOf } from '../../support/queue-card.ts';
import { apiAs, ask } from '../../support/story-api.ts';
import { TAPS } from '../../support/taps-of-journeys.ts';

test('a card tells who asks for what, until when, who else wants it and what a yes leaves', async ({
  page,
  hall,
  signInAs,
}) => {
  const [firm, neighbour] = await Promise.all([
    apiAs(hall.origin, 'member'),
    apiAs(hall.origin, 'neighbour'),
  ]);
  const days = ['2026-12-07', '2026-12-08'];
  const want = { kind: 'desk', count: 6, together: 'must' };
  await ask(firm, hall.story, 'member', { days, purpose: '看清一张卡片', want, headCount: 6 });
  await ask(neighbour, hall.story, 'neighbour', { days: [days[1]!], purpose: '同一天的另一家' });
  await signInAs('manager');
  await page.goto('/queue');
  await expect(page).toHaveURL(`/stations/${hall.story.stationId}/queue`);
  await expect(page).toHaveTitle(/^江城驿站 · 待审批 \d+ 项$/);
  const card = cardOf(page, '看清一张卡片');
  await expect(card.getByRole('heading', { name: '远景咨询' })).toBeVisible();
  await expect(card).toContainText('企业');
  await expect(card).toContainText(/还剩 (47 小时|2 天) · 12月2日 周三 \d\d:\d\d 截止/);
  await expect(card).toContainText('工位 6 席 × 2 天 · 必须坐在一起');
  await expect(card).toContainText('12月7日至12月8日 · 09:00–18:00');
  await expect(card).toContainText('6 人');
  await expect(card).toContainText('最满的一天（12月8日 周二）还剩 30 席全天空闲（共 40 席）');
  await expect(card.getByRole('link', { name: '味道食品：4 席 × 1 天' })).toBeVisible();
  const taps = new Taps();
  const phone = card.getByRole('link', { name: '拨打王磊的电话 139 0000 0005' });
  await expect(phone).toHaveAttribute('href', 'tel:+8613900000005');
  taps.count += 1;
  expect(taps.count).toBe(TAPS.ring);
  await card.getByRole('link', { name: /最满的一天/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12月8日 周二');
  await expect(page.getByText('40 席中 30 席全天空闲')).toBeVisible();
  await Promise.all([firm.end(), neighbour.end()]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const mark = javaScriptEnabled ? '有脚本' : '无脚本';
    const day = javaScriptEnabled ? '2026-12-09' : '2026-12-10';

    test('a request is approved with one tap', async ({ page, hall, signInAs }) => {
      const firm = await apiAs(hall.origin, 'member');
      const bookingId = await ask(firm, hall.story, 'member', { days: [day], purpose: `一点即过${mark}` });
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      const taps = new Taps();
      await taps.on(cardOf(page, `一点即过${mark}`).getByRole('button', { name: '通过远景咨询的申请' }));
      expect(taps.count).toBe(TAPS.approve);
      await expect(page.getByRole('status')).toHaveText('1 项已通过。');
      await expect(cardOf(page, `一点即过${mark}`)).toHaveCount(0);
      await page.goto(`/bookings/${bookingId}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('已通过：4 席 × 1 天');
      const current = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]');
      await expect(current, 'it is no booking of the manager’s own').toHaveText(['待审批']);
      await firm.end();
    });

    test('a request is sent back with a reason from the list, and declined with own words', async ({
      page,
      hall,
      signInAs,
    }) => {
      const firm = await apiAs(hall.origin, 'member');
      const bookingId = await ask(firm, hall.story, 'member', {
        days: [day],
        purpose: `退回再不通过${mark}`,
      });
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      const card = cardOf(page, `退回再不通过${mark}`);
      const back = new Taps();
      await back.on(card.getByText('退回补充', { exact: true }));
      await back.on(card.getByText('请补充用途：来做什么，与哪个项目有关。'));
      await back.on(card.getByRole('button', { name: '确认退回补充' }));
      expect(back.count).toBe(TAPS.declineWithAReason);
      await expect(page.getByRole('status')).toHaveText('1 项已退回补充。');
      await expect(card).toContainText('已退回，等待补充');
      await expect(card.getByText('退回补充', { exact: true })).toHaveCount(0);

      const decline = new Taps();
      await decline.on(card.getByText('不通过', { exact: true }));
      await decline.on(card.getByLabel('补充说明').last());
      await page.keyboard.type('与市里的活动冲突，下周可以再约');
      await decline.on(card.getByRole('button', { name: '确认不通过' }));
      expect(decline.count).toBe(TAPS.declineWithAReason);
      await expect(page.getByRole('status')).toHaveText('1 项已按不通过办理。');
      await page.goto(`/bookings/${bookingId}`);
      await expect(page.getByRole('region', { name: '未通过原因' })).toContainText(
        '与市里的活动冲突，下周可以再约',
      );
      await firm.end();
    });

    test('a decision without a reason is asked for one, at its place', async ({ page, hall, signInAs }) => {
      const firm = await apiAs(hall.origin, 'member');
      await ask(firm, hall.story, 'member', { days: [day], purpose: `没有原因${mark}` });
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      const card = cardOf(page, `没有原因${mark}`);
      await card.getByText('不通过', { exact: true }).click();
      await card.getByRole('button', { name: '确认不通过' }).click();
      await expect(card.getByText('请选择一个原因，或在“补充说明”中写明。')).toBeVisible();
      await expect(card.getByRole('radio').first(), 'nobody has to look for it').toBeFocused();
      await expect(card.getByRole('button', { name: '确认不通过' })).toBeVisible();
      await firm.end();
    });
  });
}

test('looking at an address decides nothing', async ({ page, hall, signInAs }) => {
  const firm = await apiAs(hall.origin, 'member');
  const bookingId = await ask(firm, hall.story, 'member', { days: ['2026-12-22'], purpose: '只看不办' });
  await signInAs('manager');
  for (const path of [
    `/stations/${hall.story.stationId}/queue?/decide&bookingId=${bookingId}&decision=approve`,
    `/stations/${hall.story.stationId}/queue?/decideSelected&bookingId=${bookingId}&decision=approve`,
    `/bookings/${bookingId}?/decide&decision=approve`,
    `/bookings/${bookingId}?/cancel`,
  ])
    await page.goto(path);
  await page.goto(`/stations/${hall.story.stationId}/queue?done=approve&count=1`);
  await expect(cardOf(page, '只看不办')).toHaveCount(1);
  await firm.end();
});

test('on the booking’s own page the manager rings, decides, and sees that it is done', async ({
  page,
  hall,
  signInAs,
}) => {
  const firm = await apiAs(hall.origin, 'member');
  await ask(firm, hall.story, 'member', { days: ['2026-12-23'], purpose: '在详情页审批' });
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/queue`);
  await cardOf(page, '在详情页审批').getByRole('link', { name: '查看全部日期与位置' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^4 席 × 1 天已锁定，等待审批，截止/);
  await expect(page.getByRole('link', { name: '拨打王磊的电话' })).toHaveAttribute(
    'href',
    'tel:+8613900000005',
  );
  await expect(page.getByText('12月23日 周三 还剩 36 席全天空闲（共 40 席）')).toBeVisible();
  await page.getByRole('button', { name: '通过远景咨询的申请' }).click();
  await expect(page.getByRole('status')).toHaveText('已通过。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已通过：4 席 × 1 天');
  await page.getByRole('main').getByRole('link', { name: '审批', exact: true }).click();
  await expect(page).toHaveURL(`/stations/${hall.story.stationId}/queue`);
  await firm.end();
});

test('nothing but the keyboard is needed to decide', async ({ page, hall, signInAs }) => {
  const firm = await apiAs(hall.origin, 'member');
  const [first, second] = ['用键盘通过', '用键盘不通过'];
  // Due today, so that they come first, whatever else waits.
  const days = ['2026-11-30'];
  const want = { kind: 'area', count: 11 };
  const early = { from: '14:00', to: '15:00' };
  const approved = await ask(firm, hall.story, 'member', { days, purpose: first, want, time: early });
  await ask(firm, hall.story, 'member', {
    days,
    purpose: second,
    want,
    time: { from: '16:00', to: '17:00' },
  });
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/queue`);

  await tabTo(cardOf(page, first).getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(cardOf(page, first).getByRole('link', { name: '去办理已选' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: '通过所选', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('1 项已通过。');

  const card = cardOf(page, second);
  await tabTo(card.locator('summary', { hasText: '不通过' }));
  await page.keyboard.press('Enter');
  await tabTo(card.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(card.getByLabel('补充说明').last());
  await page.keyboard.type('请改约下周');
  await tabTo(card.getByRole('button', { name: '确认不通过' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('1 项已按不通过办理。');
  await firm.call('booking.cancel', { bookingId: approved });
  await firm.end();

  async function tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 150; step += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await expect(target).toBeInViewport();
  }
});

test('a station where nothing waits says so, and who does not run it is told', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('otherManager');
  await page.goto('/queue');
  await expect(page.getByText('没有待审批的预约')).toBeVisible();
  await expectAccessible(page);
  const answer = await page.goto(`/stations/${hall.story.stationId}/queue`);
  expect(answer?.status()).toBe(403);
  await expect(page.getByText('此内容由该驿站的工作人员查看。')).toBeVisible();
  await signInAs('member');
  await page.goto('/queue');
  await expect(page.getByText('您没有管理的驿站。审批由驿站管理员办理。')).toBeVisible();
});

test('who runs several stations sees where something waits first', async ({ page, hall, signInAs }) => {
  const firm = await apiAs(hall.origin, 'member');
  await ask(firm, hall.story, 'member', { days: ['2026-12-25'], purpose: '官员看到的' });
  await signInAs('officer');
  await page.goto('/queue');
  const stations = page.getByRole('main').getByRole('listitem');
  await expect(stations.first()).toContainText(/江城驿站\s*待审批 \d+ 项/);
  await expect(stations.last()).toContainText('东湖驿站');
  await expectAccessible(page);
  await stations.first().getByRole('link', { name: '江城驿站' }).click();
  await page.getByRole('link', { name: '全部驿站' }).click();
  await expect(page).toHaveURL('/queue');
  await firm.end();
});
