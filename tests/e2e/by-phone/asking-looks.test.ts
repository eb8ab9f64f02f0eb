import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

function result(page: Page): Locator {
  return page.getByRole('region', { name: '结果' });
}

async function open(page: Page, stationId: string, query = ''): Promise<void> {
  await page.goto(`/stations/${stationId}/ask${query}`);
}

test('an account without a party is told what to do', async ({ page, hall, signInAs }) => {
  await signInAs('stranger');
  await open(page, hall.story.stationId);
  await expect(page.getByText('您的账号还没有加入任何单位')).toBeVisible();
  await expectAccessible(page);
});

test('a link that is sent says what it is about, and the language can be changed on the way', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('member');
  await open(
    page,
    hall.story.stationId,
    '?people=2&when=range&from=2026-12-07&to=2026-12-18&on=weekdays&weekday=1&weekday=3',
  );
  const title = '江城驿站 · 2 席 · 12月7日至12月18日每周一、周三';
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title);
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
    'content',
    /2 席 · .+ · 全天/,
  );
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/weekday=1&weekday=3/);
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('2 desks for 4 days');
});

test('who may ask for several parties chooses in whose name', async ({ page, hall, signInAs }) => {
  await signInAs('officer');
  await open(page, hall.story.stationId, '?when=tomorrow');
  await expect(page.getByRole('radio', { name: '远景咨询' })).toBeChecked();
  await page.getByRole('radio', { name: '味道食品' }).check();
  await expect(result(page)).toContainText('以“味道食品”的名义');
});

test('a seat that is not there any more is told where seats are chosen', async ({ page, hall, signInAs }) => {
  await signInAs('member');
  await open(page, hall.story.stationId, '?when=tomorrow&desk=AAAAAAAAAAAAAAAA');
  await expect(page.getByText('有的工位已不在这个驿站')).toBeVisible();
  await expect(page.getByRole('button', { name: '预约', exact: true })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every state can be used by everybody', async ({ page, hall, signInAs }) => {
      await signInAs('administrator');
      for (const query of [
        '',
        '?people=2&when=next-week',
        '?people=other&count=39&when=range&from=2026-12-01&to=2026-12-03',
        '?people=other&count=&when=range&show=yes',
        `?kind=room&day=2026-12-01`,
      ]) {
        await open(page, hall.story.stationId, query);
        await expectAccessible(page);
      }
      await open(page, hall.story.stationId, '?day=2026-12-01');
      await page.getByText('在座位图上选工位').click();
      await page.getByRole('checkbox', { name: /^F04，/ }).check();
      await page.getByText('更多要求').click();
      await expect(result(page)).toContainText('共享工区 F04');
      await expectAccessible(page);
    });
  });
}

test('whatever the keyboard reaches is in sight, and not behind the bar that asks to sign in', async ({
  page,
  hall,
}) => {
  await open(page, hall.story.stationId, '?people=2&day=2026-12-08');
  const last = page.getByRole('button', { name: '查看结果' });
  let steps = 0;
  for (; steps < 60 && !(await last.evaluate((one) => one === document.activeElement)); steps += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return null;
      const { left, width, top, height } = one.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return above !== null && (one.contains(above) || above.contains(one)) ? null : one.outerHTML;
    });
    expect(hidden).toBeNull();
  }
  expect(steps).toBeGreaterThan(10);
  await expect(last).toBeFocused();
});

test('nothing scrolls sideways, at twice the size neither', async ({ page, hall, signInAs }) => {
  await signInAs('administrator');
  const size = page.viewportSize()!;
  for (const width of [size.width, Math.max(320, Math.round(size.width / 2))]) {
    await page.setViewportSize({ width, height: size.height });
    for (const query of ['?people=2&when=next-month', '?people=other&count=39&when=next-month']) {
      await open(page, hall.story.stationId, query);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px ${query}`).toBe(0);
    }
  }
});
