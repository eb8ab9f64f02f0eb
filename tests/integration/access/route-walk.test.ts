import { describe, expect, it } from 'vitest';
import { readTexts } from '../../architecture/read-repository.ts';
import { parseSourceFile, parseTree } from '../../architecture/source-file.ts';
import { EXPECTED_ROUTES } from './expected-routes.ts';
import { findDoors, type Door } from './find-doors.ts';

const titles = (doors: readonly Door[]): string[] =>
  doors.map(({ route, door }) => `${route} ${door}`).sort();

describe('every page, form and handler of the build', () => {
  it('has an expected answer, and every answer a door', () => {
    const code = readTexts('src').filter(({ path }) =>
      /^src\/routes\/.*\.(ts|js|svelte)$|\.remote\./.test(path),
    );
    const doors = findDoors(code.map(({ path, text }) => parseSourceFile(path, text)));
    expect(doors.length).toBeGreaterThan(0);
    expect(titles(EXPECTED_ROUTES)).toEqual(titles(doors));
  });
});

describe('the walk finds', () => {
  it('pages, each of their forms, and each method of a handler', () => {
    const tree = {
      'src/routes/+page.svelte': '<h1>x</h1>',
      'src/routes/a/[id]/+page.svelte': '<h1>x</h1>',
      'src/routes/a/[id]/+page.server.ts': `export const load = () => ({}); export const actions = { move: () => {}, async drop() {} };`,
      'src/routes/b/+server.ts': `export const GET = () => {}; export function POST() {} const hidden = 1;`,
      'src/routes/+layout.server.ts': `export const load = () => ({});`,
      'src/lib/+server.ts': `export const GET = 1;`,
    };
    expect(titles(findDoors(parseTree(tree)))).toEqual([
      '/ page',
      '/a/[id] action drop',
      '/a/[id] action move',
      '/a/[id] page',
      '/b GET',
      '/b POST',
    ]);
  });

  it('nothing where forms or methods are handed on from elsewhere, and says so', () => {
    const forms = { 'src/routes/a/+page.server.ts': `import { a } from './b.ts'; export const actions = a;` };
    expect(() => findDoors(parseTree(forms))).toThrow('must be spelled out');
    const methods = { 'src/routes/a/+server.ts': `export { GET } from './b.ts';` };
    expect(() => findDoors(parseTree(methods))).toThrow('declares itself');
    expect(() => findDoors(parseTree({ 'src/lib/a.remote.ts': '' }))).toThrow('remote functions');
  });
});
