import { z } from 'zod';
import { documentCommandSchema } from '../model/command';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema, stopRuleSchema, symbolSchema } from '../model/portfolio';
import { reportSelectionSchema, riskReportSchema } from '../report/riskReport';
import { sizingReportSchema, sizingRequestSchema, stopPreviewSchema } from '../report/sizing';
import { backupContract } from './backupSchemas';
import { bundleContract } from './bundleSchemas';
import { corporateActionContract } from './corporateActionSchemas';
import { dataContract } from './dataSchemas';
import { datedFactsContract } from './datedFactsSchemas';
import {
  documentStateSchema,
  documentStatusSchema,
  portfolioFileSchema,
  type savedStateSchema,
} from './documentSchemas';
import { encryptionContract, lockedSchema } from './encryptionSchemas';
import { importContract } from './importSchemas';
import { priceContract } from './priceSchemas';
import { referenceContract } from './referenceSchemas';
import { refreshChangedSchema, refreshContract } from './refreshSchemas';
import { templateContract } from './templateSchemas';

const empty = z.strictObject({});
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** A price column; unlike every other number of the contract it may hold NaN, which stands for "the file had none". */
const columnSchema = z.custom<Float64Array>((value) => value instanceof Float64Array);
const idSchema = z.string().min(1).max(64);

/** The contract: every request the page can make, and what it answers when it succeeds. */
export const contract = {
  appState: {
    request: empty,
    response: z.strictObject({
      shell: z.enum(['desktop', 'browser']),
      version: z.string(),
      /** Today in the user's time zone; the engine has no clock of its own. */
      today: isoDateSchema,
      folderLabel: z.string(),
      recent: z.array(portfolioFileSchema),
      open: z.strictObject({ fileName: z.string(), name: z.string(), sample: z.boolean() }).nullable(),
    }),
  },
  portfolioNew: {
    request: z.strictObject({ name: z.string().min(1).max(120), baseCurrency: currencySchema }),
    response: documentStateSchema,
  },
  portfolioOpenSample: { request: empty, response: documentStateSchema },
  portfolioOpen: { request: z.strictObject({ fileId: idSchema }), response: documentStateSchema },
  portfolioOpenDialog: { request: empty, response: documentStateSchema },
  portfolioOpenUpload: { request: z.strictObject({ fileId: idSchema }), response: documentStateSchema },
  portfolioSaveAs: { request: z.strictObject({ name: z.string().min(1).max(120) }), response: documentStateSchema },
  portfolioDownload: {
    request: empty,
    response: z.strictObject({ fileName: z.string(), bytes: bytesSchema }),
  },
  portfolioClose: { request: empty, response: empty },
  documentGet: { request: empty, response: documentStateSchema },
  documentApply: { request: z.strictObject({ command: documentCommandSchema }), response: documentStateSchema },
  documentUndo: { request: empty, response: documentStateSchema },
  documentRedo: { request: empty, response: documentStateSchema },
  documentReload: { request: empty, response: documentStateSchema },
  ...importContract,
  ...templateContract,
  ...priceContract,
  ...referenceContract,
  ...corporateActionContract,
  ...datedFactsContract,
  ...dataContract,
  ...backupContract,
  reportGet: { request: z.strictObject({ selection: reportSelectionSchema }), response: riskReportSchema },
  seriesGet: {
    request: z.strictObject({ symbol: symbolSchema }),
    response: z.strictObject({
      symbol: symbolSchema,
      days: z.custom<Int32Array>((value) => value instanceof Int32Array),
      close: columnSchema,
      high: columnSchema,
      low: columnSchema,
      volume: columnSchema,
    }),
  },
  sizingCompute: { request: sizingRequestSchema, response: sizingReportSchema },
  stopsPreview: {
    request: z.strictObject({
      selection: reportSelectionSchema,
      holdingIds: z.array(z.string()).min(1),
      rule: stopRuleSchema,
      ratchet: z.boolean(),
    }),
    response: stopPreviewSchema,
  },
  ...bundleContract,
  ...encryptionContract,
  ...refreshContract,
} as const;

/** What the native menu asks the page to do; the page owns what each command means. */
export const menuCommandSchema = z.enum([
  'new-portfolio',
  'open-portfolio',
  'save-as',
  'close-portfolio',
  'import-positions',
  'add-prices',
  'export-bundle',
  'open-bundle',
  'undo',
  'redo',
  'find',
  'palette',
  'privacy',
  'help',
]);

/** What the service, or the shell's own menu, pushes without being asked. */
export const topics = {
  documentChanged: documentStatusSchema,
  progress: z.strictObject({
    task: z.enum(['report', 'import', 'prices', 'bundle', 'library', 'encryption']),
    done: z.number(),
    total: z.number(),
  }),
  locked: lockedSchema,
  refreshChanged: refreshChangedSchema,
  /** Desktop shell only: the browser shell has no menu. */
  menu: z.strictObject({ command: menuCommandSchema }),
} as const;

export type MenuCommand = z.infer<typeof menuCommandSchema>;
/** A portfolio file the user can open again. */
export type PortfolioFile = z.infer<typeof portfolioFileSchema>;
/** What is true about the file right now. */
export type SavedState = z.infer<typeof savedStateSchema>;
/** Revision, what undo and redo would do, whether it is saved. */
export type DocumentStatus = z.infer<typeof documentStatusSchema>;
/** What the page knows of the open document. */
export type DocumentState = z.infer<typeof documentStateSchema>;
