import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { SetUpError } from './progress.mjs';

const NODE_MAJOR = 24;

/**
 * True where node_modules holds what the lock file asks for. npm writes node_modules/.package-lock.json last, so an
 * install that was interrupted has none. An optional package may be missing: it is another platform's.
 */
export function isInstalled(root) {
  const asked = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!asked)
    throw new SetUpError('package-lock.json is missing or damaged: fetch it again from the repository.');
  if (!found) return false;
  return Object.entries(asked).every(([path, entry]) => {
    if (path === '') return true;
    const present = found[path];
    if (!present) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * The path of Node 24: that of node_modules, linked into node_modules/.bin where npm has not done it (npm 10 leaves the
 * link out when a second platform's package offers the same command), else the one that runs this script.
 *
 * @param {string} root
 * @returns {string}
 */
export function findNode24(root) {
  nodeFound ??= lookForNode24(root);
  return nodeFound;
}

/** @type {string | undefined} */
let nodeFound;

function lookForNode24(root) {
  const link = join(root, 'node_modules', '.bin', 'node');
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(link) && existsSync(packaged)) linkTo(packaged, link);
  const found = [link, process.execPath].find((path) => existsSync(path) && majorOf(path) >= NODE_MAJOR);
  if (found) return found;
  throw new SetUpError(
    `The program runs on Node ${NODE_MAJOR}, and npm has no ready one for ${process.platform}-${process.arch} here. ` +
      `Install Node ${NODE_MAJOR} on this machine (https://nodejs.org) and run the command again.`,
  );
}

function linkTo(program, link) {
  rmSync(link, { force: true });
  try {
    symlinkSync(relative(dirname(link), program), link);
  } catch (error) {
    // Another command has just done the same.
    if (error.code !== 'EEXIST') throw error;
  }
}

function majorOf(nodePath) {
  if (nodePath === process.execPath) return Number(process.versions.node.split('.')[0]);
  const { stdout } = spawnSync(nodePath, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}
