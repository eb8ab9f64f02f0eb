import type { Page } from '@playwright/test';
import type { GalleryPage } from './gallery-page.ts';

/** Shows a page of the gallery, or what its form answers. */
export async function openGalleryPage(page: Page, { path, sent, press }: GalleryPage): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  if (!sent) return;
  for (const [name, value] of Object.entries(sent)) {
    const field = page.locator(`main form [name="${name}"]`);
    const kind = await field.first().getAttribute('type');
    if (kind === 'checkbox') await field.check();
    else if (kind === 'radio') await field.and(page.locator(`[value="${value}"]`)).check({ force: true });
    else await field.fill(value);
  }
  const main = page.locator('main form button.main').last();
  await (press ? page.getByRole('button', { name: press }) : main).click();
  await page.waitForLoadState('load');
}
