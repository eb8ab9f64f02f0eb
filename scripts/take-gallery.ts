// npm run gallery: a picture of every page in both languages, on a phone and at a desk, light and dark, into gallery/, with
// an index.html to look at them. `-- hall queue` takes only pages with these names.
import type { Browser } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHallServer, type HallServer } from '../tests/support/hall-server.ts';
import { openChromium } from '../tests/support/open-chromium.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../tests/support/story.ts';
import { furnishGallery } from '../tests/support/furnish-gallery.ts';
import { openGalleryPage } from '../tests/support/open-gallery-page.ts';
import type { GalleryPage } from '../tests/support/gallery-page.ts';

const FOLDER = 'gallery';
const LANGUAGES = ['zh-CN', 'en'] as const;
const WIDTHS = [390, 1280] as const;
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 844;
/** Pictures of the index are shown in a third of their size. */
const SHOWN = 3;

interface Look {
  readonly language: (typeof LANGUAGES)[number];
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
}

const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  WIDTHS.flatMap((width) => THEMES.map((theme) => ({ language, width, theme }))),
);

async function main(names: readonly string[]): Promise<void> {
  const hall = await startHallServer();
  const browser = await openChromium();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  try {
    const all = await furnishGallery(hall);
    const pages = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
    for (const look of LOOKS) {
      await takeAll(browser, hall, pages, look);
      console.log(`${pages.length} pages: ${look.language}, ${look.width} px, ${look.theme}`);
    }
    writeFileSync(join(FOLDER, 'index.html'), indexOf(pages));
    console.log(join(FOLDER, 'index.html'));
  } finally {
    await browser.close();
    await hall.stop();
  }
}

async function takeAll(
  browser: Browser,
  hall: HallServer,
  pages: readonly GalleryPage[],
  look: Look,
): Promise<void> {
  for (const [person, own] of Map.groupBy(pages, ({ as }) => as)) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: HEIGHT },
      locale: look.language,
      colorScheme: look.theme,
      timezoneId: 'Asia/Shanghai',
      baseURL: hall.origin,
    });
    if (person !== null) {
      const data = { mobile: STORY_PEOPLE[person].mobile, password: STORY_PASSWORD };
      await context.request.post('/api/trpc/account.signIn', { data, headers: { origin: hall.origin } });
    }
    const page = await context.newPage();
    for (const one of own) {
      await openGalleryPage(page, one);
      await page.screenshot({ path: join(FOLDER, fileOf(one.name, look)), fullPage: true });
    }
    await context.close();
  }
}

function fileOf(name: string, { language, width, theme }: Look): string {
  return `${name}-${language}-${width}-${theme}.png`;
}

function indexOf(pages: readonly GalleryPage[]): string {
  const rows = pages.map(({ name, path }) => {
    const pictures = LOOKS.map((look) => {
      const file = fileOf(name, look);
      return `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" width="${look.width / SHOWN}"></a>`;
    });
    return `<h2>${name}</h2><p>${path}</p><p>${pictures.join('\n')}</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>${rows.join('\n')}</html>\n`;
}

await main(process.argv.slice(2));
