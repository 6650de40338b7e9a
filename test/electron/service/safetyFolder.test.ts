import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../../electron/durable/disk';
import { DiskError } from '../../../electron/durable/systemCode';
import { SafetyFolder } from '../../../electron/service/safetyFolder';
import { expectProblem, obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';

const makeFolder = temporaryFolders();

async function scene(disk: Disk = nodeDisk) {
  const home = makeFolder();
  const [app, chosen] = [join(home, 'app'), join(home, 'stick')];
  mkdirSync(chosen);
  return { app, chosen, settings: join(app, 'settings.json'), safety: await SafetyFolder.open(app, disk) };
}

describe('the folder for safety copies', () => {
  it('is none before one is chosen, and nothing is written for that', async () => {
    const { safety, app } = await scene();
    expect([safety.path, safety.label]).toEqual([null, null]);
    expect(existsSync(app)).toBe(false);
  });

  it('is there again after a restart, and known to the page by its last name only', async () => {
    const { safety, app, chosen } = await scene();
    obtained(await safety.choose(chosen));
    const later = await SafetyFolder.open(app);
    expect([later.path, later.label]).toEqual([chosen, 'stick']);
  });

  it('takes in what another shell has chosen meanwhile', async () => {
    const { safety, app, chosen } = await scene();
    obtained(await (await SafetyFolder.open(app)).choose(chosen));
    expect(safety.path).toBeNull();
    await safety.refresh();
    expect(safety.path).toBe(chosen);
  });

  it('ends where none is wanted any more', async () => {
    const { safety, app, chosen } = await scene();
    obtained(await safety.choose(chosen));
    obtained(await safety.choose(null));
    expect((await SafetyFolder.open(app)).path).toBeNull();
  });

  it('keeps settings that a later version wrote beside it', async () => {
    const { app, chosen, settings } = await scene();
    mkdirSync(app);
    writeFileSync(settings, JSON.stringify({ format: 1, safetyFolder: null, locale: 'de-DE' }));
    obtained(await (await SafetyFolder.open(app)).choose(chosen));
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({ format: 1, safetyFolder: chosen, locale: 'de-DE' });
  });

  it('refuses what is no folder, and leaves the choice as it was', async () => {
    const { safety, chosen } = await scene();
    obtained(await safety.choose(chosen));
    expectProblem(await safety.choose(join(chosen, 'gone')), { code: 'safety-folder-unusable', systemCode: 'ENOENT' });
    const file = join(chosen, 'file');
    writeFileSync(file, '');
    expectProblem(await safety.choose(file), { code: 'safety-folder-unusable', systemCode: 'ENOTDIR' });
    expectProblem(await safety.choose('stick'), { code: 'safety-folder-unusable', systemCode: 'ENOTDIR' });
    expect(safety.path).toBe(chosen);
  });

  it('refuses a folder that may not be written', async () => {
    const { chosen, safety } = await scene({ ...nodeDisk, writable: async () => false });
    chmodSync(chosen, 0o700);
    expectProblem(await safety.choose(chosen), { code: 'safety-folder-unusable', systemCode: 'EACCES' });
  });

  it('sets a list that cannot be read aside and begins anew', async () => {
    const { app, chosen, settings } = await scene();
    mkdirSync(app);
    writeFileSync(settings, '{"format":1,');
    const safety = await SafetyFolder.open(app);
    expect(safety.path).toBeNull();
    expect(readFileSync(join(app, 'settings.damaged.json'), 'utf8')).toBe('{"format":1,');
    obtained(await safety.choose(chosen));
    expect((await SafetyFolder.open(app)).path).toBe(chosen);
  });

  it('says that a choice could not be kept, and goes on with the one before', async () => {
    const full: Disk = {
      ...nodeDisk,
      open: async () => {
        throw new DiskError('ENOSPC', 'no space left');
      },
    };
    const { safety, chosen } = await scene(full);
    expectProblem(await safety.choose(chosen), { code: 'portfolio-not-saved', systemCode: 'ENOSPC' });
    expect(safety.path).toBeNull();
  });

  it('keeps the choice while the settings cannot be read for a moment', async () => {
    let denied = false;
    const disk: Disk = {
      ...nodeDisk,
      readFile: (path) => (denied ? Promise.reject(new DiskError('EACCES', 'denied')) : nodeDisk.readFile(path)),
    };
    const { safety, chosen } = await scene(disk);
    obtained(await safety.choose(chosen));
    denied = true;
    await safety.refresh();
    expect(safety.path).toBe(chosen);
  });
});
