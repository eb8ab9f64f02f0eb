import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { openTicketSeal } from '#lib/server/canteen/open-ticket-seal.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { useApp } from '../../support/app-fixture.ts';

const run = promisify(execFile);
const DAY = parseLocalDay('2026-12-01')!;
const ORDER = 'A'.repeat(16);

function command(name: string, folder: string, file: string): Promise<unknown> {
  const env = { ...process.env, DATA_DIR: folder };
  return run(process.execPath, [`scripts/${name}.ts`, file], { env });
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-key-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

it('a backup has the key of the tickets beside it, so that printed tickets are known after a restore', async () => {
  const app = await useApp();
  const [folder, other] = [ownFolder(), ownFolder()];
  copyFileSync(app.file, join(folder, 'yizhan.db'));
  const before = openTicketSeal(folder).seal(ORDER, DAY);
  const backup = join(folder, 'backup.db');
  await command('backup', folder, backup);
  expect(readFileSync(`${backup}.ticket.key`)).toEqual(readFileSync(join(folder, 'ticket.key')));
  expect(statSync(`${backup}.ticket.key`).mode & 0o077).toBe(0);
  // A copy of the database alone opens no ticket.
  expect(readFileSync(backup).includes(readFileSync(join(folder, 'ticket.key')))).toBe(false);

  await command('restore', other, backup);
  expect(existsSync(join(other, 'yizhan.db'))).toBe(true);
  expect(openTicketSeal(other).seal(ORDER, DAY)).toEqual(before);
}, 60_000);
