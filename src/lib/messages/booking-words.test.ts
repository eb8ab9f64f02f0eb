import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { PARTY_KINDS } from '#lib/domain/policy/policy-rules.ts';
import * as bookingWords from './booking-words.ts';
import { countText, fitsText, freeCountText } from './count-words.ts';
import * as roleWords from './role-words.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

const GLOSSARY = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
const TABLES = Object.entries({ ...bookingWords, ...roleWords });

describe.each(TABLES)('%s', (_, table) => {
  const chinese: Readonly<Record<string, string>> = table['zh-CN'];
  const english: Readonly<Record<string, string>> = table.en;

  test('has the same keys in both languages, and a word for each', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    expect(Object.keys(chinese).length).toBeGreaterThan(1);
    Object.values(chinese).forEach(expectChinese);
    Object.values(english).forEach(expectEnglish);
  });

  test('has no word twice', () => {
    expect(new Set(Object.values(chinese)).size).toBe(Object.keys(chinese).length);
    expect(new Set(Object.values(english)).size).toBe(Object.keys(english).length);
  });

  test.each(Object.values(chinese))('%s stands in a row of the glossary', (word) => {
    expect(rowsOf(GLOSSARY).filter((cells) => wordsOf(cells[1]).includes(word))).not.toEqual([]);
  });
});

test('all tables of words are looked at', () => {
  expect(TABLES.length).toBe(11);
  expect(Object.keys(bookingWords.RESOURCE_KIND_WORDS['zh-CN'])).toEqual([...RESOURCE_KINDS]);
  expect(Object.keys(bookingWords.PARTY_KIND_WORDS['zh-CN'])).toEqual([...PARTY_KINDS]);
});

describe('the glossary', () => {
  test('has rows of a word, its Chinese and its meaning', () => {
    const rows = rowsOf(GLOSSARY);
    expect(rows.length).toBeGreaterThan(60);
    for (const cells of rows) {
      expect(cells).toHaveLength(3);
      for (const cell of cells) expect(cell).not.toBe('');
    }
  });

  test('has no word twice in one table', () => {
    for (const part of GLOSSARY.split(/^## /m)) {
      const names = rowsOf(part).map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('counts', () => {
  test('are read at a glance', () => {
    expect(freeCountText('zh-CN', 'desk', 34, 40)).toBe('40 席中 34 席空闲');
    expect(freeCountText('en', 'desk', 34, 40)).toBe('34 of 40 desks free');
    expect(freeCountText('zh-CN', 'room', 0, 1)).toBe('1 间中 0 间空闲');
    expect(freeCountText('en', 'room', 0, 1)).toBe('0 of 1 room free');
    expect(fitsText('zh-CN', 8)).toBe('可容纳 8 人');
    expect(fitsText('en', 8)).toBe('fits 8 people');
    expect(fitsText('en', 1)).toBe('fits 1 person');
  });

  test.each(RESOURCE_KINDS)('of %s differ between one and several in English', (kind) => {
    expect(countText('en', kind, 1)).toMatch(/^1 \w+[^s]$/);
    expect(countText('en', kind, 6)).toMatch(/^6 \w+s$/);
    expect(countText('zh-CN', kind, 6)).toMatch(/^6\p{Script=Han}$/u);
  });
});

/** The cells of every row of every table, without heads and rules. */
function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.filter(([first]) => first !== 'Word' && !/^-+$/.test(first ?? ''));
}

/** A cell may hold several words: 停用/维修, or 上午、下午. */
function wordsOf(cell: string | undefined): string[] {
  return (cell ?? '').split(/[/、；]/).map((word) => word.trim());
}
