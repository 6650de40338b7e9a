import { basename } from 'node:path';
import type { Handlers } from '../../../shared/contract/channels';
import type { DocumentState } from '../../../shared/contract/schemas';
import { fail, ok, type Result } from '../../../shared/result/result';
import { PORTFOLIO_EXTENSION } from '../../portfolio/portfolioFolder';
import { emptyPortfolio } from '../emptyPortfolio';
import type { ServiceParts } from '../serviceParts';

type PortfolioMethods = Exclude<
  Extract<keyof Handlers, `portfolio${string}`>,
  'portfolioRecover' | 'portfolioUnlock' | 'portfolioLock'
>;

/** Making, opening, copying and closing portfolio files. Paths never leave this side. */
export function portfolioHandlers(parts: ServiceParts): Pick<Handlers, PortfolioMethods | 'appState'> {
  const { store, locking, files, sample, uploads, options, reference, today, newId } = parts;
  /** A copy under a new file name takes that name, as one change that can be undone. */
  const named = (saved: Result<DocumentState>): Result<DocumentState> => {
    if (!saved.ok) return saved;
    const portfolioName = basename(saved.value.fileName, PORTFOLIO_EXTENSION);
    if (portfolioName === saved.value.document.name) return saved;
    return store.apply({ name: 'renamePortfolio', portfolioName });
  };
  return {
    appState: async () => {
      const state = store.state();
      const listed = await files.list();
      if (!listed.ok) return listed;
      return ok(
        {
          shell: options.shell,
          version: options.version,
          today: today(),
          folderLabel: files.folderLabel,
          recent: [...listed.value],
          open: state.ok
            ? {
                fileName: state.value.fileName,
                name: state.value.document.name,
                sample: state.value.document.sample,
              }
            : null,
        },
        listed.notes,
      );
    },

    portfolioNew: async ({ name, baseCurrency }) => {
      const portfolio = emptyPortfolio({ id: newId(), name, baseCurrency, today: today(), reference });
      const path = await files.freshPath(name);
      return path.ok ? files.remembered(await store.create(path.value, portfolio)) : path;
    },

    portfolioOpenSample: async () => {
      const built = await sample();
      return built.ok ? store.create(built.value.path, built.value.portfolio) : built;
    },

    portfolioOpen: async ({ fileId }) => {
      const path = files.pathOf(fileId);
      return path === null ? fail({ code: 'unknown-id', what: 'file' }) : files.remembered(await locking.open(path));
    },

    portfolioOpenDialog: async () => {
      if (options.dialogs === null) return fail({ code: 'not-available-here' });
      const path = await options.dialogs.openPortfolio();
      return path === null ? fail({ code: 'request-cancelled' }) : files.remembered(await locking.open(path));
    },

    portfolioOpenUpload: async ({ fileId }) => {
      const upload = uploads.get([fileId]);
      if (!upload.ok) return upload;
      const [file] = upload.value;
      if (file === undefined) return fail({ code: 'unknown-id', what: 'file' });
      const kept = await files.keepUpload(file);
      uploads.drop([fileId]);
      return kept.ok ? files.remembered(await locking.open(kept.value)) : kept;
    },

    portfolioSaveAs: async ({ name }) => {
      if (options.dialogs === null) {
        const path = await files.freshPath(name);
        return path.ok ? files.remembered(named(await store.saveAs(path.value))) : path;
      }
      const path = await options.dialogs.savePortfolio(`${name}.ballast`);
      return path === null ? fail({ code: 'request-cancelled' }) : files.remembered(named(await store.saveAs(path)));
    },

    portfolioDownload: async () => {
      const flushed = await store.flush();
      return flushed.ok ? files.openBytes() : flushed;
    },

    portfolioClose: async () => {
      const closed = await store.close();
      return closed.ok ? ok({}) : closed;
    },
  };
}
