import ts from 'typescript';
import { nodesOf, type SourceFile } from '../../architecture/source-file.ts';

/** A way into the program: a route and what it takes there. */
export interface Door {
  readonly route: string;
  readonly door: string;
}

const ROUTE_FILE =
  /^src\/routes(?<route>(?:\/.*)?)\/\+(?<kind>page\.server|page|server)(?:@[^/]*)?\.(?<ending>ts|js|svelte)$/;
/** SvelteKit would call what these export from anywhere. */
const REMOTE_FILE = /\.remote\.(ts|js)$/;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback']);

/** Every page, form and handler among the files of the routes. */
export function findDoors(files: readonly SourceFile[]): Door[] {
  return files
    .flatMap((file) => {
      if (REMOTE_FILE.test(file.path))
        throw new RangeError(`${file.path}: remote functions are doors that nobody walks`);
      const { route = '', kind, ending } = ROUTE_FILE.exec(file.path)?.groups ?? {};
      if (kind === undefined) return [];
      const doors = kind === 'page' ? (ending === 'svelte' ? ['page'] : []) : doorsOf(file, kind);
      return doors.map((door) => ({ route: route === '' ? '/' : route, door }));
    })
    .sort((a, b) => `${a.route} ${a.door}`.localeCompare(`${b.route} ${b.door}`, 'en'));
}

function doorsOf({ code, path }: SourceFile, kind: string): string[] {
  return exportedNames(code).flatMap(({ name, value }) => {
    if (kind === 'server') return METHODS.has(name) ? [name] : [];
    if (name !== 'actions') return [];
    if (!value || !ts.isObjectLiteralExpression(value))
      throw new RangeError(`${path}: actions must be spelled out`);
    return value.properties.map((one) => `action ${one.name?.getText() ?? '(computed)'}`);
  });
}

function exportedNames(code: ts.SourceFile): { name: string; value: ts.Expression | undefined }[] {
  return nodesOf(code).flatMap((node) => {
    if (ts.isExportDeclaration(node))
      throw new RangeError(`${code.fileName}: a route exports what it declares itself`);
    if (ts.isFunctionDeclaration(node) && isExported(node))
      return [{ name: node.name?.text ?? '', value: undefined }];
    if (!ts.isVariableStatement(node) || !isExported(node)) return [];
    return node.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      value: initializer,
    }));
  });
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) === true;
}
