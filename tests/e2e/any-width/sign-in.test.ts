import { STORY_PASSWORD } from '../../support/story.ts';
import {
  CHINESE_FORM,
  ENGLISH_FORM,
  expect,
  mobileOf,
  signInByForm,
  test,
} from '../../support/browser-test.ts';

const SESSION_COOKIE = 'yizhan';

test('the manager signs in by the form, is greeted by name, and signs out', async ({ page, context }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '登录' }).click();
  await expect(page).toHaveTitle('登录 - 驿站预约');
  await signInByForm(page, 'manager');
  await expect(page).toHaveURL('/');
  await expect(page.getByText('已登录：李站长')).toBeVisible();
  const cookie = (await context.cookies()).find(({ name }) => name === SESSION_COOKIE);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByText('您已退出登录。')).toBeVisible();
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name === SESSION_COOKIE)).toEqual([]);

  await context.addCookies([cookie!]);
  await page.goto('/');
  await expect(page.getByText('已登录')).toHaveCount(0);
});

test('after signing in a person is back at the day they came from', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  await page.getByRole('link', { name: '登录' }).click();
  await signInByForm(page, 'manager');
  await expect(page).toHaveURL(busyDay);
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('远景咨询');
});

test('a wrong password and an unknown number get the same sentence, and the number stays', async ({
  page,
}) => {
  for (const mobile of [mobileOf('neighbour'), '13700000001']) {
    await page.goto('/sign-in');
    await page.getByLabel(CHINESE_FORM.mobile).fill(mobile);
    await page.getByLabel(CHINESE_FORM.password).fill('不是这个密码');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('main').getByRole('button', { name: '登录' }).click();
    expect((await answer).status()).toBe(401);
    await expect(page.getByRole('alert')).toContainText('手机号或密码不正确。请核对后重新输入。');
    await expect(page.getByLabel(CHINESE_FORM.mobile)).toHaveValue(mobile);
    await expect(page.getByLabel(CHINESE_FORM.password)).toHaveValue('');
    await expect(page).toHaveTitle('没有登录成功 - 驿站预约');
  }
});

test('what is missing or malformed is said at its field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel(CHINESE_FORM.mobile)).toHaveAccessibleDescription(/请填写手机号。/);
  await expect(page.getByLabel(CHINESE_FORM.password)).toHaveAccessibleDescription('请填写密码。');
  await page.getByLabel(CHINESE_FORM.mobile).fill('12345');
  await page.getByLabel(CHINESE_FORM.password).fill('x');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByLabel(CHINESE_FORM.mobile)).toHaveAccessibleDescription(/手机号不正确/);
  await expect(page.getByLabel(CHINESE_FORM.mobile)).toHaveValue('12345');
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the manager signs in in English', async ({ page }) => {
    await page.goto('/sign-in');
    await signInByForm(page, 'manager', ENGLISH_FORM);
    await expect(page.getByText('Signed in as 李站长')).toBeVisible();
  });

  test('a wrong password is told in English', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel(ENGLISH_FORM.mobile).fill(mobileOf('neighbourMember'));
    await page.getByLabel(ENGLISH_FORM.password).fill('not this one');
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('The mobile number or the password is wrong.');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the manager signs in, reads the day, chooses another one and signs out', async ({
    page,
    busyDay,
  }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(busyDay)}`);
    await signInByForm(page, 'manager');
    await expect(page).toHaveURL(busyDay);
    await expect(page.getByRole('row', { name: /^A01/ })).toContainText('远景咨询');
    await page.getByRole('textbox', { name: '选择日期' }).fill('2026-12-02');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('12月2日 周三');
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByText('您已退出登录。')).toBeVisible();
  });
});

test('nothing but the keyboard is needed', async ({ page, hall }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: '江城驿站' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(hall.story.stationId));

  await tabTo('登录');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sign-in/);
  await tabToField('手机号');
  await page.keyboard.type(mobileOf('manager'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(STORY_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已登录：李站长')).toBeVisible();

  await tabTo('跳过座位图，查看列表');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').first()).toBeInViewport();

  async function tabTo(name: string): Promise<void> {
    const link = page.getByRole('link', { name, exact: true });
    for (
      let step = 0;
      step < 40 && !(await link.evaluate((one) => one === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(link).toBeFocused();
  }

  async function tabToField(label: string): Promise<void> {
    const field = page.getByLabel(label);
    for (
      let step = 0;
      step < 20 && !(await field.evaluate((one) => one === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(field).toBeFocused();
  }
});
