import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

test('a day is chosen in a month that begins its weeks on Monday, by keyboard alone', async ({
  page,
  hall,
}) => {
  await page.goto(`/stations/${hall.story.stationId}?day=2026-12-01`);
  const field = page.getByRole('textbox', { name: '选择日期' });
  await expect(field).toHaveValue('12月1日 周二');
  await field.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const month = page.getByRole('dialog', { name: '月历' });
  await expect(month.getByRole('columnheader')).toHaveText('周一 周二 周三 周四 周五 周六 周日'.split(' '));
  await expect(month.getByRole('button', { name: '2026年12月1日 周二' })).toBeFocused();
  await expectAccessible(page);
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown']) await page.keyboard.press(key);
  await expect(month.getByRole('button', { name: '2027年1月9日 周六' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(month).toBeHidden();
  await expect(page.getByRole('button', { name: '打开月历' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('12月6日 周日');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page).toHaveURL(/day=2026-12-06$/);
});

test('what was typed is shown in words as soon as one goes on, on pages without any other script', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/settings/closures`);
  await page.getByLabel('第一天').fill('2027/1/5');
  await page.getByLabel('最后一天').fill('随便');
  await page.getByLabel('原因').focus();
  await expect(page.getByLabel('第一天')).toHaveValue('1月5日 周二');
  await expect(page.getByLabel('最后一天')).toHaveValue('随便');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a day is typed in the ways in which people write one', async ({ page, hall }) => {
    const here = `/stations/${hall.story.stationId}`;
    for (const typed of ['12-2', '12月2日', '2026年12月2日 周三', '20261202']) {
      await page.goto(here);
      await page.getByRole('textbox', { name: '选择日期' }).fill(typed);
      await page.getByRole('button', { name: '查看', exact: true }).click();
      await expect(page).toHaveURL(/day=2026-12-02$/);
      await expect(page.getByRole('textbox', { name: '选择日期' })).toHaveValue('12月2日 周三');
    }
  });

  test('what cannot be read is refused with the ways to write it, and stays in its field', async ({
    page,
    hall,
    signInAs,
  }) => {
    await signInAs('manager');
    await page.goto(`/stations/${hall.story.stationId}/settings/closures`);
    await page.getByLabel('第一天').fill('12月1日 周三');
    await page.getByRole('button', { name: '暂停开放' }).click();
    await expect(page.getByLabel('第一天')).toHaveAccessibleDescription(/可以写成 12月1日、12-1/);
    await expect(page.getByLabel('第一天')).toHaveValue('12月1日 周三');
  });
});
