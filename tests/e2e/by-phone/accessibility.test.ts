import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const path of ['/', '/sign-in', '/sign-out', '/nothing-here']) {
      test(`${path} can be used by everybody`, async ({ page }) => {
        await page.goto(path);
        await expectAccessible(page);
      });
    }

    test('a form with problems can be used by everybody', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('main').getByRole('button', { name: '登录' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });

    test('the hall’s day can be read by everybody, with names too', async ({ page, busyDay, signInAs }) => {
      await signInAs('manager');
      await page.goto(busyDay);
      await expectAccessible(page);
    });
  });
}

test('a closed and a provisional day can be read by everybody', async ({ page, hall }) => {
  for (const day of ['2026-10-01', '2027-12-01']) {
    await page.goto(`/stations/${hall.story.stationId}?day=${day}`);
    await expectAccessible(page);
  }
});

test('at twice the size nothing is cut off and no page scrolls sideways', async ({ page, busyDay }) => {
  const size = page.viewportSize()!;
  await page.setViewportSize({
    width: Math.max(320, Math.round(size.width / 2)),
    height: Math.round(size.height / 2),
  });
  for (const path of ['/', '/sign-in', busyDay]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
});

test('every control can be hit with a finger', async ({ page, busyDay }) => {
  for (const path of ['/', '/sign-in', busyDay]) {
    await page.goto(path);
    // Once the page follows the day, it has no button that only a page without a script needs.
    if (path === busyDay) await expect(page.getByText('实时更新')).toBeVisible();
    for (const control of await page
      .locator('button:visible, .button:visible, nav a:visible, input:visible')
      .all()) {
      const box = await control.boundingBox();
      expect
        .soft(Math.min(box?.width ?? 0, box?.height ?? 0), await control.evaluate((one) => one.outerHTML))
        .toBeGreaterThanOrEqual(24);
    }
  }
});
