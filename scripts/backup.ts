// npm run backup -- FILE: copies the data of this installation to FILE while it is served, and verifies the copy.
import { join, resolve } from 'node:path';
import { dataFolder, failWith, givenFile, sentenceOf } from './data-command.ts';
import { DATABASE_FILE, MIGRATIONS } from '#lib/server/data-files.ts';
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
  console.log(`\r备份完成并已校验 / backed up and verified: ${target}`);
} catch (error) {
  failWith(`备份未完成 / not backed up: ${sentenceOf(error)}`);
}
