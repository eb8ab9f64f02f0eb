import type { APIRequestContext } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { test as base, expect } from '../support/browser-test.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { furnishGallery } from '../support/furnish-gallery.ts';
import { openGalleryPage } from '../support/open-gallery-page.ts';
import type { GalleryPage } from '../support/gallery-page.ts';
import type { StoryPerson } from '../support/story.ts';

/** What a route may load before it can do more than it does without a script, in bytes packed by gzip. */
const SCRIPT_BYTES_MAX = 120_000;
/** Half of a phone in its width, as at 200 %. */
const NARROW = { width: 320, height: 600 };

let gallery: Promise<readonly GalleryPage[]> | undefined;

const test = base.extend<{ readonly pages: readonly GalleryPage[] }>({
  pages: [
    async ({ hall }, use) => {
      gallery ??= furnishGallery(hall);
      await use(await gallery);
    },
    { timeout: 60_000 },
  ],
});

const READERS: readonly (StoryPerson | null)[] = [
  null,
  'administrator',
  'manager',
  'officer',
  'otherManager',
  'neighbour',
  'stranger',
];

test('nobody’s pages are left out', ({ pages }) => {
  expect([...new Set(pages.map(({ as }) => as))].sort()).toEqual([...READERS].sort());
});

/** Of all that the page names to be loaded at once, in its head and in the header that goes before it. */
async function scriptBytes(request: APIRequestContext, path: string): Promise<number> {
  const page = await request.get(path, { headers: { 'accept-language': 'zh-CN' } });
  const named = `${page.headers()['link'] ?? ''} ${await page.text()}`;
  const scripts = new Set([...named.matchAll(/\/_app\/immutable\/[\w./-]+\.js/g)].map(([script]) => script));
  const sizes = [...scripts].map(async (script) => gzipSync(await (await request.get(script)).body()).length);
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
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
      for (const one of pages.filter(({ as }) => as === reader)) {
        const { name } = one;
        await test.step(name, async () => {
          await page.setViewportSize(size);
          await openGalleryPage(page, one);
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
      if (reader !== null) await signInAs(reader);
      for (const { name, path } of pages.filter(({ as }) => as === reader))
        expect(await scriptBytes(context.request, path), name).toBeLessThan(SCRIPT_BYTES_MAX);
    });
  });
}
