import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { accept, refuse, type Setting } from './setting.ts';

/** Only the account of the program reads the database. */
const FOLDER_MODE = 0o700;

/** Makes the data folder where it is missing, and answers its absolute path once it is sure that it can be written. */
export function prepareDataFolder(dataDir: string): Setting<string> {
  const path = resolve(dataDir);
  try {
    mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return accept(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      `DATA_DIR 指向的文件夹 ${path} 不能使用：${reason}。`,
      `DATA_DIR names the folder ${path}, which cannot be used: ${reason}.`,
    );
  }
}
