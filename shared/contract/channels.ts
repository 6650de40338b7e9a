import type { z } from 'zod';
import type { Result } from '../result/result';
import type { contract, topics } from './schemas';

/**
 * Names of the contract, without zod: what preload, shells and renderer share. The table itself is `schemas.ts`; that
 * both name the same channels is checked by the type below and by `test/architecture/contract.test.ts`.
 */
export const CHANNELS = {
  appState: 'app:state',
  portfolioNew: 'portfolio:new',
  portfolioOpenSample: 'portfolio:open-sample',
  portfolioOpen: 'portfolio:open',
  portfolioOpenDialog: 'portfolio:open-dialog',
  portfolioOpenUpload: 'portfolio:open-upload',
  portfolioSaveAs: 'portfolio:save-as',
  portfolioDownload: 'portfolio:download',
  portfolioClose: 'portfolio:close',
  documentGet: 'document:get',
  documentApply: 'document:apply',
  documentUndo: 'document:undo',
  documentRedo: 'document:redo',
  documentReload: 'document:reload',
  fileAdd: 'file:add',
  importPropose: 'import:propose',
  importConfirm: 'import:confirm',
  importCancel: 'import:cancel',
  tradesGet: 'trades:get',
  templatesList: 'templates:list',
  templateSave: 'templates:save',
  templateDelete: 'templates:delete',
  templateExport: 'templates:export',
  templateImport: 'templates:import',
  fileDetect: 'file:detect',
  referencePropose: 'reference:propose',
  referenceConfirm: 'reference:confirm',
  pricesPropose: 'prices:propose',
  pricesConfirm: 'prices:confirm',
  pricesCancel: 'prices:cancel',
  corporateActionPreview: 'corporate-action:preview',
  corporateActionRecord: 'corporate-action:record',
  datedFactsGet: 'dated-facts:get',
  dataIssuesGet: 'data:issues',
  importRemove: 'import:remove',
  backupsList: 'backups:list',
  recoveryList: 'backups:recovery-list',
  backupsCompare: 'backups:compare',
  backupRestore: 'backups:restore',
  portfolioRecover: 'portfolio:recover',
  backupDelete: 'backups:delete',
  safetyFolderChoose: 'safety:choose-folder',
  safetyFolderClear: 'safety:clear-folder',
  safetyCopyNow: 'safety:copy-now',
  reportGet: 'report:get',
  seriesGet: 'series:get',
  sizingCompute: 'sizing:compute',
  stopsPreview: 'stops:preview',
  bundleExport: 'bundle:export',
  bundleList: 'bundle:list',
  bundleOpen: 'bundle:open',
  bundleOpenDialog: 'bundle:open-dialog',
  bundleOpenUpload: 'bundle:open-upload',
  libraryState: 'library:state',
  libraryCheck: 'library:check',
  encryptionState: 'encryption:state',
  encryptionEnable: 'encryption:enable',
  encryptionDisable: 'encryption:disable',
  encryptionAutoLock: 'encryption:auto-lock',
  encryptionRemember: 'encryption:remember',
  refreshState: 'refresh:state',
  refreshConfigure: 'refresh:configure',
  refreshStart: 'refresh:start',
  refreshCancel: 'refresh:cancel',
  refreshTake: 'refresh:take',
  refreshRequests: 'refresh:requests',
  passphraseChange: 'encryption:change-passphrase',
  recoveryKeyShow: 'encryption:recovery-key',
  portfolioUnlock: 'portfolio:unlock',
  portfolioLock: 'portfolio:lock',
} as const satisfies Record<keyof typeof contract, string>;

/** Topics pushed to the page, each carrying its data. */
export const TOPICS = {
  documentChanged: 'document:changed',
  progress: 'engine:progress',
  locked: 'portfolio:locked',
  refreshChanged: 'refresh:changed',
  menu: 'shell:menu',
} as const satisfies Record<keyof typeof topics, string>;

/** Name of a request of the contract. */
export type Method = keyof typeof CHANNELS;
/** Name of an event of the contract. */
export type Topic = keyof typeof TOPICS;

/** What a method is asked, as the caller writes it. */
export type RequestOf<M extends Method> = z.input<(typeof contract)[M]['request']>;
/** What a method answers when it succeeds. */
export type ResponseOf<M extends Method> = z.output<(typeof contract)[M]['response']>;
/** What a topic carries. */
export type EventOf<T extends Topic> = z.output<(typeof topics)[T]>;

/** One handler per method: the service implements it, every shell registers all of it. */
export type Handlers = {
  readonly [M in Method]: (request: z.output<(typeof contract)[M]['request']>) => Promise<Result<ResponseOf<M>>>;
};

/** What the page sees as `window.ballast`, and what the browser client offers instead: one named function per method. */
export type BallastApi = {
  readonly [M in Method]: (request: RequestOf<M>) => Promise<Result<ResponseOf<M>>>;
} & {
  /** Subscribes to a topic; returns the function that ends the subscription. */
  readonly [T in Topic as `on${Capitalize<T>}`]: (listener: (event: EventOf<T>) => void) => () => void;
};
