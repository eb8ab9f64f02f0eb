import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { Taps } from '../../support/count-taps.ts';
import { apiAs, ask } from '../../support/story-api.ts';
import { TAPS } from '../../support/taps-of-journeys.ts';

function cardOf(page: Page, title: string, group: string) {
  return page.getByRole('region', { name: group }).getByRole('listitem').filter({ hasText: title });
}

test('whoever is not signed in is asked to, and comes back', async ({ page }) => {
  await page.goto('/bookings');
  await expect(page).toHaveURL('/sign-in?next=%2Fbookings');
});

test('who belongs to no party is told what to do, and who has no bookings where to ask', async ({
  page,
  signInAs,
}) => {
  await signInAs('stranger');
  await page.goto('/bookings');
  await expect(page.getByText('您还没有加入单位')).toBeVisible();
  await page.getByRole('link', { name: '查看各驿站' }).click();
  await expect(page).toHaveURL('/');
});

test('a party finds what waits, with its deadline, and reads how it stands', async ({
  page,
  hall,
  signInAs,
}) => {
  const api = await apiAs(hall.origin, 'member');
  const bookingId = await ask(api, hall.story, 'member', { days: ['2026-12-10'], purpose: '等待的预约' });
  await signInAs('member');
  await page.goto('/bookings');
  await expect(page).toHaveTitle('我的预约 - 驿站预约');
  const taps = new Taps();
  const waiting = cardOf(page, '12月10日 周四', '等待审批');
  await expect(waiting).toContainText('江城驿站 · 12月10日 周四 · 09:00–18:00');
  await expect(waiting).toContainText('审批截止 12月2日 周三');
  await taps.on(waiting.getByRole('link', { name: '工位 4 席 × 1 天' }));
  expect(taps.count).toBe(TAPS.seeABooking);
  await expect(page).toHaveURL(`/bookings/${bookingId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^4 席 × 1 天已为您锁定，审批截止 12月2日 周三/,
  );
  await expect(page).toHaveTitle('江城驿站 · 4 席 × 1 天 · 12月10日 周四 · 待审批');
  const morning = page.getByRole('region', { name: '首日到场' });
  await expect(morning).toContainText('江城大道1号');
  await expect(morning).toContainText('08:30–18:30');
  await expect(morning.getByRole('link', { name: /驿站电话/ })).toHaveAttribute('href', 'tel:02700000000');
  await expect(page.getByRole('region', { name: '预约内容' })).toContainText('等待的预约');
  // Numbers of people are for those who run the station.
  expect(await page.content()).not.toMatch(/139 ?0000/);
  await api.end();
});

test('right after asking, the page says what happens next', async ({ page, hall, signInAs }) => {
  const api = await apiAs(hall.origin, 'member');
  const waiting = await ask(api, hall.story, 'member', { days: ['2026-12-10'], purpose: '刚刚提交' });
  const granted = await ask(api, hall.story, 'member', {
    days: ['2026-12-10'],
    purpose: '刚刚约好',
    want: { kind: 'desk', count: 1 },
  });
  await signInAs('member');
  await page.goto(`/bookings/${waiting}?made=1`);
  await expect(page.getByRole('status')).toContainText('申请已提交，位置已锁定。驿站管理员会在 12月2日 周三');
  await page.goto(`/bookings/${granted}?made=1`);
  await expect(page.getByRole('status')).toContainText('预约成功，位置已经留好');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('预约成功：1 席 × 1 天');
  await api.end();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a booking is cancelled after a question, and can be asked for again', async ({
      page,
      hall,
      signInAs,
    }) => {
      const api = await apiAs(hall.origin, 'member');
      const bookingId = await ask(api, hall.story, 'member', {
        days: ['2026-12-11'],
        purpose: '要取消的预约',
        want: { kind: 'area', count: 3 },
      });
      await signInAs('member');
      await page.goto('/bookings');
      const taps = new Taps();
      await taps.on(page.locator(`a[href$="${bookingId}"]`));
      await taps.on(page.getByText('取消整个预约'));
      await expect(page.getByText('要取消开放工区 3 席 × 1 天吗？')).toBeVisible();
      await taps.on(page.getByRole('button', { name: '确认取消' }));
      expect(taps.count).toBe(TAPS.cancelAStay);
      await expect(page.getByRole('status')).toHaveText('预约已取消，位置已释放。');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('已取消');
      await expect(page.getByText('预约已取消，不能再更改。')).toBeVisible();
      await expect(page.getByRole('button', { name: '确认取消' })).toHaveCount(0);
      const again = page.getByRole('link', { name: '按同样的内容重新预约' });
      await expect(again).toHaveAttribute(
        'href',
        new RegExp(`/stations/${hall.story.stationId}/ask\\?kind=area.*2026-12-11`),
      );
      await api.end();
    });

    test('one day of a stay is released, and the others stay', async ({ page, hall, signInAs }) => {
      const api = await apiAs(hall.origin, 'member');
      const days = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17'];
      const want = { kind: 'desk', count: 1 };
      const bookingId = await ask(api, hall.story, 'member', { days, purpose: '释放一天', want });
      await signInAs('member');
      await page.goto('/bookings');
      const taps = new Taps();
      await taps.on(page.locator(`a[href$="${bookingId}"]`));
      await taps.on(page.getByText('释放部分日期'));
      await taps.on(page.getByLabel('12月15日 周二'));
      await taps.on(page.getByRole('button', { name: '仅释放所选日期' }));
      expect(taps.count).toBe(TAPS.releaseOneDay);
      await expect(page.getByRole('status')).toHaveText('所选日期已释放，其余日期不变。');
      const list = page.getByRole('region', { name: '日期与位置' });
      await expect(list.getByRole('listitem').filter({ hasText: '12月15日' })).toContainText('已释放');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('预约成功：1 席 × 3 天');

      await page.getByText('释放部分日期').click();
      await page.getByLabel('12月16日 周三').check();
      await page.getByRole('button', { name: '释放最早所选日及以后' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('预约成功：1 席 × 1 天');
      // Of a single day that is left there is nothing to release but the whole.
      await expect(page.getByText('释放部分日期')).toHaveCount(0);
      await api.end();
    });

    test('a return is answered, and the request waits again', async ({ page, hall, signInAs }) => {
      const [api, office] = await Promise.all([apiAs(hall.origin, 'member'), apiAs(hall.origin, 'manager')]);
      const bookingId = await ask(api, hall.story, 'member', { days: ['2026-12-18'], purpose: '' });
      await office.call('approval.decide', { bookingId, decision: 'return', reason: '请说明来做什么' });
      await signInAs('member');
      await page.goto('/bookings');
      const returned = cardOf(page, '12月18日 周五', '等您补充');
      await expect(returned).toContainText('退回原因：请说明来做什么');
      const taps = new Taps();
      await taps.on(returned.getByRole('link'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /^已退回补充，锁定保留到 12月2日 周三/,
      );
      await page.getByLabel('用途').fill('联合项目组现场办公');
      await page.getByLabel('到场人数').fill('5');
      await taps.on(page.getByRole('button', { name: '提交补充' }));
      expect(taps.count).toBe(TAPS.answerAReturn);
      await expect(page.getByRole('status')).toHaveText('补充内容已提交，等待继续审批。');
      await expect(page.getByRole('region', { name: '预约内容' })).toContainText('联合项目组现场办公');
      await expect(page.getByRole('region', { name: '预约内容' })).toContainText('5 人');
      await expect(page.getByRole('region', { name: '此前的退回原因' })).toContainText('请说明来做什么');
      await Promise.all([api.end(), office.end()]);
    });
  });
}

test('releasing no day is refused with words, and nothing is released', async ({ page, hall, signInAs }) => {
  const api = await apiAs(hall.origin, 'member');
  const want = { kind: 'desk', count: 1 };
  const bookingId = await ask(api, hall.story, 'member', {
    days: ['2026-12-21', '2026-12-22'],
    purpose: '不释放',
    want,
  });
  await signInAs('member');
  await page.goto(`/bookings/${bookingId}`);
  await page.getByText('释放部分日期').click();
  await page.getByRole('button', { name: '仅释放所选日期' }).click();
  await expect(page.getByText('请至少选择一个日期。')).toBeVisible();
  await expect(page.getByRole('group', { name: '选择要释放的日期' })).toHaveAccessibleDescription(
    '请至少选择一个日期。',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('预约成功：1 席 × 2 天');
  await api.end();
});

test('a declined request says why, and offers to ask again', async ({ page, hall, signInAs }) => {
  const [api, office] = await Promise.all([apiAs(hall.origin, 'member'), apiAs(hall.origin, 'manager')]);
  const bookingId = await ask(api, hall.story, 'member', { days: ['2026-12-23'], purpose: '不通过' });
  await office.call('approval.decide', {
    bookingId,
    decision: 'decline',
    reason: '这些日期驿站另有公务安排。',
  });
  await signInAs('member');
  await page.goto(`/bookings/${bookingId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('未通过：4 席 × 1 天');
  await expect(page.getByRole('region', { name: '未通过原因' })).toContainText('这些日期驿站另有公务安排。');
  await expect(page.getByRole('link', { name: '按同样的内容重新预约' })).toBeVisible();
  await Promise.all([api.end(), office.end()]);
});

test('a booking of others is not there, with words', async ({ page, hall, signInAs }) => {
  const api = await apiAs(hall.origin, 'member');
  const bookingId = await ask(api, hall.story, 'member', { days: ['2026-12-10'], purpose: '他人看不到' });
  await signInAs('neighbour');
  for (const id of [bookingId, 'AAAAAAAAAAAAAAAA', 'x', '__proto__']) {
    const answer = await page.goto(`/bookings/${id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
    expect(await page.content()).not.toContain('他人看不到');
  }
  for (const query of [`party=${hall.story.consultancyId}`, 'party=x', `after=${bookingId}`]) {
    const answer = await page.goto(`/bookings?${query}`);
    expect(answer?.status()).toBe(404);
  }
  await api.end();
});

test('who belongs to two parties chooses', async ({ page, hall, signInAs }) => {
  const office = await apiAs(hall.origin, 'officer');
  const { id } = await office.call('party.create', {
    name: '云帆项目团队',
    kind: 'team',
    validFrom: null,
    validTo: null,
  });
  const { name, mobile } = { name: '孙浩', mobile: '13900000007' };
  await office.call('account.invite', { name, mobile, role: { partyId: id, as: 'member' } });
  await signInAs('neighbourMember');
  await page.goto('/bookings');
  const parties = page.getByRole('form', { name: '选择单位' });
  await parties.getByRole('button', { name: '云帆项目团队' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('云帆项目团队的预约');
  await expect(page.getByText('还没有预约')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '去预约' })).toHaveAttribute('href', '/');
  await office.end();
});
