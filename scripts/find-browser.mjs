import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './child-process.mjs';
import { say, SetUpError, step } from './progress.mjs';

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];
const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine: CHROMIUM_PATH, else the first known name on the PATH or in /usr/bin; null where there is none. */
export function browserOnThisMachine(env = process.env) {
  const asked = env['CHROMIUM_PATH'];
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new SetUpError(`CHROMIUM_PATH names ${asked}, and no program is there. Correct it or unset it.`);
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  const paths = BROWSER_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}

/** Where Playwright keeps the Chromium that it downloads itself, or null where it has none yet. */
export async function browserOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Finds a browser or installs one: the Debian package where we may, else Playwright's download. Answers its path. */
export async function findOrInstallBrowser() {
  const found = browserOnThisMachine() ?? (await browserOfPlaywright());
  if (found) return found;
  await installDebianPackage();
  const packaged = browserOnThisMachine();
  if (packaged) return packaged;
  await step("Downloading Playwright's Chromium", () =>
    runProgram(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
  );
  const downloaded = await browserOfPlaywright();
  if (downloaded) return downloaded;
  throw new SetUpError(
    'The end-to-end tests need Chromium, and it could neither be found nor installed. Install it ' +
      `("apt-get install ${DEBIAN_PACKAGES.join(' ')}" on Debian) or name one in CHROMIUM_PATH, and run the command again.`,
  );
}

async function installDebianPackage() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${DEBIAN_PACKAGES.join(' and ')} (apt-get)`, async () => {
    await runProgram('apt-get', ['update', '-q'], { env });
    const code = await runProgram('apt-get', ['install', '-y', '-q', ...DEBIAN_PACKAGES], { env });
    if (code !== 0) say(`  apt-get ended with ${code}`);
  });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
