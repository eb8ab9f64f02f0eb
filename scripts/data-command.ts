// What the commands about the data folder share: their settings and how they end.
import { resolve } from 'node:path';
import { readConfig } from '#lib/server/config/read-config.ts';

/** The file named after the command; without one, says how to call it. */
export function givenFile(command: string): string {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || file === '' || more.length > 0)
    failWith(`用法 / usage: npm run ${command} -- FILE`);
  // npm runs its scripts in the program's folder; the file is meant from where the command was typed.
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}

/** The data folder of the environment, as an absolute path. */
export function dataFolder(): string {
  const answer = readConfig(process.env);
  return answer.ok ? resolve(answer.config.dataDir) : failWith(answer.problem);
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function failWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
