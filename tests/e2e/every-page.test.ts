import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { test as base, expect } from '../support/booking-browser-test.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { furnishGallery, type GalleryPage } from '../support/furnish-gallery.ts';
import { STORY_PERSONS, type StoryPerson } from '../support/story.ts';

/** What a route may load before it can do more than it does without a script, in bytes packed by gzip. */
const SCRIPT_BYTES_MAX = 120_000;
/** Half of a phone in its width, as at 200 %. */
const NARROW = { width: 320, height: 600 };

const test = base.extend<object, { readonly pages: readonly GalleryPage[] }>({
  pages: [
    async ({ hall }, use) => {
      await use(await furnishGallery(hall));
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const READERS: readonly (StoryPerson | null)[] = [null, ...STORY_PERSONS];

async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(path, { waitUntil: 'load' });
  return (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}

for (const reader of READERS) {
  test.describe(`every page of ${reader ?? 'whoever is not signed in'}`, () => {
    test('can be used by everybody, and scrolls sideways neither so nor at twice the size', async ({
      page,
      pages,
      signInAs,
    }, { project }) => {
      test.slow();
      // The colours of both themes are judged pair by pair in a test of their own; here each width has one of them.
      await page.emulateMedia({ colorScheme: project.name === 'phone' ? 'light' : 'dark' });
      if (reader !== null) await signInAs(reader);
      const size = page.viewportSize()!;
      for (const { name, path } of pages.filter(({ as }) => as === reader)) {
        await test.step(name, async () => {
          await page.setViewportSize(size);
          await page.goto(path);
          await expectAccessible(page);
          for (const shown of [size, NARROW]) {
            await page.setViewportSize(shown);
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(over, `${name} at ${shown.width} px`).toBe(0);
          }
        });
      }
    });

    test('loads no more script than the budget', async ({ context, pages, signInAs }, { project }) => {
      test.skip(project.name === 'phone', 'the scripts are the same at any width');
      test.slow();
      if (reader !== null) await signInAs(reader);
      for (const { name, path } of pages.filter(({ as }) => as === reader)) {
        const page = await context.newPage();
        expect(await scriptBytes(page, path), name).toBeLessThan(SCRIPT_BYTES_MAX);
        await page.close();
      }
    });
  });
}
