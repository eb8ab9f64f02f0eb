import ts from 'typescript';
import type { SourceFile } from './source-file.ts';

/** Names under which anything can be put: the last word of a file's name must not be one of them. */
const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'common', 'stuff']);

/** A `manager` is a person here, as in `appoint-manager.ts`; alone it says nothing. */
const EMPTY_NAMES = new Set(['manager', 'managers']);

const KEBAB_CASE = /^\+?[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9-]*)?(\.[a-z0-9]+)*\.(ts|js|mjs)$/;
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const ROUTE_COMPONENT = /^\+(page|layout|error)(@[a-z0-9-]*)?\.svelte$/;

/** File names that are not kebab-case (components PascalCase), or say nothing. */
export function findWrongNames(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    if (!KEBAB_CASE.test(name) && !PASCAL_CASE.test(name) && !ROUTE_COMPONENT.test(name))
      return [`${path} is not kebab-case`];
    return saysNothing(name.split('.')[0] ?? '') ? [`${path} has a name that says nothing`] : [];
  });
}

function saysNothing(name: string): boolean {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return EMPTY_NAMES.has(words) || EMPTY_WORDS.has(words.split('-').at(-1) ?? '');
}

/** Folders of src/lib/server that are no aggregate: the engine, the door for the API and what the process itself needs. */
const NO_AGGREGATES = new Set(['engine', 'trpc', 'config', 'web-server']);

/**
 * The kinds of files in an aggregate that are no use-case, by the last word of their names. A file named by one word, such
 * as `token.ts`, and one that exports no function are none either. A new kind is declared here.
 */
const OTHER_KINDS = [
  'reader',
  'writer',
  'link',
  'seed',
  'catalogue',
  'error',
  'file',
  'hash',
  'hasher',
  'key',
  'limits',
  'log',
  'queue',
  'threads',
];
const USE_CASE_NAME = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)+(?<!-(${OTHER_KINDS.join('|')}))\.ts$`);

/** Use-cases, `<verb>-<noun>.ts` in a folder of an aggregate, that export another function than the one of the file's name. */
export function findWrongUseCases(files: readonly SourceFile[]): string[] {
  return files.filter(isUseCase).flatMap(({ path, code }) => {
    const expected = camelCaseOf(path.split('/').at(-1) ?? '');
    const functions = exportedFunctionsOf(code);
    if (functions.every((name) => name === expected)) return [];
    return [`${path} exports the functions [${functions.join(', ')}] and not ${expected} alone`];
  });
}

function isUseCase({ path }: SourceFile): boolean {
  const [, aggregate = '', name = ''] = /^src\/lib\/server\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return USE_CASE_NAME.test(name) && !NO_AGGREGATES.has(aggregate);
}

function camelCaseOf(fileName: string): string {
  return fileName
    .replace(/\.ts$/, '')
    .replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function exportedFunctionsOf(code: ts.SourceFile): string[] {
  return code.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(
        ({ initializer }) =>
          initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
      )
      .map(({ name }) => name.getText());
  });
}
