import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { HallServer } from '../../support/hall-server.ts';

/** A zone of its own for each test, with six desks in two rows. */
async function openNewZone(page: Page, hall: HallServer): Promise<void> {
  await page.goto(`/stations/${hall.story.otherStationId}/settings/zones`);
  const own = test.info().testId.slice(-6);
  const name = `分区${own}`;
  await page.getByLabel('分区名称').fill(name);
  await page.getByLabel('每排席数').fill('3');
  await page.getByLabel('编号前缀').fill(`${own}-`);
  await page.getByRole('button', { name: '添加分区' }).click();
  await page.getByRole('link', { name: `${name}: 调整工位` }).click();
  await expect(page.getByRole('heading', { name: `${name} · 座位图` })).toBeVisible();
}

function desk(page: Page, label: string, role: 'button' | 'img' = 'button') {
  return page.getByRole(role, { name: new RegExp(`${label}，距左边`) });
}

async function retireAll(page: Page): Promise<void> {
  await page.getByText('选择工位', { exact: true }).first().click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByText('停用所选工位', { exact: true }).first().click();
  await page.getByRole('button', { name: '停用所选工位' }).click();
  await expect(page.getByText('这个分区还没有工位。')).toBeVisible();
}

test('a desk is moved by keyboard alone, which is announced, saved and undone', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('otherManager');
  await openNewZone(page, hall);
  const first = desk(page, 'A01');
  await expect(first).toHaveAccessibleName(/A01，距左边100厘米，距上边100厘米/);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(desk(page, 'A02')).toBeFocused();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: 'A02' });
  await expect(said).toContainText('已拿起');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(said).toContainText('距上边160厘米');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(said).toContainText('已放回原处');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('距左边220厘米、距上边150厘米');
  await page.getByRole('button', { name: '保存位置' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('最近一次改动：吴站长移动了1个工位。')).toBeVisible();
  const saved = page.getByRole('status').filter({ hasText: '已保存' });
  await expect(saved).toBeVisible();
  await expect(desk(page, 'A02'), 'the keyboard goes on where it was').toBeFocused();
  await expect(page).not.toHaveURL(/done/);
  await page.reload();
  await expect(saved).toHaveCount(0);
  await expect(desk(page, 'A02')).toHaveAccessibleName(/距上边150厘米/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(desk(page, 'A02')).toHaveAccessibleName(/距上边100厘米/);
  await expect(desk(page, 'A01')).toBeFocused();
  await expect(page.getByRole('button', { name: '撤销' })).toHaveCount(0);
  await retireAll(page);
});

test('a desk is dragged with a pointer', async ({ page, hall, signInAs }) => {
  await signInAs('otherManager');
  await openNewZone(page, hall);
  const box = await desk(page, 'A01').boundingBox();
  if (!box) throw new Error('the desk is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(desk(page, 'A01')).not.toHaveAccessibleName(/距左边100厘米/);
  await expect(page.getByText('有1个工位移动了，还没有保存。')).toBeVisible();
  await page.getByRole('button', { name: '放弃移动' }).click();
  await expect(desk(page, 'A01')).toHaveAccessibleName(/距左边100厘米/);
  await retireAll(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are added after a look, desks moved by numbers, numbered anew, retired and put back', async ({
    page,
    hall,
    signInAs,
  }) => {
    await signInAs('otherManager');
    await openNewZone(page, hall);
    const prefix = `K${test.info().testId.slice(-4)}-`;
    await page.locator('#rows-prefix').fill(prefix);
    await page.getByRole('button', { name: '预览', exact: true }).click();
    await expect(page.getByText('预览：将添加6席（深色边框）').first()).toBeVisible();
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(desk(page, `${prefix}06`, 'img')).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(desk(page, `${prefix}06`, 'img')).toHaveCount(0);

    await page.getByLabel('距左边（厘米）', { exact: true }).fill('99999');
    await page.getByLabel('距上边（厘米）', { exact: true }).fill('120');
    await page.getByRole('button', { name: '移到这里' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('距左边（厘米）', { exact: true }).fill('110');
    await page.getByRole('button', { name: '移到这里' }).click();
    await expect(page.getByRole('img', { name: /距左边110厘米，距上边120厘米/ })).toBeVisible();

    await page.locator('#numbers-prefix').fill(prefix);
    await page.getByRole('button', { name: '预览新编号' }).click();
    await expect(page.getByText('有6个工位的编号会改变：')).toBeVisible();
    await page.getByRole('button', { name: '采用新编号' }).click();
    await expect(desk(page, `${prefix}B03`, 'img')).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(desk(page, `${prefix}B03`, 'img')).toHaveCount(0);

    await page.getByText('设置单独规则', { exact: true }).click();
    await page.getByRole('button', { name: '用于所选工位' }).click();
    await expect(page.getByRole('alert')).toContainText('请先勾选要设置规则的工位');
    await page.getByLabel(/每天最长几分钟/).fill('120');
    await page.getByRole('checkbox', { name: /A01$/ }).check();
    await page.getByRole('button', { name: '用于所选工位' }).click();
    await expect(page.getByText('每天最长2小时。')).toBeVisible();

    await retireAll(page);
    await page.getByRole('button', { name: /^恢复.*A01/ }).click();
    await expect(desk(page, 'A01', 'img')).toBeVisible();
    await retireAll(page);
  });
});
