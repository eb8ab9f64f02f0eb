import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = [
  'package.json',
  'src/main.ts',
  'src/lib/server/config',
  'src/lib/server/web-server',
  'src/lib/domain/message',
  'src/lib/domain/people',
  'src/lib/domain/text',
  'src/lib/domain/time',
];

/**
 * A folder, with a blank in its name, that holds the entry of the program and a stand-in for the built application: for
 * what the entry does itself. The caller deletes it.
 */
export function makeProgramFolder(handlerSource: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan program-'));
  for (const path of COPIED) cpSync(join(REPOSITORY, path), join(folder, path), { recursive: true });
  if (handlerSource !== null) {
    const file = join(folder, 'build', 'handler.js');
    mkdirSync(dirname(file));
    writeFileSync(file, handlerSource);
  }
  return folder;
}
