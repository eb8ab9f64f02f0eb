import { expect, mobileOf, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { Page } from '@playwright/test';

/** Shows a code for the member at the desk, and answers it. */
async function showCode(page: Page): Promise<string> {
  await page.goto('/account');
  await page.getByRole('link', { name: '出示登录验证码' }).click();
  await page.getByLabel('对方的手机号').fill(mobileOf('member'));
  await page.getByRole('button', { name: '出示验证码' }).click();
  await expect(page.getByRole('heading', { name: '王*的验证码' })).toBeVisible();
  const shown = (await page.getByText(/^\d{3} \d{3}$/).textContent()) ?? '';
  expect(page.url()).not.toContain(shown.replace(' ', ''));
  return shown;
}

test('the manager shows a code, and the member signs in with it as it was read aloud', async ({
  page,
  browser,
  hall,
  signInAs,
}) => {
  await signInAs('manager');
  const code = await showCode(page);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(code)).toHaveCount(0);

  const phone = await (await browser.newContext({ baseURL: hall.origin, locale: 'zh-CN' })).newPage();
  await phone.goto('/bookings');
  await phone.getByRole('link', { name: '验证码' }).click();
  await expect(phone.getByText('请到驿站窗口，由工作人员出示验证码。')).toBeVisible();
  await phone.getByLabel('手机号').fill(mobileOf('member'));
  await phone.getByLabel('验证码').fill(code);
  await phone.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(phone).toHaveURL('/bookings');
  await expect(phone.getByText('已登录：王磊')).toBeVisible();
  await phone.context().close();
});

test('a wrong code and an unknown number get the same sentence, and the number stays', async ({ page }) => {
  for (const mobile of [mobileOf('neighbour'), '13700000001']) {
    await page.goto('/sign-in/code');
    await page.getByLabel('手机号').fill(mobile);
    await page.getByLabel('验证码').fill('000000');
    await page.getByLabel('验证码').press('Enter');
    await expect(page.getByRole('alert')).toContainText('验证码不正确或已失效。');
    await expect(page.getByLabel('手机号')).toHaveValue(mobile);
    await expectAccessible(page);
  }
});

test('what is missing or malformed is said at its field', async ({ page }) => {
  await page.goto('/sign-in/code');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel('手机号')).toHaveAccessibleDescription(/请填写手机号。/);
  await expect(page.getByLabel('验证码')).toHaveAccessibleDescription(/请填写验证码。/);
  await page.getByLabel('手机号').fill('13900000005');
  await page.getByLabel('验证码').fill('1234');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel('验证码')).toHaveAccessibleDescription(/6位数字/);
});

test('nobody is shown a code whom the manager may not help, and a member sees no such page', async ({
  page,
  signInAs,
}) => {
  await signInAs('manager');
  for (const mobile of [mobileOf('officer'), '13700000001']) {
    await page.goto('/people/codes');
    await page.getByLabel('对方的手机号').fill(mobile);
    await page.getByRole('button', { name: '出示验证码' }).click();
    await expect(page.getByRole('alert')).toContainText('没有出示验证码');
    await expect(page.getByLabel('对方的手机号')).toHaveValue(mobile);
  }
  await signInAs('member');
  const answer = await page.goto('/people/codes');
  expect(answer?.status()).toBe(403);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a person sets where they are told things', async ({ page, signInAs }) => {
    await signInAs('neighbour');
    await page.goto('/account');
    await page.getByRole('link', { name: '接收消息' }).click();
    await page.getByLabel('邮箱（选填）').fill('zhao@');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByLabel('邮箱（选填）')).toHaveAccessibleDescription(/邮箱地址不正确/);
    await page.getByLabel('邮箱（选填）').fill('zhao@example.org');
    await page.getByText('English', { exact: true }).last().click();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status')).toContainText('已保存。');
    await page.reload();
    await expect(page.getByLabel('邮箱（选填）')).toHaveValue('zhao@example.org');
    await page.getByLabel('邮箱（选填）').fill('');
    await page.getByText('中文', { exact: true }).last().click();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByLabel('邮箱（选填）')).toHaveValue('');
  });

  test('an officer sees that nothing is configured, and what waits', async ({ page, signInAs }) => {
    await signInAs('officer');
    await page.goto('/account');
    await page.getByRole('link', { name: '消息', exact: true }).click();
    await expect(page.getByText('还没有配置短信和邮件')).toBeVisible();
    await page.getByRole('link', { name: '已发送' }).click();
    await expect(page.getByText('这里没有消息')).toBeVisible();
  });
});
