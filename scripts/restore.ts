// npm run restore -- FILE: puts a backup in the place of this installation's data. The data before it is kept beside.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { dataFolder, failWith, givenFile, sentenceOf } from './data-command.ts';
import { DATABASE_FILE, MIGRATIONS, TICKET_KEY_FILE, ticketKeyBeside } from '#lib/server/data-files.ts';
import { foldLog, verifyBackup } from '#lib/server/engine/sqlite/backup-file.ts';
import { holdFolder } from '#lib/server/engine/sqlite/hold-folder.ts';

const source = givenFile('restore');
const folder = dataFolder();
const current = join(folder, DATABASE_FILE);

try {
  verifyBackup(source, resolve(MIGRATIONS));
  mkdirSync(folder, { recursive: true });
  const release = holdFolder(folder);
  if (!release)
    failWith('程序正在使用数据文件夹，请先停止程序 / the program is using the data folder: stop it first');
  const incoming = `${current}.incoming`;
  copyFileSync(source, incoming);
  const handle = openSync(incoming, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  const kept = keepCurrent();
  renameSync(incoming, current);
  restoreTicketKey();
  console.log(`已恢复 / restored: ${source}`);
  if (kept) console.log(`恢复前的数据保留在 / the data from before is kept in: ${kept}`);
  release();
} catch (error) {
  failWith(`未恢复，数据没有改变 / not restored, nothing was changed: ${sentenceOf(error)}`);
}

/** With its key, tickets that were printed before the backup are known again; without one, the folder's own stays. */
function restoreTicketKey(): void {
  const saved = ticketKeyBeside(source);
  if (!existsSync(saved)) return;
  const key = join(folder, TICKET_KEY_FILE);
  copyFileSync(saved, `${key}.incoming`);
  chmodSync(`${key}.incoming`, 0o600);
  renameSync(`${key}.incoming`, key);
}

function keepCurrent(): string | null {
  if (!existsSync(current)) return null;
  foldLog(current);
  const kept = `${current}.before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(current, kept);
  return kept;
}
