import { basename, dirname } from 'node:path';
import type { Handlers } from '../../../shared/contract/channels';
import { comparePortfolios } from '../../../shared/model/comparePortfolios';
import { fail, mapResult, ok, type Result } from '../../../shared/result/result';
import type { StoredDocument } from '../../portfolio/documentBytes';
import { deleteGeneration, readGeneration } from '../../portfolio/generations';
import { copyPlaces } from '../../portfolio/keepingPlaces';
import { PORTFOLIO_EXTENSION } from '../../portfolio/portfolioFolder';
import { restoreGeneration } from '../../portfolio/restoreGeneration';
import { createGenerationRows } from '../generationRows';
import { safetyStateOf } from '../safetyState';
import type { ServiceParts } from '../serviceParts';

type BackupMethods =
  | 'backupsList'
  | 'recoveryList'
  | 'backupsCompare'
  | 'backupRestore'
  | 'portfolioRecover'
  | 'backupDelete';

/** The copies of a portfolio: listed, compared, brought back, deleted. */
export function backupHandlers(parts: ServiceParts): Pick<Handlers, BackupMethods> {
  const { store, locking, files, keeping, codecs, safety } = parts;
  const rowsOf = createGenerationRows(parts);
  const read = (path: string, generationId: string): Promise<Result<StoredDocument>> =>
    readGeneration(path, generationId, { ...keeping, codecs });
  const openPath = (): Result<string> => {
    const revision = store.fileRevision();
    return revision === null ? fail({ code: 'portfolio-none-open' }) : ok(revision.path);
  };
  const pathOf = (fileId: string): Result<string> => {
    const path = files.pathOf(fileId);
    return path === null ? fail({ code: 'unknown-id', what: 'file' }) : ok(path);
  };

  return {
    backupsList: async () => {
      // What is on the screen is in the list. Where it cannot be saved, the list is of what could be.
      await store.flush();
      await safety.refresh();
      const path = openPath();
      if (!path.ok) return path;
      const generations = await rowsOf(path.value);
      if (!generations.ok) return generations;
      return ok({
        generations: generations.value,
        places: { label: basename(dirname(path.value)), synced: copyPlaces(path.value, keeping).apart },
        safety: await safetyStateOf(parts),
        mirror: generations.value.some(({ kind }) => kind === 'mirror'),
      });
    },

    recoveryList: async ({ fileId }) => {
      const path = pathOf(fileId);
      if (!path.ok) return path;
      await safety.refresh();
      return mapResult(await rowsOf(path.value), (generations) => ({ fileName: basename(path.value), generations }));
    },

    backupsCompare: async ({ fileId, first, second }) => {
      const path = fileId === null ? openPath() : pathOf(fileId);
      if (!path.ok) return path;
      const before = await read(path.value, first);
      if (!before.ok) return before;
      return mapResult(await read(path.value, second), (after) => ({
        differences: comparePortfolios(before.value.portfolio, after.portfolio),
      }));
    },

    backupRestore: async ({ generationId }) => {
      const path = openPath();
      if (!path.ok) return path;
      const stored = await read(path.value, generationId);
      if (!stored.ok) return stored;
      // Another document may have been opened while the copy was read.
      if (store.fileRevision()?.path !== path.value) return fail({ code: 'unknown-id', what: 'file' });
      const { portfolio, stamp } = stored.value;
      return store.replaceWith(portfolio, { name: 'restoreRevision', count: stamp.revision });
    },

    portfolioRecover: async ({ fileId, generationId, place }) => {
      const path = pathOf(fileId);
      if (!path.ok) return path;
      const name = basename(path.value, PORTFOLIO_EXTENSION);
      const to = place === 'in-place' ? path : await files.freshPath(`${name} recovered`);
      if (!to.ok) return to;
      const restored = await restoreGeneration(path.value, generationId, { ...keeping, to: to.value });
      return restored.ok ? files.remembered(await locking.open(to.value)) : restored;
    },

    backupDelete: async ({ generationId }) => {
      const path = openPath();
      if (!path.ok) return path;
      return mapResult(await deleteGeneration(path.value, generationId, keeping), () => ({}));
    },
  };
}
