import { posix } from 'node:path';
import ts from 'typescript';

/** One file of the repository, parsed. Paths are relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  /** The file as it is. */
  readonly text: string;
  /** Its code: the whole file, or the script blocks of a Svelte component. */
  readonly code: ts.SourceFile;
  readonly imports: readonly ImportOf[];
}

export interface ImportOf {
  /** As written. */
  readonly specifier: string;
  /** The path in the repository, or null for a package or a module of Node or SvelteKit. */
  readonly target: string | null;
  /** Erased when the program runs. */
  readonly isTypeOnly: boolean;
}

export function parseSourceFile(path: string, text: string): SourceFile {
  const script = path.endsWith('.svelte') ? scriptBlocksOf(text) : text;
  const code = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, scriptKindOf(path));
  return { path, text, code, imports: importsOf(path, code) };
}

/** A tree for the self-test of a rule: paths with their texts. */
export function parseTree(tree: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(tree).map(([path, text]) => parseSourceFile(path, text));
}

/** Every node of the code, from the top down. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [node];
  // The list grows while it is walked.
  for (const parent of nodes) parent.forEachChild((child) => void nodes.push(child));
  return nodes;
}

/** What is about the program and not part of it: tests and their fixtures. */
export function isTestFile(path: string): boolean {
  return /\.(test|fixture)\.ts$/.test(path) || path.startsWith('tests/');
}

function scriptKindOf(path: string): ts.ScriptKind {
  return /\.(js|mjs|cjs)$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
}

function scriptBlocksOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1])
    .join('\n;\n');
}

function importsOf(path: string, code: ts.SourceFile): ImportOf[] {
  const imports: ImportOf[] = [];
  for (const node of nodesOf(code)) {
    const found = specifierOf(node);
    if (found === null) continue;
    imports.push({ specifier: found.text, target: targetOf(path, found.text), isTypeOnly: isTypeOnly(node) });
  }
  return imports;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteralLike(argument) ? argument : null;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteralLike(node.argument.literal) ? node.argument.literal : null;
  }
  return null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
  if (specifier.startsWith('$lib/')) return `src/lib/${specifier.slice('$lib/'.length)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return null;
}
