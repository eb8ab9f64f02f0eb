import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests of a run put into the system's folder for temporary files stands in one folder, which goes with the run: the runner may end a test process without a word to it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-tests-'));
  process.env['TMPDIR'] = folder;
  process.env['FOLDER_OF_RUN'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
