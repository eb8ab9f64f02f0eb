import { expect, test } from '../support/browser-test.ts';

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

for (const next of ['//evil.example.com', '/\\evil.example.com', 'https://evil.example.com']) {
  test(`changing the language does not lead to ${next}`, async ({ request, hall }) => {
    const answer = await request.post('/language', {
      form: { language: 'en', next },
      headers: { origin: hall.origin },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toBe('/');
  });
}

test('a language that we do not have is not kept', async ({ request, hall }) => {
  const answer = await request.post('/language', {
    form: { language: 'tlh', next: '/' },
    headers: { origin: hall.origin },
    maxRedirects: 0,
  });
  expect(answer.headers()['set-cookie']).toBeUndefined();
});
