// A program of its own with nothing but the driver: runs what its parent sends, one JSON object a line, and answers in kind.
import { createInterface } from 'node:readline';
import { connectBare } from './sqlite-connection.ts';

export interface ShellRequest {
  readonly file: string;
  /** Settings of this connection only. */
  readonly pragmas: readonly string[];
  /** Statements, each its own transaction unless they begin one. */
  readonly sql: string;
}

export interface ShellAnswer {
  /** SQLite's code and message where a statement failed. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

function run({ file, pragmas, sql }: ShellRequest): ShellAnswer {
  const db = connectBare(file);
  try {
    for (const pragma of pragmas) db.pragma(pragma);
    db.exec(sql);
    return { error: null };
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    return { error: { code, message } };
  } finally {
    db.close();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(run(JSON.parse(line) as ShellRequest))}\n`);
}
