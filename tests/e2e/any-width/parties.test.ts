import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { HallServer } from '../../support/hall-server.ts';
import { apiAs } from '../../support/story-api.ts';

const PASSWORD = '好记又够长的一句话，够用了';
const NEW_PASSWORD = '忘记以后想出来的另一句话';

/** Another person's browser, without a script and without a session. */
async function openPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL, javaScriptEnabled: false });
  return context.newPage();
}

/** For a new member of the neighbour: passwords of the story's people are not changed, for other tests sign in with them. */
async function invitationFor({ origin, story }: HallServer, name: string, mobile: string): Promise<string> {
  const office = await apiAs(origin, 'officer');
  const role = { partyId: story.neighbourId, as: 'member' };
  const { link } = await office.call('account.invite', { name, mobile, role });
  await office.end();
  return String(link);
}

async function linkShown(page: Page): Promise<string> {
  const link = await page.getByLabel('设置密码的链接').inputValue();
  await page.reload();
  await expect(page.getByLabel('设置密码的链接')).toHaveCount(0);
  return link;
}

async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再次输入密码').fill(password);
  await page.getByRole('button', { name: '保存密码' }).click();
  await expect(page.getByText(/^已登录：/)).toBeVisible();
}

async function signIn(page: Page, mobile: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('手机号').fill(mobile);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
}

async function invite(page: Page, name: string, mobile: string): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('手机号').fill(mobile);
  await page.getByRole('button', { name: '邀请', exact: true }).click();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an officer registers a party, its administrator invites a member, and the member books', async ({
    page,
    browser,
    hall,
    signInAs,
  }) => {
    await signInAs('officer');
    await page.goto('/');
    await page.getByRole('link', { name: '单位与人员' }).click();
    await page.getByLabel('单位名称').fill('云帆项目团队');
    await page.locator('#kind').getByText('项目团队', { exact: true }).click();
    await page.getByLabel('有效期至（可不填）').fill('2027-06-30');
    await page.getByLabel('单位管理员姓名').fill('林一帆');
    await page.getByLabel('单位管理员手机号').fill('123');
    await page.getByRole('button', { name: '登记单位' }).click();
    await expect(page.getByText('单位没有登记')).toBeVisible();
    await expect(page.getByLabel('单位名称')).toHaveValue('云帆项目团队');
    await expect(page.getByLabel('有效期至（可不填）')).toHaveValue('6月30日 周三');
    await page.getByLabel('单位管理员手机号').fill('13700000001');
    await page.getByRole('button', { name: '登记单位' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '云帆项目团队' })).toBeVisible();
    await expect(page.getByText('有效期至2027年6月30日')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '林一帆' })).toContainText('还没有设置密码');
    const party = new URL(page.url()).pathname;
    const invitation = await linkShown(page);

    const administrator = await openPage(browser, hall.origin);
    await setPassword(administrator, invitation, PASSWORD);
    await administrator.getByRole('link', { name: '我的预约' }).click();
    await administrator.getByRole('link', { name: '管理单位成员' }).click();
    await administrator.getByRole('link', { name: '云帆项目团队' }).click();
    await expect(administrator).toHaveURL(party);
    await expect(administrator.getByText('重设密码')).toHaveCount(0);
    await invite(administrator, '何小舟', '13700000002');
    await expect(administrator.getByRole('listitem').filter({ hasText: '何小舟' })).toContainText(
      '137****0002',
    );
    const forMember = await linkShown(administrator);

    const member = await openPage(browser, hall.origin);
    await setPassword(member, forMember, PASSWORD);
    await member.goto(`/stations/${hall.story.stationId}/ask?people=1&when=tomorrow&part=full-day`);
    await member.getByRole('button', { name: '预约', exact: true }).click();
    await expect(member).toHaveURL(/\/bookings\/[\w-]{16}\?made=1$/);
    await expect(member.getByRole('main')).toContainText('云帆项目团队');
    expect((await member.goto(party))?.status()).toBe(403);

    await administrator.reload();
    await administrator.getByText('移除何小舟').click();
    await administrator.getByRole('button', { name: '移除', exact: true }).click();
    await expect(administrator.getByText('已保存')).toBeVisible();
    await expect(administrator.getByText('何小舟')).toHaveCount(0);
    expect((await member.goto(party))?.status()).toBe(404);
    for (const one of [administrator, member]) await one.context().close();
  });

  test('a forgotten password is replaced with a link that works once', async ({
    page,
    browser,
    hall,
    signInAs,
  }) => {
    const mobile = '13700000003';
    const person = await openPage(browser, hall.origin);
    await setPassword(person, await invitationFor(hall, '方晴', mobile), PASSWORD);
    await signInAs('officer');
    await page.goto(`/parties/${hall.story.neighbourId}`);
    await page.getByText('为方晴重设密码').click();
    const row = page.getByRole('listitem').filter({ hasText: '方晴' });
    await row.getByRole('button', { name: '重设密码' }).click();
    const link = await linkShown(page);

    await person.goto('/account');
    await expect(person.getByText('已登录：方晴')).toBeVisible();
    const elsewhere = await openPage(browser, hall.origin);
    await setPassword(elsewhere, link, NEW_PASSWORD);
    expect((await elsewhere.goto(link))?.status()).toBe(404);
    await person.goto('/account');
    await expect(person).toHaveURL(/\/sign-in/);
    await signIn(person, mobile, PASSWORD);
    await expect(person.getByText('手机号或密码不正确。请核对后重新输入。')).toBeVisible();
    await signIn(person, mobile, NEW_PASSWORD);
    await expect(person.getByText('已登录：方晴')).toBeVisible();
    for (const one of [person, elsewhere]) await one.context().close();
  });

  test('an officer makes such a link for a station manager, a manager for nobody', async ({
    page,
    hall,
    signInAs,
  }) => {
    const people = `/stations/${hall.story.stationId}/settings/people`;
    await signInAs('officer');
    await page.goto(people);
    await page.getByText('为李站长重设密码').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: '李站长' })
      .getByRole('button', { name: '重设密码' })
      .click();
    await expect(page.getByLabel('设置密码的链接')).toHaveValue(/\/invitation\/[\w-]{43}$/);
    await signInAs('manager');
    await page.goto(people);
    await expect(page.getByRole('listitem').filter({ hasText: '李站长' })).toBeVisible();
    await expect(page.getByText('重设密码')).toHaveCount(0);
  });

  test('one sees one’s account and changes the password', async ({ page, hall }) => {
    await setPassword(page, await invitationFor(hall, '唐宁', '13700000004'), PASSWORD);
    await page.getByRole('link', { name: '已登录：唐宁' }).click();
    await expect(page.getByRole('main')).toContainText('137****0004');
    await expect(page.getByText('味道食品：成员')).toBeVisible();
    const change = async (current: string, password: string, again = password): Promise<void> => {
      await page.getByLabel('当前密码').fill(current);
      await page.getByLabel('新密码', { exact: true }).fill(password);
      await page.getByLabel('再次输入新密码').fill(again);
      await page.getByRole('button', { name: '保存新密码' }).click();
    };
    await change(PASSWORD, NEW_PASSWORD, PASSWORD);
    await expect(page.getByLabel('再次输入新密码')).toHaveAccessibleDescription(/两次输入的密码不一致/);
    await change('不是这一句', NEW_PASSWORD);
    await expect(page.getByLabel('当前密码')).toHaveAccessibleDescription(/当前密码不正确/);
    await change(PASSWORD, NEW_PASSWORD);
    await expect(page.getByText('密码已修改。其他设备上的登录已全部退出。')).toBeVisible();
    await page.goto('/bookings');
    await expect(page.getByText('已登录：唐宁')).toBeVisible();
  });
});

test('what is wrong with a form, a link and a question are accessible, too', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('officer');
  await page.goto('/parties');
  await page.getByRole('button', { name: '登记单位' }).click();
  await expect(page.getByText('单位没有登记')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/parties/${hall.story.consultancyId}`);
  await page.getByText('移除王磊').click();
  await page.getByText('为王磊重设密码').click();
  await expectAccessible(page);
  const row = page.getByRole('listitem').filter({ hasText: '王磊' });
  await row.getByRole('button', { name: '重设密码' }).click();
  await expect(page.getByLabel('设置密码的链接')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByLabel('当前密码')).toHaveAccessibleDescription('请填写当前密码。');
  await expectAccessible(page);
});

test('whoever does not administer a party does not see its people', async ({ page, hall, signInAs }) => {
  const party = `/parties/${hall.story.consultancyId}`;
  await page.goto(party);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInAs('member');
  expect((await page.goto(party))?.status()).toBe(403);
  await page.goto('/parties');
  await expect(page.getByText('远景咨询')).toBeVisible();
  await expect(page.getByRole('link', { name: '远景咨询' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '登记单位' })).toHaveCount(0);
  for (const person of ['stranger', 'manager'] as const) {
    await signInAs(person);
    expect((await page.goto(party))?.status()).toBe(404);
  }
});

test('an officer changes the name and the validity of a party, and a last day before the first is refused', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('officer');
  const created = await page.context().request.post(`${hall.origin}/api/trpc/party.create`, {
    data: { name: '短期团队', kind: 'team' },
    headers: { origin: hall.origin },
  });
  const { result } = (await created.json()) as { result: { data: { id: string } } };
  await page.goto(`/parties/${result.data.id}`);
  await page.getByLabel('单位名称').fill('长期团队');
  await page.getByLabel('有效期自').fill('2026-12-31');
  await page.getByLabel('有效期至').fill('2026-12-01');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('没有保存');
  await expect(page.getByLabel('有效期至')).toHaveAccessibleDescription(/次序不对/);
  await page.getByLabel('有效期至').fill('2027-06-30');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('长期团队');
  await expect(page.getByText('有效期至2027年6月30日')).toBeVisible();
});
