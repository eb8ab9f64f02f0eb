import ts from 'typescript';
import { isTestFile, nodesOf, type SourceFile } from './source-file.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

const ENGINE = 'src/lib/server/engine/';

/** In capitals or not at all, so that a sentence that begins with "Select" is none. */
const SQL_BEGINNINGS = [
  'SELECT\\s+\\S',
  'INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s',
  'REPLACE\\s+INTO\\s',
  'UPDATE\\s+\\S+\\s+SET\\s',
  'DELETE\\s+FROM\\s',
  'WITH\\s+(RECURSIVE\\s+)?\\w+(\\([^)]*\\))?\\s+AS\\s',
  'PRAGMA\\s+\\w',
  '(CREATE|DROP|ALTER)\\s+(UNIQUE\\s+|TEMP\\s+)?(TABLE|INDEX|TRIGGER|VIEW)\\s',
  'BEGIN(\\s+(IMMEDIATE|DEFERRED|EXCLUSIVE|TRANSACTION))?\\s*;?$',
  '(COMMIT|ROLLBACK|VACUUM|SAVEPOINT|RELEASE)(\\s+\\w+)*\\s*;?$',
];
const SQL = new RegExp(`^\\s*(${[...SQL_BEGINNINGS, ...SQL_BEGINNINGS.map(lowerCaseOf)].join('|')})`);
const RAW_QUERY = /^\$(queryRaw|executeRaw)(Unsafe|Typed)?$/;

/** SQL stands in the engine and in committed migrations, and nowhere else in src. */
export function findSqlOutsideTheEngine(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith(ENGINE))
    .flatMap(({ path, code }) =>
      nodesOf(code)
        .filter(isSql)
        .map((node) => `${path} has SQL: ${node.getText().slice(0, 60)}`),
    );
}

function isSql(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return RAW_QUERY.test(node.text);
  const text = textOf(node);
  return text !== null && SQL.test(text);
}

/** The text of a literal; what a template fills in is one letter. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `x${span.literal.text}`).join('');
}

/** Words of the pattern in lower case, and not its classes such as \S. */
function lowerCaseOf(pattern: string): string {
  return pattern.replaceAll(/(?<!\\)[A-Z]+/g, (word) => word.toLowerCase());
}

const DRIVER = /^(better-sqlite3|@prisma\/adapter-.*)$/;
const CLIENT = /^(@prisma\/client.*|#lib\/server\/engine\/generated\/.*)$/;
const READER_OR_WRITER = /^src\/lib\/server\/.*-(reader|writer)\.ts$/;

/** The driver is imported in the engine only, the database client in the engine, readers and writers only. Tests and benchmarks may. */
export function findDatabaseImports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith(ENGINE) && !isTestFile(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, target }) => {
          if (DRIVER.test(specifier)) return true;
          const isClient = CLIENT.test(specifier) || target?.startsWith(`${ENGINE}generated/`) === true;
          return isClient && !READER_OR_WRITER.test(path);
        })
        .map(({ specifier }) => `${path} may not import ${specifier}`),
    );
}

const ADDRESS = /(?:https?:|wss?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}|\d+\.\d+\.\d+\.\d+)/gi;
const OWN_HOSTS = /^(localhost|127\.0\.0\.1|www\.w3\.org)$/;
const EXAMPLE_HOSTS = /(^|\.)example\.(com|org|net|cn)$/;

/** Addresses of other hosts in what the program sends or runs. Comments may link, and examples may name a host of nobody. */
export function findForeignAddresses(files: readonly SourceFile[], otherTexts: readonly Text[]): string[] {
  const literals = files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path))
    .flatMap(({ path, code, text }) => [
      ...nodesOf(code)
        .flatMap((node) => textOf(node) ?? [])
        .map((literal) => ({ path, text: literal })),
      ...(path.endsWith('.svelte') ? [{ path, text: markupOf(text) }] : []),
    ]);
  return [...literals, ...otherTexts].flatMap(({ path, text }) =>
    [...text.matchAll(ADDRESS)]
      .filter(([, host = '']) => !OWN_HOSTS.test(host) && !EXAMPLE_HOSTS.test(host))
      .map(([address]) => `${path} names ${address}`),
  );
}

function markupOf(component: string): string {
  return component.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
}

/** Put together here, so that this file does not find itself. */
const LEFT_OVERS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);

/** Notes of work that was left undone. */
export function findLeftOvers(texts: readonly Text[]): string[] {
  return linesThat(LEFT_OVERS, texts);
}

const SWITCHED_OFF = new RegExp(`${'eslint' + '-disable'}(?!.* -- \\S)|${'@ts' + '-'}(ignore|nocheck)`);

/** Checks that are switched off without a reason beside them. */
export function findUnreasonedExceptions(texts: readonly Text[]): string[] {
  return linesThat(SWITCHED_OFF, texts);
}

function linesThat(pattern: RegExp, texts: readonly Text[]): string[] {
  return texts.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
