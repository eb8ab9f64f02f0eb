import { gzipSync } from 'node:zlib';
import { expect, test } from '../../support/browser-test.ts';

/** What a phone in the metro loads before a page can do more than it does without a script, in bytes packed by gzip. */
const SCRIPT_BYTES_MAX = 120_000;
const WITHOUT_SCRIPT = ['/', '/sign-in', '/sign-out'];

test('the hall’s page and all that it loads stay within the budget', async ({ page, busyDay }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(busyDay);
  await expect(page.getByText('实时更新')).toBeVisible();
  const packed = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(packed).toBeGreaterThan(10_000);
  expect(packed).toBeLessThan(SCRIPT_BYTES_MAX);
});

for (const path of WITHOUT_SCRIPT) {
  test(`${path} loads no script at all`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
  });
}
