// npm run backup -- FILE: copies the data of this installation to FILE while it is served, and verifies the copy.
import { chmodSync, constants, copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataFolder, failWith, givenFile, sentenceOf } from './data-command.ts';
import { DATABASE_FILE, MIGRATIONS, TICKET_KEY_FILE, ticketKeyBeside } from '#lib/server/data-files.ts';
import { backUpFile, verifyBackup } from '#lib/server/engine/sqlite/backup-file.ts';

const target = givenFile('backup');
try {
  let shown = -1;
  await backUpFile(join(dataFolder(), DATABASE_FILE), target, ({ pagesDone, pagesTotal }) => {
    const percent = pagesTotal === 0 ? 100 : Math.floor((pagesDone / pagesTotal) * 100);
    if (percent === shown) return;
    shown = percent;
    process.stdout.write(`\r${percent} %`);
  });
  verifyBackup(target, resolve(MIGRATIONS));
  // Beside it and not in it: a copy of the database alone opens no ticket.
  const key = join(dataFolder(), TICKET_KEY_FILE);
  if (existsSync(key)) {
    copyFileSync(key, ticketKeyBeside(target), constants.COPYFILE_EXCL);
    chmodSync(ticketKeyBeside(target), 0o600);
  }
  console.log(`\r备份完成并已校验 / backed up and verified: ${target}`);
} catch (error) {
  failWith(`备份未完成 / not backed up: ${sentenceOf(error)}`);
}
