import { describe, expect, it } from 'vitest';
import { findImpureCode } from './purity.ts';
import { readRepository } from './read-repository.ts';
import { parseTree } from './source-file.ts';

describe('the domain of this repository', () => {
  it('is pure', () => {
    expect(findImpureCode(readRepository())).toEqual([]);
  });
});

describe('what is not pure is found', () => {
  it.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = Date.now;', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = new Date;', 'new Date()'],
    ['const now = Date();', 'Date()'],
    ['const x = Math.random();', 'Math.random'],
    ['const x = process.env.TZ;', 'process'],
    ['const { env } = process;', 'process'],
    ['function f() { console.log(1); }', 'console'],
    ['const x = () => fetch("/");', 'fetch'],
    ['setTimeout(f, 1);', 'setTimeout'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const t = performance.now();', 'performance'],
    ['const x = globalThis.process;', 'globalThis'],
    ['const h = new Date(0).getHours();', 'getHours'],
    ['const h = new Date(0).toLocaleDateString();', 'toLocaleDateString'],
  ])('%s', (text, found) => {
    expect(findImpureCode(parseTree({ 'src/lib/domain/a.ts': text }))).toEqual([
      `src/lib/domain/a.ts uses ${found}`,
    ]);
  });
});

describe('what is pure is left alone', () => {
  it.each([
    'const day = new Date(0).toISOString();',
    'const offset = new Date(time).getUTCDay();',
    'interface Step { process: string; fetch(): void }',
    'const step = { process: 1 }; const x = step.process;',
    'function f(process: string): string { return process; }',
    'const text = "process.env"; // Date.now()',
  ])('%s', (text) => {
    expect(findImpureCode(parseTree({ 'src/lib/domain/a.ts': text }))).toEqual([]);
  });

  it('so is the clock outside the domain and in its tests', () => {
    const text = 'const now = Date.now();';
    expect(
      findImpureCode(parseTree({ 'src/lib/server/a.ts': text, 'src/lib/domain/a.test.ts': text })),
    ).toEqual([]);
  });
});
