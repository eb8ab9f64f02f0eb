import { CHINESE_FORM, expect, signInByForm, test } from '../../support/browser-test.ts';

for (const next of [
  '//evil.example.com',
  '/\\evil.example.com',
  'https://evil.example.com',
  '/%09/evil.example.com',
  '/.//evil.example.com',
  '/%5c%5cevil.example.com',
]) {
  test(`?next=${next} does not lead away`, async ({ page, hall }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signInByForm(page, 'otherManager');
    await expect(page.getByText('已登录：吴站长')).toBeVisible();
    expect(new URL(page.url()).origin).toBe(hall.origin);
    const again = await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(again!.url()).origin).toBe(hall.origin);
  });
}

test('what is typed is shown as typed: mark-up stays text', async ({ page }) => {
  const typed = '"><script>alert(1)</script>{{7*7}}';
  await page.goto('/sign-in');
  await page.getByLabel(CHINESE_FORM.mobile).fill(typed);
  await page.getByLabel(CHINESE_FORM.password).fill('x');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel(CHINESE_FORM.mobile)).toHaveValue(typed);
});

test('after ten failures the number has to wait, and the answer says how long', async ({ page, hall }) => {
  const form = { mobile: '13700000002', password: '不是这个密码' };
  const headers = { origin: hall.origin };
  for (let failure = 1; failure <= 10; failure += 1) {
    expect((await page.request.post('/sign-in', { form, headers })).status()).toBe(401);
  }
  const refused = await page.request.post('/sign-in', { form, headers });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(60);
  expect(await refused.text()).toMatch(/登录失败次数过多。请\d+分钟后再试/);
});
