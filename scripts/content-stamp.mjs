import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of the names and contents of files and folders below `root`. Contents and not times, because a fresh
 * clone and a switched branch give every file the time of that moment.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {(name: string) => boolean} isLeftOut
 */
export function stampOf(root, paths, isLeftOut = () => false) {
  const digest = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      const name = relative(root, file);
      if (isLeftOut(name)) continue;
      digest.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return digest.digest('hex');
}

export function hasStamp(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === stamp;
}

export function writeStamp(file, stamp) {
  writeFileSync(file, `${stamp}\n`);
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
