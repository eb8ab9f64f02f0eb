import ts from 'typescript';
import { isTestFile, nodesOf, type SourceFile } from './source-file.ts';

/** What answers differently at another time, on another machine or in another process, or does something there. */
const IMPURE_NAMES = new Set([
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'performance',
  'globalThis',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'require',
]);

/** These read the time zone or the language of the machine. */
const IMPURE_METHODS =
  /^(getTimezoneOffset|get(FullYear|Month|Date|Day|Hours|Minutes|Seconds)|toLocale\w*String)$/;

/** Whatever in src/lib/domain is not a pure calculation. */
export function findImpureCode(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/lib/domain/') && !isTestFile(path))
    .flatMap(({ path, code }) => impureExpressionsIn(code).map((text) => `${path} uses ${text}`));
}

function impureExpressionsIn(code: ts.SourceFile): string[] {
  const nodes = nodesOf(code);
  const own = new Set(nodes.filter(isDeclaration).map((node) => node.name.getText()));
  return nodes.flatMap((node) => {
    const found = impureExpressionOf(node);
    return found === null || own.has(found) ? [] : [found];
  });
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration & { name: ts.Identifier } {
  const canDeclare =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isBindingElement(node);
  return canDeclare && node.name !== undefined && ts.isIdentifier(node.name);
}

function impureExpressionOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const text = `${node.expression.getText()}.${node.name.text}`;
    if (text === 'Date.now' || text === 'Math.random') return text;
    return IMPURE_METHODS.test(node.name.text) ? node.name.text : null;
  }
  return ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isReference(node) ? node.text : null;
}

/** A name that stands for a value, and not the name of a property or of a type's member. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent) && !ts.isPropertyDeclaration(parent)
  );
}
