import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Portfolio } from '../../../shared/model/portfolio';
import { type Check, type FaultKit, type FaultPart, folderIn } from '../faultKit';
import { newStore } from '../subject/newStore';

/** Value of what is held, in hundredths, by quantity and the price in the file alone: independent of the engine. */
interface Holdings {
  readonly holdings?: readonly { readonly quantity: string; readonly filePrice: string | null }[];
}

const OTHER_NAME = 'Renamed by the fault kit';

/** F9: files of every released schema open, keep their totals, and go through a save and its undo. */
export const RELEASED_SCHEMAS: FaultPart = {
  id: 'F9',
  title: 'files of every released schema',
  lane: 2,
  run: async (kit) => {
    const fixtures = join(kit.root, 'test/fixtures/portfolio');
    const files = readdirSync(fixtures).filter((name) => /^schema\d+.*\.ballast$/.test(name));
    if (files.length === 0) throw new Error('there is no file of any released schema');
    return Promise.all(files.map((name) => checkOf(join(fixtures, name), name, kit)));
  },
};

async function checkOf(fixture: string, name: string, kit: FaultKit): Promise<Check> {
  const path = join(folderIn(kit.memory, name), 'Mine.ballast');
  copyFileSync(fixture, path);
  const raw = (JSON.parse(readFileSync(fixture, 'utf8')) as { readonly data: Holdings }).data;
  const store = newStore();
  const opened = documentOf(await store.open(path));
  const renamed = documentOf(store.apply({ name: 'renamePortfolio', portfolioName: OTHER_NAME }));
  await store.close();
  const saved = documentOf(await store.open(path));
  const undone = documentOf(store.undo());
  await store.close();
  const broken = [
    ...(totalOf(opened) === totalOf(raw) ? [] : ['another total than the file']),
    ...(isDeepStrictEqual(saved, renamed) ? [] : ['a save changed it']),
    ...(isDeepStrictEqual(undone, opened) ? [] : ['undo after a restart leaves another document']),
  ];
  return {
    name: `${name} opens as it was`,
    passed: broken.length === 0,
    figures: broken.length === 0 ? `total ${(totalOf(opened) / 100).toFixed(2)} before and after` : broken.join(', '),
  };
}

function documentOf(state: Awaited<ReturnType<ReturnType<typeof newStore>['open']>>): Portfolio {
  if (!state.ok) throw new Error(`refused: ${state.problem.code}`);
  return state.value.document;
}

function totalOf({ holdings = [] }: Holdings): number {
  return holdings.reduce(
    (sum, { quantity, filePrice }) => sum + Math.round(Number(quantity) * Number(filePrice) * 100),
    0,
  );
}
