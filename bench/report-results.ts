import { writeFileSync } from 'node:fs';
import type { Limit, Result } from './benchmark.ts';
import { roundedTo } from './statistics.ts';

const SIGNIFICANT_DIGITS = 4;
const HEADER = ['figure', 'value', 'ratio', 'of the rounds', 'against', 'limit'];

/** The figures as a table, the ones that are judged with their ratio, its spread over the rounds and its limit. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEADER, ...results.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

function cellsOf({ name, value, unit, ratio, against, shown }: Result): string[] {
  return [
    name,
    `${roundedTo(SIGNIFICANT_DIGITS, value)} ${unit}`,
    ratio?.toFixed(3) ?? '',
    shown?.spread?.map((one) => one.toFixed(3)).join('–') ?? '',
    against ?? '',
    shown?.limit ? `${wordsOf(shown.limit)}${isMet(ratio ?? value, shown.limit) ? '' : ': missed'}` : '',
  ];
}

function wordsOf(limit: Limit): string {
  if ('atLeast' in limit) return `at least ${limit.atLeast}`;
  return 'atMost' in limit ? `at most ${limit.atMost}` : `exactly ${limit.exactly}`;
}

function isMet(judged: number, limit: Limit): boolean {
  if ('atLeast' in limit) return judged >= limit.atLeast;
  return 'atMost' in limit ? judged <= limit.atMost : judged === limit.exactly;
}

/** True where the program answered wrongly; slow it may be on any machine. */
export function isWrong({ value, shown }: Result): boolean {
  return shown?.limit !== undefined && 'exactly' in shown.limit && !isMet(value, shown.limit);
}

/** `{ "results": [{ name, value, unit, ratio, against }] }`; the last two only where the figure is judged by them. */
export function writeResults(file: string, results: readonly Result[]): void {
  const written = results.map(({ name, value, unit, ratio, against }) => ({
    name,
    value,
    unit,
    ratio,
    against,
  }));
  writeFileSync(file, `${JSON.stringify({ results: written }, null, 2)}\n`);
}
