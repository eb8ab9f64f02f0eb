import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDataFolder } from './prepare-data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'yizhan-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the data folder', () => {
  it('is made with its parents, for the account of the program only', () => {
    const path = join(folder, 'a', '数据');
    expect(prepareDataFolder(path)).toEqual({ ok: true, value: path });
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('may be there already', () => {
    expect(prepareDataFolder(folder)).toEqual({ ok: true, value: folder });
  });

  it('stops the start where a file stands in its place', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')]) {
      const prepared = prepareDataFolder(path);
      expect(prepared.ok ? 'accepted' : prepared.problem).toMatch(/^DATA_DIR .*\nDATA_DIR names the folder/);
    }
  });
});
