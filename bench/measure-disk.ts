import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf, roundedTo } from './statistics.ts';

const WRITES = 50;

/** Milliseconds that a durable write of one page takes where the measured databases lie: in memory alone it is none. */
export function measureDisk(): number {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-bench-'));
  const file = openSync(join(folder, 'page'), 'w');
  try {
    const page = Buffer.alloc(4_096, 1);
    const timesMs = Array.from({ length: WRITES }, () => {
      const since = performance.now();
      writeSync(file, page);
      fdatasyncSync(file);
      return performance.now() - since;
    });
    return roundedTo(2, medianOf(timesMs));
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
