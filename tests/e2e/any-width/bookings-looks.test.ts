import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { apiAs, ask } from '../../support/story-api.ts';

const LONG_NAME = '江城市远景企业管理咨询与产业链协同服务有限责任公司'.repeat(3).slice(0, 60);
const LONG_PURPOSE = '联合项目组现场办公，与街道各科室对接，并接待来访企业。'.repeat(30).slice(0, 500);

/** As it is, and at twice the size. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  const half = { width: Math.max(320, Math.round(size.width / 2)), height: Math.round(size.height / 2) };
  for (const viewport of [half, size]) {
    await page.setViewportSize(viewport);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('a listed reason is read in English although it was given in Chinese', async ({
    page,
    hall,
    signInAs,
  }) => {
    const [api, office] = await Promise.all([apiAs(hall.origin, 'member'), apiAs(hall.origin, 'manager')]);
    const bookingId = await ask(api, hall.story, 'member', { days: ['2026-12-24'], purpose: 'in English' });
    await office.call('approval.decide', {
      bookingId,
      decision: 'return',
      reason: '请说明能否缩短日期或减少数量。',
    });
    await signInAs('member');
    await page.goto(`/bookings/${bookingId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Sent back for completion, held until Wed 2 Dec/,
    );
    await expect(page.getByText('Please say whether fewer days or fewer places would do.')).toBeVisible();
    await expect(page).toHaveTitle('江城驿站 · 4 desks × 1 day · Thu 24 Dec · Sent back for completion');
    await Promise.all([api.end(), office.end()]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every state can be used by everybody, long texts too', async ({ page, hall, signInAs }) => {
      const [api, office] = await Promise.all([
        apiAs(hall.origin, 'neighbour'),
        apiAs(hall.origin, 'officer'),
      ]);
      const partyId = hall.story.neighbourId;
      await office.call('party.update', { partyId, name: LONG_NAME });
      const day = colorScheme === 'light' ? '2026-12-28' : '2026-12-29';
      const made = async (purpose: string) => ask(api, hall.story, 'neighbour', { days: [day], purpose });
      const [pending, returned, declined] = [
        await made(LONG_PURPOSE),
        await made('退回'),
        await made('不通过'),
      ];
      await office.call('approval.decide', { bookingId: returned, decision: 'return', reason: LONG_PURPOSE });
      await office.call('approval.decide', { bookingId: declined, decision: 'decline', reason: '另有安排' });
      await signInAs('neighbour');
      for (const path of [
        '/bookings',
        `/bookings/${pending}?made=1`,
        `/bookings/${returned}`,
        `/bookings/${declined}`,
      ]) {
        await page.goto(path);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      await signInAs('stranger');
      await page.goto('/bookings');
      await expectAccessible(page);
      await office.call('party.update', { partyId, name: '味道食品' });
      await Promise.all([api.end(), office.end()]);
    });
  });
}
