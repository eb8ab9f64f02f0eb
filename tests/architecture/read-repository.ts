import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSourceFile, type SourceFile } from './source-file.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FOLDERS = ['src', 'tests', 'bench', 'scripts', 'prisma'];
const CODE_PATTERN = /\.(ts|js|mjs|svelte)$/;
const TEXT_PATTERN = /\.(ts|js|mjs|svelte|html|css|svg|json|webmanifest|sql|prisma)$/;
const GENERATED = 'src/lib/server/engine/generated';

let repository: readonly SourceFile[] | null = null;

/** Every file of code that is written by hand. Read once for all rules. */
export function readRepository(): readonly SourceFile[] {
  const rootFiles = readdirSync(ROOT).filter((name) => CODE_PATTERN.test(name));
  repository ??= [...rootFiles, ...FOLDERS.flatMap(pathsBelow)]
    .filter((path) => CODE_PATTERN.test(path))
    .map((path) => parseSourceFile(path, readFileSync(join(ROOT, path), 'utf8')));
  return repository;
}

/** Text files below a folder, code or not, as path and text. */
export function readTexts(folder: string): { path: string; text: string }[] {
  return pathsBelow(folder)
    .filter((path) => TEXT_PATTERN.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function pathsBelow(folder: string): string[] {
  if (folder === GENERATED || !existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? pathsBelow(path) : [path];
  });
}
