import { isTestFile, type ImportOf, type SourceFile } from './source-file.ts';

type Storey = 'entry' | 'routes' | 'ui' | 'components' | 'server' | 'schemas' | 'messages' | 'domain';

/** Which storeys a file may import; `type` allows what is erased when the program runs, and nothing else. */
const MAY_IMPORT: Readonly<Record<Storey, Readonly<Partial<Record<Storey, 'anything' | 'type'>>>>> = {
  entry: { server: 'anything', domain: 'anything' },
  routes: {
    routes: 'anything',
    ui: 'anything',
    components: 'anything',
    schemas: 'anything',
    messages: 'anything',
    domain: 'anything',
    server: 'type',
  },
  components: {
    ui: 'anything',
    components: 'anything',
    domain: 'anything',
    messages: 'anything',
    schemas: 'type',
  },
  ui: { ui: 'anything' },
  server: { server: 'anything', schemas: 'anything', domain: 'anything', messages: 'anything' },
  schemas: { schemas: 'anything', domain: 'anything' },
  messages: { messages: 'anything', domain: 'anything' },
  domain: { domain: 'anything' },
};

/** The packages that the domain may use; every other storey is free. */
const DOMAIN_PACKAGES = ['date-fns', '@date-fns/tz'];

const SERVER_SIDE_ROUTE = /(^src\/hooks\.server|\/\+server|\.server)\.ts$/;

/** Imports point down only. */
export function findWrongImports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path))
    .flatMap((file) => file.imports.map((imported) => problemOf(file.path, imported)))
    .filter((problem) => problem !== null);
}

/** Folders of src/lib that stand on no storey. */
export function findFilesWithoutStorey(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && storeyOf(path) === null)
    .map(({ path }) => `${path} stands on no storey`);
}

function problemOf(path: string, { specifier, target, isTypeOnly }: ImportOf): string | null {
  const from = storeyOf(path);
  const wrong = `${path} may not import ${specifier}`;
  if (specifier.startsWith('$lib')) return `${wrong}: write #lib`;
  if (target === null) return from === 'domain' && !isDomainPackage(specifier) ? wrong : null;
  if (isTestFile(target)) return wrong;
  const to = storeyOf(target);
  if (from === null || to === null) return isOutside(target) && from !== 'entry' ? wrong : null;
  if (to === 'server' && SERVER_SIDE_ROUTE.test(path)) return null;
  const allowed = MAY_IMPORT[from][to];
  return allowed === 'anything' || (allowed === 'type' && isTypeOnly) ? null : wrong;
}

function isOutside(target: string): boolean {
  return !target.startsWith('src/');
}

function isDomainPackage(specifier: string): boolean {
  return DOMAIN_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function storeyOf(path: string): Storey | null {
  if (path.startsWith('src/lib/components/ui/')) return 'ui';
  const inner = /^src\/lib\/(components|server|schemas|messages|domain)\//.exec(path)?.[1];
  if (inner !== undefined) return inner as Storey;
  if (path === 'src/main.ts') return 'entry';
  return path.startsWith('src/routes/') || /^src\/[^/]+$/.test(path) ? 'routes' : null;
}
