// Writes one table as an xlsx file beside the program, which goes on answering meanwhile. Every cell is a text: what begins
// like a formula stays what was typed.
import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import type { Table } from './table.ts';

const { sheet, columns, rows } = workerData as Table;
const cell = (value: string) => ({ type: String, value });
const data = [
  columns.map(({ title }) => ({ ...cell(title), fontWeight: 'bold' as const })),
  ...rows.map((row) => row.map(cell)),
];
const file = await writeExcelFile(data, {
  sheet,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
}).toBuffer();
parentPort?.postMessage(new Uint8Array(file));
