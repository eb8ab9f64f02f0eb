import { expect, test } from '../../support/browser-test.ts';

test('the language is changed on any page, stays on it, and is kept', async ({ page, busyDay, context }) => {
  await page.goto(busyDay);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(busyDay);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 1 Dec');
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const cookie = (await context.cookies()).find(({ name }) => name === 'lang');
  expect(cookie).toMatchObject({ value: 'zh-CN', httpOnly: true, sameSite: 'Lax' });
});

test('a link changes no language', async ({ page }) => {
  const answer = await page.goto('/language?language=en');
  expect(answer?.status()).toBe(405);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
