// What must be there before a command can run: packages, Node 24, the generated database client, the build.
// It runs on the machine's own Node (20 or later) before anything is installed, so it uses nothing but Node.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { captureProgram, runProgram } from './child-process.mjs';
import { hasStamp, stampOf, writeStamp } from './content-stamp.mjs';
import { findNode24, isInstalled } from './installed-packages.mjs';
import { SetUpError, step } from './progress.mjs';
import { withSetUpLock } from './set-up-lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const LOCK_FILE = join(ROOT, '.set-up.lock');
const GENERATED = 'src/lib/server/engine/generated';
const SCHEMA_SOURCES = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const BUILD_SOURCES = [
  'src',
  'static',
  'prisma',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

const isNoSourceOfTheBuild = (name) => name.startsWith(GENERATED) || name.endsWith('.test.ts');

/** Installs the packages of the lock file, where node_modules does not hold them already. */
export async function ensureInstalled() {
  if (isInstalled(ROOT)) return;
  await withSetUpLock(LOCK_FILE, async () => {
    if (!isInstalled(ROOT)) await step('Installing packages (npm ci)', install);
  });
}

async function install() {
  // Development packages are asked for in so many words: NODE_ENV=production would leave them out, and they build the program.
  // No package's own script runs: none is needed, and some compile or download.
  const flags = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = await runNpm(['ci', ...flags]);
  if (code !== 0) {
    throw new SetUpError(
      `Installing the packages failed (npm ci ended with ${code}). Is the registry reachable? ` +
        '"npm config get registry" names it, "npm ping" asks it. Then run the command again.',
    );
  }
}

function runNpm(npmArguments) {
  const npmScript = process.env['npm_execpath'];
  const program = npmScript?.endsWith('.js')
    ? { path: process.execPath, first: [npmScript] }
    : { path: 'npm', first: [] };
  return runProgram(program.path, [...program.first, ...npmArguments], { cwd: ROOT }).catch((error) => {
    throw new SetUpError(
      `npm could not be started (${error.code ?? error.message}). Install npm 10 or 11 and run this again.`,
    );
  });
}

/** Writes the types and the TypeScript settings that SvelteKit derives from the routes. */
export async function ensureSynchronized() {
  await ensureInstalled();
  const stamp = stampOf(ROOT, [
    'src/routes',
    'src/params',
    'svelte.config.js',
    'package.json',
    'package-lock.json',
  ]);
  const stampFile = join(ROOT, '.svelte-kit', '.stamp');
  if (hasStamp(stampFile, stamp)) return;
  await withSetUpLock(LOCK_FILE, async () => {
    if (hasStamp(stampFile, stamp)) return;
    await step('Preparing the routes (svelte-kit sync)', () =>
      runQuietly(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
    );
    writeStamp(stampFile, stamp);
  });
}

/**
 * Generates the database client from the schema, after the TypeScript settings that Prisma reads. The variables keep Prisma
 * from asking the internet for an engine and for news.
 */
export async function ensureGenerated() {
  await ensureSynchronized();
  if (!existsSync(join(ROOT, 'prisma/schema.prisma'))) return;
  const stamp = stampOf(ROOT, SCHEMA_SOURCES);
  const stampFile = join(ROOT, GENERATED, '.stamp');
  if (hasStamp(stampFile, stamp)) return;
  await withSetUpLock(LOCK_FILE, async () => {
    if (hasStamp(stampFile, stamp)) return;
    await step('Generating the database client', () =>
      runQuietly(['node_modules/prisma/build/index.js', 'generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: findNode24(ROOT),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      }),
    );
    writeStamp(stampFile, stamp);
  });
}

/** Builds the program for production, where build/ is not of these sources. */
export async function ensureBuilt() {
  await ensureGenerated();
  const stamp = stampOf(ROOT, BUILD_SOURCES, isNoSourceOfTheBuild);
  const stampFile = join(ROOT, 'build', '.stamp');
  if (hasStamp(stampFile, stamp)) return;
  await withSetUpLock(LOCK_FILE, async () => {
    if (hasStamp(stampFile, stamp)) return;
    await step('Building the program (vite build)', () =>
      runQuietly(['node_modules/vite/bin/vite.js', 'build'], { NODE_ENV: 'production' }),
    );
    writeStamp(stampFile, stamp);
  });
}

async function runQuietly(nodeArguments, extraEnv = {}) {
  const env = environmentOf(extraEnv);
  const { code, output } = await captureProgram(findNode24(ROOT), nodeArguments, { cwd: ROOT, env });
  if (code === 0) return;
  process.stderr.write(output);
  throw new SetUpError(`"${nodeArguments.join(' ')}" ended with ${code}; what it said stands above.`);
}

/** Runs a script of ours or of a package on Node 24; answers its exit code. */
export function runOnNode24(script, scriptArguments = [], extraEnv = {}) {
  return runProgram(findNode24(ROOT), [script, ...scriptArguments], {
    cwd: ROOT,
    env: environmentOf(extraEnv),
  });
}

/** Programs that look for `node` themselves find Node 24 first. */
function environmentOf(extraEnv) {
  const path = [dirname(findNode24(ROOT)), join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: path.join(delimiter), ...extraEnv };
}
