import { describe, expect, it } from 'vitest';
import { readRepository } from './read-repository.ts';
import { parseTree } from './source-file.ts';
import { findFilesWithoutStorey, findWrongImports } from './storeys.ts';

describe('the storeys of this repository', () => {
  it('are imported from above only', () => {
    expect(findWrongImports(readRepository())).toEqual([]);
  });

  it('hold every file of src', () => {
    expect(findFilesWithoutStorey(readRepository())).toEqual([]);
  });

  it('are looked at: there are files to judge', () => {
    expect(readRepository().filter(({ path }) => path.startsWith('src/lib/domain/')).length).toBeGreaterThan(
      10,
    );
  });
});

describe('an import is found wrong', () => {
  it.each([
    ['domain of a package', 'src/lib/domain/a.ts', `import { z } from 'zod';`],
    ['domain of a module of Node', 'src/lib/domain/a.ts', `import { readFile } from 'node:fs';`],
    ['domain of a package whose name begins alike', 'src/lib/domain/a.ts', `import x from 'date-fns-tz';`],
    [
      'domain of the schemas, as a type too',
      'src/lib/domain/a.ts',
      `import type { A } from '#lib/schemas/a.ts';`,
    ],
    [
      'domain of the server, by a relative path',
      'src/lib/domain/a/b.ts',
      `import { a } from '../../server/a.ts';`,
    ],
    ['domain of its own fixture', 'src/lib/domain/a.ts', `import { a } from './a.fixture.ts';`],
    ['schemas of the server', 'src/lib/schemas/a.ts', `import { a } from '#lib/server/a.ts';`],
    ['messages of the schemas', 'src/lib/messages/a.ts', `import { a } from '#lib/schemas/a.ts';`],
    [
      'messages of the server, as a type too',
      'src/lib/messages/a.ts',
      `import type { A } from '#lib/server/a.ts';`,
    ],
    ['server of a component', 'src/lib/server/a.ts', `import A from '#lib/components/ui/A.svelte';`],
    ['server of a route', 'src/lib/server/a.ts', `import { a } from '../../routes/a.ts';`],
    [
      'ui of the domain, as a type too',
      'src/lib/components/ui/A.svelte',
      `<script lang="ts">import type { A } from '#lib/domain/a.ts';</script>`,
    ],
    [
      'ui of another component',
      'src/lib/components/ui/A.svelte',
      `<script>import B from '../schedule/B.svelte';</script>`,
    ],
    [
      'a component of the schemas, as a value',
      'src/lib/components/form/A.svelte',
      `<script>import { a } from '#lib/schemas/a.ts';</script>`,
    ],
    [
      'a component of the server, as a type too',
      'src/lib/components/form/A.svelte',
      `<script>import type { A } from '#lib/server/a.ts';</script>`,
    ],
    [
      'a page of the server',
      'src/routes/+page.svelte',
      `<script>import { a } from '#lib/server/a.ts';</script>`,
    ],
    [
      'a page of the server when it is needed',
      'src/routes/+page.ts',
      `const a = await import('#lib/server/a.ts');`,
    ],
    [
      'a second script block',
      'src/routes/+page.svelte',
      `<script module>const a = 1;</script><script>import { b } from '#lib/server/b.ts';</script>`,
    ],
    ['anything by the old name', 'src/routes/+page.server.ts', `import { a } from '$lib/domain/a.ts';`],
    ['anything of the tests', 'src/lib/server/a.ts', `import { a } from '../../../tests/support/a.ts';`],
    ['anything re-exported from above', 'src/lib/domain/a.ts', `export { a } from '#lib/server/a.ts';`],
    ['a type named in place', 'src/lib/domain/a.ts', `let a: import('#lib/server/a.ts').A;`],
  ])('%s', (_title, path, text) => {
    expect(findWrongImports(parseTree({ [path]: text }))).toHaveLength(1);
  });
});

describe('an import is found right', () => {
  it.each([
    [
      'src/lib/domain/a.ts',
      `import { tzOffset } from '@date-fns/tz'; import { addDays } from 'date-fns/addDays'; import { b } from './b.ts';`,
    ],
    [
      'src/lib/domain/a.test.ts',
      `import { it } from 'vitest'; import fc from 'fast-check'; import { a } from './a.fixture.ts';`,
    ],
    ['src/lib/messages/a.ts', `import { a, type B } from '#lib/domain/a.ts';`],
    [
      'src/lib/components/form/A.svelte',
      `<script>import type { A } from '#lib/schemas/a.ts'; import B from '#lib/components/ui/B.svelte';</script>`,
    ],
    ['src/routes/a/+page.server.ts', `import { a } from '#lib/server/a.ts';`],
    ['src/routes/a/+server.ts', `import { a } from '#lib/server/a.ts';`],
    ['src/hooks.server.ts', `import { a } from '#lib/server/a.ts';`],
    [
      'src/routes/a/+page.svelte',
      `<script>import type { A } from '#lib/server/a.ts'; import { page } from '$app/state';</script>`,
    ],
    ['src/main.ts', `import { a } from '#lib/server/config/a.ts';`],
  ])('%s: %s', (path, text) => {
    expect(findWrongImports(parseTree({ [path]: text }))).toEqual([]);
  });

  it('a folder beside the storeys is found', () => {
    const tree = parseTree({
      'src/lib/extras/a.ts': '',
      'src/lib/a.ts': '',
      'src/lib/domain/a.ts': '',
      'src/hooks.server.ts': '',
    });
    expect(findFilesWithoutStorey(tree)).toEqual([
      'src/lib/extras/a.ts stands on no storey',
      'src/lib/a.ts stands on no storey',
    ]);
  });
});
