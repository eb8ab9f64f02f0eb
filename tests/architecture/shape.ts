import ts from 'typescript';
import { isTestFile, type SourceFile } from './source-file.ts';

export const LINES_MAX = 300;
export const LINES_MEDIAN_MAX = 150;

const CONFIGURATION_FILES = /^(eslint|playwright|prisma|svelte|vite)\.config\.(ts|js)$/;

/** Files that only pass on what others export. */
export function findBarrels(files: readonly SourceFile[]): string[] {
  return files.filter(isBarrel).map(({ path }) => `${path} only passes on what others export`);
}

function isBarrel({ path, code }: SourceFile): boolean {
  if (/(^|\/)index\.(ts|js)$/.test(path)) return true;
  const passesOn = code.statements.filter((statement) => ts.isExportDeclaration(statement));
  if (passesOn.some((statement) => statement.moduleSpecifier && !statement.exportClause)) return true;
  return (
    passesOn.length > 0 &&
    code.statements.every(
      (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
    )
  );
}

/** Default exports, which get another name wherever they are imported; a tool asks for them in its configuration file only. */
export function findDefaultExports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, code }) => !CONFIGURATION_FILES.test(path) && code.statements.some(isDefaultExport))
    .map(({ path }) => `${path} has a default export`);
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const named =
      statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements
        : [];
    return named.some((element) => element.name.text === 'default');
  }
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

/** Files over the limit, and the median where that is too high. */
export function findLongFiles(files: readonly SourceFile[]): string[] {
  const long = files
    .filter(({ text }) => linesOf(text) > LINES_MAX)
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines`);
  const lengths = files.filter(({ path }) => !isTestFile(path)).map(({ text }) => linesOf(text));
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  return median > LINES_MEDIAN_MAX ? [...long, `the median file has ${median} lines`] : long;
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Circles of imports, types included: each as the path that leads back to its first file. */
export function findImportCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

function targetsOf(file: SourceFile): string[] {
  return file.imports.flatMap(({ target }) => (target === null ? [] : [target]));
}
