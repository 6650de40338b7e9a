import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import { makeCopyFolder } from '../../../electron/portfolio/copyFolder';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

describe('the folder for copies', () => {
  it('is made beside the file, or wherever else copies go', async () => {
    const folder = newFolder();
    const [beside, away] = [join(folder, '.Mine.ballast.backups'), join(folder, 'app', 'backups', 'Mine')];
    for (const wanted of [beside, away, folder]) await makeCopyFolder(nodeDisk, wanted, join(folder, 'Mine.ballast'));
    expect([beside, away].map((path) => existsSync(path))).toEqual([true, true]);
  });

  it('is not made where the drive of the file is gone, and neither is that drive', async () => {
    const drive = join(newFolder(), 'drive');
    for (const wanted of [drive, join(drive, '.Mine.ballast.backups')])
      await expect(makeCopyFolder(nodeDisk, wanted, join(drive, 'Mine.ballast'))).rejects.toMatchObject({
        code: 'ENOENT',
      });
    expect(existsSync(drive)).toBe(false);
    mkdirSync(drive);
  });
});
