import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { stampOf } from '../../../scripts/content-stamp.mjs';
import { browserOnThisMachine } from '../../../scripts/find-browser.mjs';
import { findNode24, isInstalled } from '../../../scripts/installed-packages.mjs';

const SCRIPTS = fileURLToPath(new URL('../../../scripts/', import.meta.url));
const PACKAGE = { name: 'x', version: '1.0.0', type: 'module' };
const SCHEMA_ENTRY = { version: '1.0.0', integrity: 'sha512-a' };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan set-up-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function lockOf(packages: object): string {
  return JSON.stringify({ lockfileVersion: 3, packages: { '': PACKAGE, ...packages } });
}

describe('the packages', () => {
  const installedWith = (asked: object, found: object | null): boolean =>
    isInstalled(
      makeFolder({
        'package-lock.json': lockOf(asked),
        ...(found === null ? {} : { 'node_modules/.package-lock.json': lockOf(found) }),
      }),
    );

  it('are installed where npm recorded every one of the lock file', () => {
    expect(installedWith({ 'node_modules/a': SCHEMA_ENTRY }, { 'node_modules/a': SCHEMA_ENTRY })).toBe(true);
  });

  it('are not where npm was interrupted, one is missing, or one has another version', () => {
    expect(installedWith({ 'node_modules/a': SCHEMA_ENTRY }, null)).toBe(false);
    expect(installedWith({ 'node_modules/a': SCHEMA_ENTRY }, {})).toBe(false);
    const later = { ...SCHEMA_ENTRY, version: '2.0.0' };
    expect(installedWith({ 'node_modules/a': later }, { 'node_modules/a': SCHEMA_ENTRY })).toBe(false);
  });

  it('of another platform may be missing', () => {
    expect(installedWith({ 'node_modules/a': { ...SCHEMA_ENTRY, optional: true } }, {})).toBe(true);
  });

  it('without a lock file are a sentence', () => {
    expect(() => isInstalled(makeFolder({}))).toThrow('package-lock.json is missing');
  });
});

describe('Node 24', () => {
  it('is linked where npm has not done it', () => {
    const name = `node-${process.platform}-${process.arch}`;
    const folder = makeFolder({ 'node_modules/.bin/x': '' });
    mkdirSync(join(folder, 'node_modules', name, 'bin'), { recursive: true });
    cpSync(process.execPath, join(folder, 'node_modules', name, 'bin', 'node'));
    const found = findNode24(folder);
    expect(found).toBe(join(folder, 'node_modules', '.bin', 'node'));
    expect(spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^v24\./);
  });
});

describe('the stamp of sources', () => {
  const sources = { 'src/a.ts': '1', 'src/b/c.ts': '2', 'other.ts': '3' };
  const stampWith = (changed: Readonly<Record<string, string>>): string =>
    stampOf(makeFolder({ ...sources, ...changed }), ['src', 'missing'], (name: string) =>
      name.endsWith('.test.ts'),
    );

  it('is the same for the same contents, whatever else is in the folder', () => {
    expect(stampWith({ 'other.ts': 'x', 'src/a.test.ts': 'x' })).toBe(stampWith({}));
  });

  it('is another for another content, another name or one more file', () => {
    const stamps = [
      stampWith({}),
      stampWith({ 'src/a.ts': '2' }),
      stampWith({ 'src/d.ts': '' }),
      stampWith({ 'src/b/c.ts': '' }),
    ];
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});

describe('two commands at once', () => {
  const WORKER = `
    import { appendFileSync, unlinkSync, writeFileSync } from 'node:fs';
    import { withSetUpLock } from ${JSON.stringify(join(SCRIPTS, 'set-up-lock.mjs'))};
    await withSetUpLock('lock', async () => {
      writeFileSync('inside', '', { flag: 'wx' });
      for (let turn = 0; turn < 20_000; turn += 1) await new Promise(setImmediate);
      unlinkSync('inside');
      appendFileSync('log', 'done ');
    });`;

  it('set up one after the other', async () => {
    const folder = makeFolder({ 'worker.mjs': WORKER });
    const run = promisify(execFile);
    await Promise.all([1, 2, 3].map(() => run(process.execPath, ['worker.mjs'], { cwd: folder })));
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('done done done ');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('do not wait for one that was killed', async () => {
    const killed = spawnSync(process.execPath, ['--version']).pid;
    const folder = makeFolder({ 'worker.mjs': WORKER, lock: String(killed) });
    await promisify(execFile)(process.execPath, ['worker.mjs'], { cwd: folder });
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('done ');
  });
});

describe('the browser', () => {
  it('is the one that was named, and a wrong name is a sentence', () => {
    expect(browserOnThisMachine({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
    expect(() => browserOnThisMachine({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
      'CHROMIUM_PATH names /nowhere/chromium',
    );
  });
});

describe('a command', () => {
  function run(name: string): { code: number | null; said: string } {
    const { status, stderr } = spawnSync(process.execPath, [join(SCRIPTS, 'run.mjs'), name], {
      encoding: 'utf8',
    });
    return { code: status, said: stderr };
  }

  it('that does not exist is answered with those that do', () => {
    const { code, said } = run('fly');
    expect(code).toBe(1);
    expect(said).toMatch(/^Say which command to run, one of: demo, start,/);
    expect(run('toString').code).toBe(1);
  });
});
