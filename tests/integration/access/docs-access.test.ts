import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EXPECTED_SCOPES } from './expected-scopes.ts';
import { ACTORS, EXPECTED_ACCESS, type ExpectedAnswer } from './expected-access.ts';

const PAGE = fileURLToPath(new URL('../../../docs/access.md', import.meta.url));

const SHOWN: Readonly<Record<ExpectedAnswer, string>> = {
  ok: '✓',
  UNAUTHORIZED: '401',
  FORBIDDEN: '403',
  NOT_FOUND: '404',
  CONFLICT: '409',
};

it('docs/access.md says of every procedure who may call it', () => {
  const rows = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const expected = EXPECTED_ACCESS.map(({ procedure, form, answers }) => [
    `\`${procedure}\`${form === '' ? '' : ` ${form}`}`,
    ...ACTORS.map((actor) => SHOWN[answers[actor]]),
  ]);
  expect(rows).toEqual(expected);
});

it('docs/access.md says of every procedure which access tokens reach it', () => {
  const text = readFileSync(PAGE, 'utf8');
  for (const [scope, procedures] of Object.entries(EXPECTED_SCOPES)) {
    const row = text.split('\n').find((line) => line.startsWith(`| ${scope} |`)) ?? '';
    const told = [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(told.sort(), scope).toEqual([...procedures].sort());
  }
});
