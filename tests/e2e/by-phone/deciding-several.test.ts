import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { Taps } from '../../support/count-taps.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { cardOf } from '../../support/queue-card.ts';
import { apiAs, ask } from '../../support/story-api.ts';
import { TAPS } from '../../support/taps-of-journeys.ts';

const LONG_NAME = '江城市味道食品供应链管理与餐饮服务有限责任公司总部'.repeat(3).slice(0, 60);
const LONG_PURPOSE = '来访企业集中洽谈，与街道各科室对接并现场办公。'.repeat(30).slice(0, 500);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const mark = javaScriptEnabled ? '有脚本' : '无脚本';
    const day = javaScriptEnabled ? '2026-12-09' : '2026-12-10';

    test('several are approved at once, and one that fails stops none', async ({ page, hall, signInAs }) => {
      const [firm, office] = await Promise.all([apiAs(hall.origin, 'member'), apiAs(hall.origin, 'officer')]);
      const purposes = ['一', '二', '三'].map((one) => `一起办理之${one}${mark}`);
      const days = javaScriptEnabled
        ? ['2026-12-14', '2026-12-15', '2026-12-16']
        : ['2026-12-17', '2026-12-18', '2026-12-21'];
      const ids: string[] = [];
      for (const [index, purpose] of purposes.entries())
        ids.push(await ask(firm, hall.story, 'member', { days: [days[index]!], purpose }));
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      const approve = page.getByRole('button', { name: '通过所选', exact: true });
      await expect(approve).toBeHidden();
      const taps = new Taps();
      for (const purpose of purposes) await taps.on(cardOf(page, purpose).getByRole('checkbox'));
      await expect(approve).toBeInViewport();
      // Somebody else is faster with one of them.
      await office.call('approval.decide', { bookingId: ids[1]!, decision: 'decline', reason: '另有安排' });
      await taps.on(approve);
      expect(taps.count).toBe(TAPS.approveThree);
      await expect(page.getByRole('status')).toHaveText('2 项已通过。');
      await expect(page.getByRole('alert')).toContainText('1 项没有办理成功：');
      await expect(page.getByText('远景咨询：这份预约的状态为“未通过”，不能进行此操作。')).toBeVisible();
      for (const purpose of purposes) await expect(cardOf(page, purpose)).toHaveCount(0);
      await Promise.all([firm.end(), office.end()]);
    });

    test('several are declined with one reason', async ({ page, hall, signInAs }) => {
      const firm = await apiAs(hall.origin, 'member');
      const purposes = ['一', '二'].map((one) => `一起不通过之${one}${mark}`);
      const ids: string[] = [];
      for (const purpose of purposes)
        ids.push(await ask(firm, hall.story, 'member', { days: [day], purpose }));
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      for (const purpose of purposes) await cardOf(page, purpose).getByRole('checkbox').check();
      const bar = page.getByRole('form', { name: '已选的申请' });
      await bar.getByText('不通过所选', { exact: true }).click();
      await bar.getByText('这些日期驿站另有公务安排。').click();
      await bar.getByRole('button', { name: '确认不通过所选' }).click();
      await expect(page.getByRole('status')).toHaveText('2 项已按不通过办理。');
      for (const id of ids) {
        await page.goto(`/bookings/${id}`);
        await expect(page.getByText('这些日期驿站另有公务安排。')).toBeVisible();
      }
      await firm.end();
    });
  });
}

/** At twice the size. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: Math.max(320, Math.round(width / 2)), height: Math.round(height / 2) });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the queue can be used by everybody and with a thumb, long texts too', async ({
      page,
      hall,
      signInAs,
    }) => {
      const [api, office] = await Promise.all([
        apiAs(hall.origin, 'neighbour'),
        apiAs(hall.origin, 'officer'),
      ]);
      const partyId = hall.story.neighbourId;
      const day = colorScheme === 'light' ? '2026-12-28' : '2026-12-29';
      await ask(api, hall.story, 'neighbour', { days: [day], purpose: LONG_PURPOSE });
      await office.call('party.update', { partyId, name: LONG_NAME });
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/queue`);
      const card = cardOf(page, LONG_PURPOSE.slice(0, 60)).last();
      await expect(card.getByRole('heading', { name: LONG_NAME })).toBeVisible();
      await card.getByRole('checkbox').check();
      for (const control of await card.locator('button, summary, .button, label:has(.pick)').all()) {
        if (!(await control.isVisible())) continue;
        const box = await control.boundingBox();
        expect.soft(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
      }
      await expectAccessible(page);
      for (const summary of await card.locator('summary').all()) await summary.click();
      await page.getByText('不通过所选', { exact: true }).click();
      await expectAccessible(page);
      await expectNothingCutOff(page);
      await office.call('party.update', { partyId, name: '味道食品' });
      await Promise.all([api.end(), office.end()]);
    });
  });
}
