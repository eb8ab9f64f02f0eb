import type { Locator, Page } from '@playwright/test';
import { encode } from 'uqr';
import { expect, test } from '../../support/browser-test.ts';
import { PICTURE } from '../../support/canteen.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

/** The dark squares of a code as they are drawn. */
async function squaresOf(code: Locator): Promise<boolean[][]> {
  const size = Number((await code.getAttribute('viewBox'))?.split(' ').at(-1));
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) squares[Number(y)]![Number(x) + step] = true;
  }
  return squares;
}

function encoded(address: string): boolean[][] {
  return encode(address, { ecc: 'M', border: 4 }).data;
}

async function choose(page: Page, ...names: readonly RegExp[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '生成标签' }).click();
}

test.use({ javaScriptEnabled: false });

test('the manager prints the door, the rooms and the desks of a zone', async ({ page, hall, signInAs }) => {
  const { stationId, largeRoomId } = hall.story;
  await signInAs('manager');
  await page.goto(`/stations/${stationId}/labels`);
  await expect(page.getByText('还没有选择标签')).toBeVisible();
  await choose(page, /^门口/, /^共享工区的工位（40 张）/, /^会议室（2 张）/);
  await expect(page.getByText('共 43 张标签，A4纸 4 页。')).toBeVisible();
  const sheets = page.getByRole('region', { name: /^第 \d 页$/ });
  await expect(sheets).toHaveCount(4);
  for (const [index, count] of [12, 12, 12, 7].entries())
    await expect(sheets.nth(index).getByRole('img')).toHaveCount(count);

  const door = page.getByRole('img', { name: '江城驿站的二维码' });
  expect(await squaresOf(door)).toEqual(encoded(`${hall.origin}/stations/${stationId}`));
  const room = page.getByRole('img', { name: '大会议室的二维码' });
  expect(await squaresOf(room)).toEqual(encoded(`${hall.origin}/places/${largeRoomId}`));
  const desk = page.getByRole('listitem').filter({ hasText: 'B03' });
  await expect(desk).toContainText('江城驿站 · 共享工区');
  await expect(desk).toContainText('扫一扫');
});

test('the code of a desk leads to that desk', async ({ page, hall, signInAs }) => {
  await signInAs('officer');
  await page.goto(`/stations/${hall.story.stationId}/labels`);
  await choose(page, /^共享工区/);
  const code = page.getByRole('img', { name: 'C04的二维码' });
  const address = (await code.locator('title').textContent()) ?? '';
  expect(await squaresOf(code)).toEqual(encoded(address));
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'C04' })).toBeVisible();
});

test('at its label a desk is reported with a photo, and whoever answers sees it', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('member');
  await page.goto(`/places/${hall.story.largeRoomId}`);
  await page.getByText('报修', { exact: true }).click();
  const report = page.getByRole('button', { name: '提交报修' });
  const photo = page.getByLabel('照片1');
  await photo.setInputFiles({ name: '投影.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') });
  await page.getByLabel('哪里坏了').fill('投影不亮');
  await report.click();
  await expect(page.getByText('不是完好的 JPEG、PNG 或 WebP 图片')).toBeVisible();
  await expect(page.getByText('刚才选的照片没有保留，请重新选择。')).toBeVisible();
  await expect(page.getByLabel('哪里坏了')).toHaveValue('投影不亮');
  const buffer = Buffer.from(PICTURE, 'base64');
  await photo.setInputFiles({ name: '投影.png', mimeType: 'image/png', buffer });
  await report.click();
  await expect(page.getByRole('status')).toHaveText(/^已报修/);

  await page.context().clearCookies();
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/faults`);
  const seen = page.getByRole('img', { name: '大会议室的报修照片1' });
  expect(await seen.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1);
  const answer = await page.goto((await seen.getAttribute('src')) ?? '');
  expect(answer?.headers()).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

test('on paper there is nothing but labels, whole ones, sheet by sheet', async ({ page, hall, signInAs }) => {
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/labels`);
  await choose(page, /^共享工区/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: '生成标签' })).toBeHidden();
  const first = page.getByRole('listitem').first();
  await expect(first).toBeVisible();
  expect(await first.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
  // A4 in points.
  expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test('who does not run the station may not, and who is not signed in is asked to', async ({
  page,
  hall,
  signInAs,
}) => {
  const labels = `/stations/${hall.story.stationId}/labels`;
  await page.goto(labels);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  for (const person of ['administrator', 'otherManager'] as const) {
    await page.context().clearCookies();
    await signInAs(person);
    const answer = await page.goto(labels);
    expect(answer?.status()).toBe(403);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, javaScriptEnabled: true });

    test('the sheets can be looked through by everybody, and stay white', async ({
      page,
      hall,
      signInAs,
    }) => {
      await signInAs('manager');
      await page.goto(`/stations/${hall.story.stationId}/labels?of=door&of=room`);
      await expectAccessible(page);
      const sheet = page.getByRole('region', { name: '第 1 页' }).getByRole('list');
      expect(await sheet.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)');
      expect(await sheet.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(0, 0, 0)');
    });
  });
}
