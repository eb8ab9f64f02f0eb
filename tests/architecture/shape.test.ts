import { describe, expect, it } from 'vitest';
import { readRepository } from './read-repository.ts';
import { findBarrels, findDefaultExports, findImportCycles, findLongFiles, LINES_MAX } from './shape.ts';
import { parseTree } from './source-file.ts';

describe('the files of this repository', () => {
  it('are no barrels', () => {
    expect(findBarrels(readRepository())).toEqual([]);
  });

  it('have no default exports but where a tool asks for one', () => {
    expect(findDefaultExports(readRepository())).toEqual([]);
  });

  it('stay small', () => {
    expect(findLongFiles(readRepository())).toEqual([]);
  });

  it('do not import each other in a circle', () => {
    expect(findImportCycles(readRepository())).toEqual([]);
  });
});

describe('a barrel is found', () => {
  it.each([
    ['src/lib/domain/index.ts', 'export const a = 1;'],
    ['src/lib/domain/all.ts', `export { a } from './a.ts'; export type { B } from './b.ts';`],
    ['src/lib/domain/all.ts', `import { a } from './a.ts'; export { a };`],
    ['src/lib/domain/all.ts', `export * from './a.ts'; export const b = 1;`],
  ])('%s: %s', (path, text) => {
    expect(findBarrels(parseTree({ [path]: text }))).toHaveLength(1);
  });

  it('and a file with something of its own is none', () => {
    const tree = {
      'a.ts': `export { a } from './b.ts'; export const c = 1;`,
      'b.ts': `import './c.ts';`,
      'c.ts': '',
    };
    expect(findBarrels(parseTree(tree))).toEqual([]);
  });
});

describe('a default export is found', () => {
  it.each([
    'export default 1;',
    'export default function a() {}',
    'export default class {}',
    'const a = 1; export { a as default };',
    `export { default } from './a.ts';`,
  ])('%s', (text) => {
    expect(findDefaultExports(parseTree({ 'src/a.ts': text }))).toEqual(['src/a.ts has a default export']);
  });

  it('and that of a configuration file is allowed', () => {
    expect(
      findDefaultExports(
        parseTree({ 'vite.config.ts': 'export default {};', 'src/a.ts': 'export const a = 1;' }),
      ),
    ).toEqual([]);
  });
});

describe('the length of files', () => {
  const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

  it('has a limit', () => {
    const tree = parseTree({
      'a.ts': lines(LINES_MAX),
      'b.ts': lines(LINES_MAX + 1),
      'c.ts': '',
      'd.ts': '',
      'e.ts': '',
    });
    expect(findLongFiles(tree)).toEqual([`b.ts has ${LINES_MAX + 1} lines`]);
  });

  it('has a limit for the median, in which tests do not count', () => {
    const tree = parseTree({
      'a.ts': lines(151),
      'b.ts': lines(151),
      'c.ts': '',
      'd.test.ts': '',
      'e.test.ts': '',
    });
    expect(findLongFiles(tree)).toEqual(['the median file has 151 lines']);
  });
});

describe('a circle of imports is found', () => {
  it('of two files, a type included', () => {
    const tree = {
      'src/a.ts': `import { b } from './b.ts';`,
      'src/b.ts': `import type { A } from './a.ts';`,
    };
    expect(findImportCycles(parseTree(tree))).toEqual(['src/a.ts -> src/b.ts -> src/a.ts']);
  });

  it('of three files, behind one that is not in it', () => {
    const tree = {
      'src/lib/a.ts': `import { b } from '#lib/b.ts';`,
      'src/lib/b.ts': `import { c } from './c.ts';`,
      'src/lib/c.ts': `export { d } from './d.ts'; export const c = 1;`,
      'src/lib/d.ts': `const b = await import('./b.ts');`,
    };
    expect(findImportCycles(parseTree(tree))).toEqual([
      'src/lib/b.ts -> src/lib/c.ts -> src/lib/d.ts -> src/lib/b.ts',
    ]);
  });

  it('and two ways to one file are none', () => {
    const tree = { 'a.ts': `import './b.ts'; import './c.ts';`, 'b.ts': `import './c.ts';`, 'c.ts': '' };
    expect(findImportCycles(parseTree(tree))).toEqual([]);
  });
});
