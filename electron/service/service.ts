import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Handlers } from '../../shared/contract/channels';
import type { Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { EngineHost } from '../engine/engineHost';
import { systemClock } from '../portfolio/clock';
import type { KeepingPlaces } from '../portfolio/keepingPlaces';
import { localDay } from '../portfolio/localDay';
import { PortfolioStore } from '../portfolio/portfolioStore';
import { RecentFiles } from '../portfolio/recentFiles';
import { closeOrRescue } from './closeOrRescue';
import { createEncryption } from './encryption/createEncryption';
import { MarketPlaces } from './encryption/marketPlaces';
import { createFileReader } from './fileReader';
import { backupHandlers } from './handlers/backupHandlers';
import { bundleHandlers } from './handlers/bundleHandlers';
import { corporateActionHandlers } from './handlers/corporateActionHandlers';
import { dataHandlers } from './handlers/dataHandlers';
import { datedFactsHandlers } from './handlers/datedFactsHandlers';
import { documentHandlers } from './handlers/documentHandlers';
import { encryptionHandlers } from './handlers/encryptionHandlers';
import { importHandlers } from './handlers/importHandlers';
import { libraryHandlers } from './handlers/libraryHandlers';
import { portfolioHandlers } from './handlers/portfolioHandlers';
import { priceHandlers } from './handlers/priceHandlers';
import { referenceHandlers } from './handlers/referenceHandlers';
import { refreshHandlers } from './handlers/refreshHandlers';
import { reportHandlers } from './handlers/reportHandlers';
import { safetyHandlers } from './handlers/safetyHandlers';
import { templateHandlers } from './handlers/templateHandlers';
import { ReadFiles } from './imports/readFiles';
import { Keyring } from './keyring';
import { withPageDocuments } from './pageDocument';
import { PortfolioFiles } from './portfolioFiles';
import { shippedReference } from './reference';
import { createPriceRefresh } from './refresh/createPriceRefresh';
import { SafetyFolder } from './safetyFolder';
import { prepareSample } from './samplePortfolio';
import { SeriesRepair } from './seriesRepair';
import type { ServiceOptions } from './serviceOptions';
import type { ServiceParts } from './serviceParts';
import { ImportTemplates } from './templates/importTemplates';
import { Uploads } from './uploads';

export type { ServiceOptions } from './serviceOptions';

/** The product behind every shell. */
export interface Service {
  /** One handler per method of the contract. */
  readonly handlers: Handlers;
  /** Saves what is open now; for a computer about to sleep. Rejects when it could not be saved. */
  flush(): Promise<void>;
  /**
   * Saves what is open and ends the workers. Answers the name of the copy that holds the last changes where they could not
   * be saved in their place, else null. Rejects when they could not be saved at all; everything stays as it was then.
   */
  close(): Promise<{ readonly rescuedAs: string | null }>;
}

/** Where the price library lives in the app folder; the same one for every shell and the command line. */
export function marketFolderOf(appFolder: string): string {
  return join(appFolder, 'market');
}

/**
 * Puts the service together: portfolio file, price library, engine worker, import worker.
 *
 * @param options - What the shell gives.
 * @returns Handlers for the whole contract.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const reference = shippedReference();
  const recents = await RecentFiles.open(options.folders.app);
  const safety = await SafetyFolder.open(options.folders.app);
  const keyring = new Keyring((path) => recents.idOf(path));
  const keeping: KeepingPlaces = {
    disk: nodeDisk,
    appFolder: options.folders.app,
    get safetyFolder() {
      return safety.path;
    },
  };
  const store = new PortfolioStore({
    keeping,
    codecs: keyring,
    seenRevision: (path) => recents.seenRevision(path),
    report: (event, code) => options.log({ level: 'error', event, detail: code }),
  });
  const marketFolder = marketFolderOf(options.folders.app);
  const markets = new MarketPlaces(marketFolder, nodeDisk);
  const engine = new EngineHost(options.workers.engine, { marketFolder, reference }, () =>
    markets.engineMarketOf(encryption.openKey),
  );
  const files = new PortfolioFiles(options.folders.portfolios, recents, store);
  const refresh = createPriceRefresh(options, store);
  const { encryption, locking, idle } = createEncryption({
    options,
    clock: systemClock,
    store,
    keyring,
    keeping,
    markets,
    files,
    engine,
    onLocked: () => refresh.forget(),
    idOf: (path) => recents.idOf(path),
  });
  const reader = createFileReader(options.workers.imports);
  const repair = new SeriesRepair(() => parts.market(), reader);
  engine.repairBy((seriesIds) => repair.repair(seriesIds));
  const parts: ServiceParts = {
    options,
    reference,
    store,
    market: () => markets.libraryOf(encryption.openKey),
    sharedMarket: markets.shared,
    repair,
    engine,
    reader,
    uploads: new Uploads(),
    brokerFiles: new ReadFiles(reader),
    templates: new ImportTemplates(options.folders.app, nodeDisk),
    keeping,
    codecs: keyring,
    safety,
    encryption,
    locking,
    idle,
    refresh,
    files,
    sample: () => prepareSample(options.folders.app, markets.shared, store.fileRevision()?.path ?? null),
    today: () => localDay(options.now()),
    newId: randomUUID,
    emit: options.emit,
  };
  store.onStatus((status) => options.emit('documentChanged', status));
  store.onStatus(() => parts.files.noteSaved());
  return {
    handlers: idle.watched(
      withPageDocuments({
        ...portfolioHandlers(parts),
        ...documentHandlers(parts),
        ...backupHandlers(parts),
        ...safetyHandlers(parts),
        ...importHandlers(parts),
        ...templateHandlers(parts),
        ...priceHandlers(parts),
        ...referenceHandlers(parts),
        ...corporateActionHandlers(parts),
        ...datedFactsHandlers(parts),
        ...dataHandlers(parts),
        ...reportHandlers(parts),
        ...bundleHandlers(parts),
        ...libraryHandlers(parts),
        ...encryptionHandlers(parts),
        ...refreshHandlers(parts),
      }),
    ),
    flush: async () => {
      const flushed = await store.flush();
      await recents.written();
      saved(flushed);
    },
    close: async () => {
      refresh.forget();
      const rescuedAs = saved(await closeOrRescue(store, files));
      await recents.written();
      await engine.close();
      return { rescuedAs };
    },
  };
}

function saved<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(`not saved: ${outcome.problem.code}`);
  return outcome.value;
}
