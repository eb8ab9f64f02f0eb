import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What was made of a folder, beside which stands what is known of it. */
export interface Made<Facts> {
  readonly folder: string;
  readonly facts: Facts;
}

const FACTS_FILE = 'facts.json';

/**
 * A folder that the test processes of a run make once and copy: whoever comes first makes it, and of two who came at the
 * same time one throws theirs away. `make` answers what is known of it, which must survive JSON. Outside of a run of Vitest
 * each process makes its own.
 */
export async function madeOnce<Facts>(
  name: string,
  make: (folder: string) => Promise<Facts>,
): Promise<Made<Facts>> {
  const shared = process.env['FOLDER_OF_RUN'];
  const kept = join(shared ?? tmpdir(), name);
  if (shared !== undefined && existsSync(kept)) return read(kept);
  const folder = mkdtempSync(`${kept}-`);
  const facts = await make(folder);
  writeFileSync(join(folder, FACTS_FILE), JSON.stringify(facts));
  if (shared !== undefined) return keep(folder, kept);
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return read(folder);
}

function keep<Facts>(folder: string, kept: string): Made<Facts> {
  try {
    renameSync(folder, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(folder, { recursive: true });
  }
  return read(kept);
}

function read<Facts>(folder: string): Made<Facts> {
  return { folder, facts: JSON.parse(readFileSync(join(folder, FACTS_FILE), 'utf8')) as Facts };
}
