import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import { plainCodecs } from '../../../electron/portfolio/documentCodec';
import type { KeepingPlaces } from '../../../electron/portfolio/keepingPlaces';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { backupHandlers } from '../../../electron/service/handlers/backupHandlers';
import { safetyHandlers } from '../../../electron/service/handlers/safetyHandlers';
import { PortfolioFiles } from '../../../electron/service/portfolioFiles';
import { SafetyFolder } from '../../../electron/service/safetyFolder';
import type { ServiceParts } from '../../../electron/service/serviceParts';
import { backupsSchema, type GenerationRow } from '../../../shared/contract/backupSchemas';
import { ok } from '../../../shared/result/result';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { expectProblem, obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';

const makeFolder = temporaryFolders();
const stores: PortfolioStore[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close({ discard: true });
});

/** The handlers over real files; only the engine is left out: a holding is worth a hundred. */
async function scene({ chosen = null as string | null } = {}) {
  const home = makeFolder();
  const folders = { app: join(home, 'app'), portfolios: join(home, 'portfolios') };
  const path = join(folders.portfolios, 'Main.ballast');
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const safety = await SafetyFolder.open(folders.app);
  const recents = await RecentFiles.open(folders.app);
  const keeping: KeepingPlaces = {
    disk: nodeDisk,
    appFolder: folders.app,
    get safetyFolder() {
      return safety.path;
    },
  };
  const store = new PortfolioStore({ keeping, seenRevision: (file) => recents.seenRevision(file) });
  stores.push(store);
  const valued: string[] = [];
  const engine = {
    run: async (_job: unknown, document: { portfolio: ReturnType<typeof examplePortfolio>; revision: number }) => {
      valued.push(`revision ${document.revision}`);
      const { holdings } = document.portfolio;
      return { total: ok(holdings.length * 100), holdings: holdings.length, valued: holdings.length };
    },
  };
  const files = new PortfolioFiles(folders.portfolios, recents, store);
  store.onStatus(() => files.noteSaved());
  const parts = {
    store,
    // Without a key there is nothing to unlock: opening is the store's.
    locking: { open: (file: string) => store.open(file) },
    files,
    engine,
    keeping,
    codecs: plainCodecs,
    safety,
    options: { dialogs: chosen === null ? null : { chooseFolder: async () => chosen } },
    today: () => '2026-11-20',
  };
  // Only what copies touch is built; the rest of the service takes no part.
  const service = parts as unknown as ServiceParts;
  const handlers = { ...backupHandlers(service), ...safetyHandlers(service) };
  const open = async () => obtained(await files.remembered(await store.open(path)));
  return { ...folders, path, store, files, handlers, valued, recents, home, open };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** A portfolio with revisions 1 to 4 on the disk: a quantity changes with each, the last removes a holding. */
async function edited() {
  const made = await scene();
  obtained(await made.store.create(made.path, examplePortfolio()));
  await made.files.remembered(made.store.state());
  for (const quantity of ['101', '102']) {
    obtained(made.store.apply({ name: 'editHolding', holdingId: 'h1', quantity }));
    obtained(await made.store.flush());
  }
  obtained(made.store.apply({ name: 'removeHoldings', holdingIds: ['h3'] }));
  obtained(await made.store.flush());
  return made;
}

async function listed({ handlers }: Scene): Promise<GenerationRow[]> {
  return obtained(await handlers.backupsList({})).generations;
}

function found(rows: readonly GenerationRow[], kind: GenerationRow['kind'], revision: number | null): GenerationRow {
  const row = rows.find((one) => one.kind === kind && one.revision === revision);
  if (row === undefined) throw new Error(`no ${kind} of revision ${revision} in ${JSON.stringify(rows)}`);
  return row;
}

/** The open file's id, as the page knows it. */
const fileIdOf = ({ recents, path }: Scene): string => recents.idOf(path);

describe('the list of copies', () => {
  it('holds file, mirror and backups with holdings and total, as the contract says', async () => {
    const made = await edited();
    const backups = obtained(await made.handlers.backupsList({}));
    expect(backupsSchema.safeParse(backups).error).toBeUndefined();
    expect(backups.generations.map(({ kind, revision, holdings, total }) => [kind, revision, holdings, total])).toEqual(
      [
        ['current', 4, 2, ok(200)],
        ['mirror', 4, 2, ok(200)],
        ['backup', 3, 3, ok(300)],
        ['backup', 2, 3, ok(300)],
        ['backup', 1, 3, ok(300)],
      ],
    );
    expect(backups).toMatchObject({
      places: { label: 'portfolios', synced: false },
      mirror: true,
      safety: { label: null, lastCopyOn: null, problem: null, choosable: false },
    });
  });

  it('holds what was just typed, too', async () => {
    const made = await edited();
    obtained(made.store.apply({ name: 'editHolding', holdingId: 'h1', quantity: '500' }));
    expect(found(await listed(made), 'current', 5).intact).toBe(true);
  });

  it('opens and values a copy once, and the file whenever it has changed', async () => {
    const made = await edited();
    await listed(made);
    made.valued.length = 0;
    await listed(made);
    expect(made.valued).toEqual([]);
    obtained(made.store.apply({ name: 'editHolding', holdingId: 'h1', quantity: '500' }));
    await listed(made);
    expect(made.valued).toEqual(['revision 5', 'revision 5', 'revision 4']);
  });

  it('shows a damaged copy with its reason in place of a total', async () => {
    const made = await edited();
    const backup = found(await listed(made), 'backup', 2);
    const file = join(made.portfolios, '.Main.ballast.backups', backup.name);
    const bytes = readFileSync(file);
    rmSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 40));
    const damaged = (await listed(made)).find(({ generationId }) => generationId === backup.generationId);
    expect(damaged).toMatchObject({
      intact: false,
      holdings: null,
      baseCurrency: null,
      total: { ok: false, problem: { code: 'portfolio-damaged' } },
    });
  });

  it('is of no file where none is open', async () => {
    const { handlers } = await scene();
    expectProblem(await handlers.backupsList({}), { code: 'portfolio-none-open' });
  });
});

describe('comparing copies', () => {
  it('tells what the second has that the first has not', async () => {
    const made = await edited();
    const rows = await listed(made);
    const [first, second] = [found(rows, 'backup', 2), found(rows, 'current', 4)];
    const request = { fileId: null, first: first.generationId, second: second.generationId };
    const { differences } = obtained(await made.handlers.backupsCompare(request));
    expect(differences.map(({ change, field, before, after }) => [change, field, before, after])).toEqual([
      ['removed', 'quantity', '10.5', null],
      ['changed', 'quantity', '101', '102'],
    ]);
  });

  it('knows no copy by an id that was never given out', async () => {
    const made = await edited();
    const [row] = await listed(made);
    const request = { fileId: null, first: row?.generationId ?? '', second: 'backup-nothing' };
    expectProblem(await made.handlers.backupsCompare(request), { code: 'generation-unknown' });
  });
});

describe('restoring a copy of the open portfolio', () => {
  it('is a change with a name that undo takes back', async () => {
    const made = await edited();
    const before = obtained(made.store.state()).document;
    const { generationId } = found(await listed(made), 'backup', 2);
    const restored = obtained(await made.handlers.backupRestore({ generationId }));
    expect(restored.document.holdings.map(({ quantity }) => quantity)).toEqual(['101', '-50', '10.5']);
    expect(restored.status).toMatchObject({ revision: 5, undo: { name: 'restoreRevision', count: 2 } });
    expect(obtained(made.store.undo()).document).toEqual(before);
  });

  it('loses nothing: what was there is a copy afterwards', async () => {
    const made = await edited();
    const { generationId } = found(await listed(made), 'backup', 1);
    obtained(await made.handlers.backupRestore({ generationId }));
    const rows = await listed(made);
    expect(found(rows, 'current', 5).holdings).toBe(3);
    expect(found(rows, 'backup', 4).holdings).toBe(2);
  });

  it('changes nothing where the copy is damaged', async () => {
    const made = await edited();
    const { generationId, name } = found(await listed(made), 'backup', 2);
    const file = join(made.portfolios, '.Main.ballast.backups', name);
    rmSync(file);
    writeFileSync(file, 'x');
    const before = obtained(made.store.state());
    expectProblem(await made.handlers.backupRestore({ generationId }), { code: 'portfolio-damaged' });
    expect(obtained(made.store.state())).toEqual(before);
  });
});

describe('deleting a copy', () => {
  it('takes this one and no other', async () => {
    const made = await edited();
    const rows = await listed(made);
    const { generationId } = found(rows, 'backup', 2);
    obtained(await made.handlers.backupDelete({ generationId }));
    expect((await listed(made)).map((row) => row.generationId)).toEqual(
      rows.map((row) => row.generationId).filter((id) => id !== generationId),
    );
  });

  it('never takes the portfolio itself', async () => {
    const made = await edited();
    const { generationId } = found(await listed(made), 'current', 4);
    expectProblem(await made.handlers.backupDelete({ generationId }), { code: 'generation-current' });
    expect(existsSync(made.path)).toBe(true);
  });
});

describe('a file that does not open', () => {
  async function missing(): Promise<Scene> {
    const made = await edited();
    obtained(await made.store.close());
    rmSync(made.path);
    return made;
  }

  it('has its copies listed and compared all the same', async () => {
    const made = await missing();
    const fileId = fileIdOf(made);
    const { fileName, generations } = obtained(await made.handlers.recoveryList({ fileId }));
    expect(fileName).toBe('Main.ballast');
    expect(generations.map(({ kind, revision }) => `${kind} ${revision}`)).toEqual([
      'mirror 4',
      'backup 3',
      'backup 2',
      'backup 1',
    ]);
    const [newest, before] = generations.map(({ generationId }) => generationId);
    const request = { fileId, first: before ?? '', second: newest ?? '' };
    expect(obtained(await made.handlers.backupsCompare(request)).differences).toHaveLength(1);
  });

  it('is there again after one was put in its place, byte for byte', async () => {
    const made = await missing();
    const fileId = fileIdOf(made);
    const { generations } = obtained(await made.handlers.recoveryList({ fileId }));
    const { generationId, name } = found(generations, 'backup', 3);
    const bytes = readFileSync(join(made.portfolios, '.Main.ballast.backups', name));
    const state = obtained(await made.handlers.portfolioRecover({ fileId, generationId, place: 'in-place' }));
    expect(state).toMatchObject({ fileName: 'Main.ballast', status: { revision: 3 } });
    expect(state.opened.olderThanSeen).toEqual({ revision: 3, seenRevision: 4 });
    expect(readFileSync(made.path).equals(bytes)).toBe(true);
  });

  it('stays as it is where a copy is opened as a new file', async () => {
    const made = await missing();
    writeFileSync(made.path, 'nothing of ours');
    const fileId = fileIdOf(made);
    const { generations } = obtained(await made.handlers.recoveryList({ fileId }));
    const { generationId } = found(generations, 'backup', 2);
    const state = obtained(await made.handlers.portfolioRecover({ fileId, generationId, place: 'new-file' }));
    expect(state.fileName).toBe('Main recovered.ballast');
    expect(state.document.holdings).toHaveLength(3);
    expect(readFileSync(made.path, 'utf8')).toBe('nothing of ours');
  });

  it('is kept aside when a copy takes the place of a damaged one', async () => {
    const made = await missing();
    const fileId = fileIdOf(made);
    const zeros = Buffer.alloc(900);
    writeFileSync(made.path, zeros);
    const { generations } = obtained(await made.handlers.recoveryList({ fileId }));
    const { generationId } = found(generations, 'backup', 3);
    obtained(await made.handlers.portfolioRecover({ fileId, generationId, place: 'in-place' }));
    const aside = readdirSync(made.portfolios).filter((name) => name.startsWith('.Main.ballast.damaged-'));
    expect(aside.map((name) => readFileSync(join(made.portfolios, name)).equals(zeros))).toEqual([true]);
  });

  it('never loses a file that is whole to one of its copies', async () => {
    const made = await edited();
    obtained(await made.store.close());
    const fileId = fileIdOf(made);
    const bytes = readFileSync(made.path);
    const { generations } = obtained(await made.handlers.recoveryList({ fileId }));
    const { generationId } = found(generations, 'backup', 1);
    expectProblem(await made.handlers.portfolioRecover({ fileId, generationId, place: 'in-place' }), {
      code: 'portfolio-exists',
    });
    expect(readFileSync(made.path).equals(bytes)).toBe(true);
  });

  it('is known by the ids that were given out only', async () => {
    const { handlers } = await scene();
    const nobody = { code: 'unknown-id', what: 'file' } as const;
    expectProblem(await handlers.recoveryList({ fileId: 'f' }), nobody);
    expectProblem(await handlers.portfolioRecover({ fileId: 'f', generationId: 'g', place: 'in-place' }), nobody);
  });
});

describe('safety copies', () => {
  it('go to the chosen folder at once on request, and are listed', async () => {
    const stick = makeFolder();
    const made = await scene({ chosen: stick });
    obtained(await made.store.create(made.path, examplePortfolio()));
    const chosen = obtained(await made.handlers.safetyFolderChoose({}));
    expect(chosen).toMatchObject({ lastCopyOn: null, problem: null, choosable: true });
    expect(stick.endsWith(`/${chosen.label}`)).toBe(true);
    expect(obtained(await made.handlers.safetyCopyNow({}))).toMatchObject({ lastCopyOn: '2026-11-20', problem: null });
    expect(found(await listed(made), 'safety', 1)).toMatchObject({ intact: true, holdings: 3 });
  });

  it('say why none can be made while the disk is not there', async () => {
    const stick = makeFolder();
    const made = await scene({ chosen: stick });
    obtained(await made.store.create(made.path, examplePortfolio()));
    obtained(await made.handlers.safetyFolderChoose({}));
    rmSync(stick, { recursive: true });
    const refused = await made.handlers.safetyCopyNow({});
    expectProblem(refused, { code: 'safety-copy-failed', systemCode: 'ENOENT' });
    expect(existsSync(stick)).toBe(false);
  });

  it('end when the folder is given up; those that were made stay', async () => {
    const stick = makeFolder();
    const made = await scene({ chosen: stick });
    obtained(await made.store.create(made.path, examplePortfolio()));
    obtained(await made.handlers.safetyFolderChoose({}));
    obtained(await made.handlers.safetyCopyNow({}));
    expect(obtained(await made.handlers.safetyFolderClear({})).label).toBeNull();
    expect(readdirSync(stick)).toHaveLength(1);
    expectProblem(await made.handlers.safetyCopyNow({}), { code: 'safety-folder-unusable', systemCode: 'ENOENT' });
  });

  it('have no folder to ask for where the shell has no dialogs', async () => {
    const { handlers } = await scene();
    expectProblem(await handlers.safetyFolderChoose({}), { code: 'not-available-here' });
  });
});
