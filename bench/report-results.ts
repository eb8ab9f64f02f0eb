import { writeFileSync } from 'node:fs';
import type { Limit, Result } from './benchmark.ts';
import { roundedTo } from './statistics.ts';

const SIGNIFICANT_DIGITS = 4;

/** The figures as a table, the ones that are judged with their ratio, its spread over the rounds and its limit. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((one) => [
    one.name,
    `${roundedTo(SIGNIFICANT_DIGITS, one.value)} ${one.unit}`,
    one.ratio === undefined ? '' : one.ratio.toFixed(3),
    one.shown?.spread?.map((ratio) => ratio.toFixed(3)).join('–') ?? '',
    one.against ?? '',
    one.ratio === undefined || !one.shown?.limit ? '' : verdictOn(one.ratio, one.shown.limit),
  ]);
  const header = ['figure', 'value', 'ratio', 'of the rounds', 'against', 'limit'];
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [header, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function verdictOn(ratio: number, limit: Limit): string {
  if ('atLeast' in limit) return `at least ${limit.atLeast}${ratio >= limit.atLeast ? '' : ': missed'}`;
  return `at most ${limit.atMost}${ratio <= limit.atMost ? '' : ': missed'}`;
}

/** `{ "results": [{ name, value, unit, ratio, against }] }`; the last two only where the figure is judged by them. */
export function writeResults(file: string, results: readonly Result[]): void {
  const written = results.map(({ name, value, unit, ratio, against }) => ({ name, value, unit, ratio, against }));
  writeFileSync(file, `${JSON.stringify({ results: written }, null, 2)}\n`);
}
