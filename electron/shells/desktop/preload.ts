import { contextBridge, ipcRenderer } from 'electron';
import {
  type BallastApi,
  CHANNELS,
  type EventOf,
  type Method,
  TOPICS,
  type Topic,
} from '../../../shared/contract/channels';

/**
 * All the page can reach of the privileged side: one function per method and topic of the contract. No `ipcRenderer`, no
 * event object, no channel name crosses the bridge; Electron freezes what does.
 */
const api = {
  appState: call('appState'),
  portfolioNew: call('portfolioNew'),
  portfolioOpenSample: call('portfolioOpenSample'),
  portfolioOpen: call('portfolioOpen'),
  portfolioOpenDialog: call('portfolioOpenDialog'),
  portfolioOpenUpload: call('portfolioOpenUpload'),
  portfolioSaveAs: call('portfolioSaveAs'),
  portfolioDownload: call('portfolioDownload'),
  portfolioClose: call('portfolioClose'),
  documentGet: call('documentGet'),
  documentApply: call('documentApply'),
  documentUndo: call('documentUndo'),
  documentRedo: call('documentRedo'),
  documentReload: call('documentReload'),
  fileAdd: call('fileAdd'),
  importPropose: call('importPropose'),
  importConfirm: call('importConfirm'),
  importCancel: call('importCancel'),
  tradesGet: call('tradesGet'),
  templatesList: call('templatesList'),
  templateSave: call('templateSave'),
  templateDelete: call('templateDelete'),
  templateExport: call('templateExport'),
  templateImport: call('templateImport'),
  fileDetect: call('fileDetect'),
  referencePropose: call('referencePropose'),
  referenceConfirm: call('referenceConfirm'),
  pricesPropose: call('pricesPropose'),
  pricesConfirm: call('pricesConfirm'),
  pricesCancel: call('pricesCancel'),
  backupsList: call('backupsList'),
  recoveryList: call('recoveryList'),
  backupsCompare: call('backupsCompare'),
  backupRestore: call('backupRestore'),
  portfolioRecover: call('portfolioRecover'),
  backupDelete: call('backupDelete'),
  safetyFolderChoose: call('safetyFolderChoose'),
  safetyFolderClear: call('safetyFolderClear'),
  safetyCopyNow: call('safetyCopyNow'),
  corporateActionPreview: call('corporateActionPreview'),
  corporateActionRecord: call('corporateActionRecord'),
  datedFactsGet: call('datedFactsGet'),
  dataIssuesGet: call('dataIssuesGet'),
  importRemove: call('importRemove'),
  reportGet: call('reportGet'),
  seriesGet: call('seriesGet'),
  sizingCompute: call('sizingCompute'),
  stopsPreview: call('stopsPreview'),
  bundleExport: call('bundleExport'),
  bundleList: call('bundleList'),
  bundleOpen: call('bundleOpen'),
  bundleOpenDialog: call('bundleOpenDialog'),
  bundleOpenUpload: call('bundleOpenUpload'),
  libraryState: call('libraryState'),
  libraryCheck: call('libraryCheck'),
  encryptionState: call('encryptionState'),
  encryptionEnable: call('encryptionEnable'),
  encryptionDisable: call('encryptionDisable'),
  encryptionAutoLock: call('encryptionAutoLock'),
  encryptionRemember: call('encryptionRemember'),
  refreshState: call('refreshState'),
  refreshConfigure: call('refreshConfigure'),
  refreshStart: call('refreshStart'),
  refreshCancel: call('refreshCancel'),
  refreshTake: call('refreshTake'),
  refreshRequests: call('refreshRequests'),
  passphraseChange: call('passphraseChange'),
  recoveryKeyShow: call('recoveryKeyShow'),
  portfolioUnlock: call('portfolioUnlock'),
  portfolioLock: call('portfolioLock'),
  onDocumentChanged: subscription('documentChanged'),
  onProgress: subscription('progress'),
  onLocked: subscription('locked'),
  onRefreshChanged: subscription('refreshChanged'),
  onMenu: subscription('menu'),
} satisfies BallastApi;

contextBridge.exposeInMainWorld('ballast', api);

function call<M extends Method>(method: M): BallastApi[M] {
  const send = (request: unknown): unknown => ipcRenderer.invoke(CHANNELS[method], request);
  // What comes back is a `Result` of the method's answer: the dispatcher on the other side has checked it.
  return send as BallastApi[M];
}

function subscription<T extends Topic>(topic: T): (listener: (event: EventOf<T>) => void) => () => void {
  return (listener) => {
    const forward = (_event: unknown, event: EventOf<T>): void => listener(event);
    ipcRenderer.on(TOPICS[topic], forward);
    return () => {
      ipcRenderer.off(TOPICS[topic], forward);
    };
  };
}
