import { accessSync, constants, existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { runProgram } from './child-process.mjs';
import { say, SetUpError, step } from './progress.mjs';

const HEADLESS = 'chromium-headless-shell';
const CHROMIUM = 'chromium';
const FONTS = 'fonts-noto-cjk';
/** The same engine without windows comes first: a page costs it less than half the time. */
const BROWSER_NAMES = [HEADLESS, CHROMIUM, 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** A mirror that cannot be reached is given up soon: there are other ways to a browser. */
const APT_PATIENCE = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15'];

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

/**
 * Finds a browser or installs one: the Debian package where we may, else Playwright's download. Answers its path. Where the
 * tests have the machine to themselves (CI), a Chromium with windows is joined by the one without.
 */
export async function findOrInstallBrowser(env = process.env) {
  const found = browserOnThisMachine(env) ?? (await browserOfPlaywright());
  const isSlow = found !== null && basename(found) === CHROMIUM && !env['CHROMIUM_PATH'];
  if (found && !(env['CI'] && isSlow)) return found;
  await installDebianPackages([HEADLESS, FONTS]);
  if (!browserOnThisMachine(env)) await installDebianPackages([CHROMIUM, FONTS]);
  const packaged = browserOnThisMachine(env);
  if (packaged) return packaged;
  await step("Downloading Playwright's Chromium", () =>
    runProgram(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
  );
  const downloaded = await browserOfPlaywright();
  if (downloaded) return downloaded;
  throw new SetUpError(
    'The end-to-end tests need Chromium, and it could neither be found nor installed. Install it ' +
      `("apt-get install ${CHROMIUM} ${FONTS}" on Debian) or name one in CHROMIUM_PATH, and run the command again.`,
  );
}

async function installDebianPackages(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${packages.join(' and ')} (apt-get)`, async () => {
    await runProgram('apt-get', [...APT_PATIENCE, 'update', '-q'], { env });
    const code = await runProgram('apt-get', [...APT_PATIENCE, 'install', '-y', '-q', ...packages], { env });
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
