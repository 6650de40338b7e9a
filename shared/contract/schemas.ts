import { z } from 'zod';
import { documentCommandSchema } from '../model/command';
import { decimalSchema } from '../model/decimal';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema, instrumentKindSchema, stopRuleSchema, symbolSchema } from '../model/portfolio';
import {
  mappingColumnSchema,
  positionsFileSchema,
  problemSchema,
  questionSchema,
  readAnswersSchema,
  readSettingsSchema,
  seriesProposalSchema,
} from '../model/proposal';
import { reportSelectionSchema, riskReportSchema } from '../report/riskReport';
import { sizingReportSchema, sizingRequestSchema, stopPreviewSchema } from '../report/sizing';
import { backupContract } from './backupSchemas';
import { bundleContract } from './bundleSchemas';
import {
  documentStateSchema,
  documentStatusSchema,
  portfolioFileSchema,
  type savedStateSchema,
} from './documentSchemas';
import { encryptionContract, lockedSchema } from './encryptionSchemas';

const empty = z.strictObject({});
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** A price column; unlike every other number of the contract it may hold NaN, which stands for "the file had none". */
const columnSchema = z.custom<Float64Array>((value) => value instanceof Float64Array);
const idSchema = z.string().min(1).max(64);
const fileNameSchema = z.string().min(1).max(400);

const proposedFileSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('read'), fileId: idSchema, file: positionsFileSchema }),
  z.strictObject({
    status: z.literal('questions'),
    fileId: idSchema,
    fileName: fileNameSchema,
    questions: z.array(questionSchema),
    columns: z.array(mappingColumnSchema).nullable(),
    /** How the text was read so far; null where not even that is decided. */
    settings: readSettingsSchema.nullable(),
  }),
  z.strictObject({ status: z.literal('refused'), fileId: idSchema, fileName: fileNameSchema, problem: problemSchema }),
]);

const proposedAccountSchema = z.strictObject({
  /** The file's own text for the account; empty where it names none. */
  text: z.string(),
  /** An account of the document with the same name, else null: a new one is made. */
  accountId: idSchema.nullable(),
  name: z.string(),
  kind: z.enum(['taxable', 'retirement', 'unknown']),
  rows: z.int(),
  /** How many present holdings the file replaces. */
  replaces: z.int(),
});

const proposedInstrumentSchema = z.strictObject({
  symbol: symbolSchema,
  name: z.string(),
  kind: instrumentKindSchema,
  status: z.enum(['known', 'new', 'unknown']),
});

const reconcileLineSchema = z.strictObject({
  fileName: z.string(),
  currency: currencySchema,
  /** The file's own total; null where it states none. */
  stated: decimalSchema.nullable(),
  /** What Ballast would hold from this file. */
  held: decimalSchema,
  agrees: z.boolean().nullable(),
});

const importProposalSchema = z.strictObject({
  proposalId: idSchema,
  files: z.array(proposedFileSchema),
  accounts: z.array(proposedAccountSchema),
  instruments: z.array(proposedInstrumentSchema),
  reconcile: z.array(reconcileLineSchema),
  positions: z.int(),
  /** True when every file was read and nothing is left to ask. */
  ready: z.boolean(),
});

const pricesProposalSchema = z.strictObject({
  proposalId: idSchema,
  series: z.array(
    z.strictObject({
      proposal: seriesProposalSchema,
      /** Instrument of the document it belongs to, benchmark, currency pair, or nothing yet. */
      match: z.enum(['holding', 'benchmark', 'fx', 'unmatched']),
      /** Bars already stored for the symbol; null when new. */
      replacesBars: z.int().nullable(),
      /** Days the file adds to the stored ones, where it only carries them on; null where it stands for itself. */
      addsBars: z.int().nullable(),
    }),
  ),
  refused: z.array(z.strictObject({ fileName: fileNameSchema, problem: problemSchema })),
  /** Files that cannot be read without an answer. */
  questions: z.array(
    z.strictObject({ fileId: idSchema, fileName: fileNameSchema, questions: z.array(questionSchema) }),
  ),
  /** Symbols of the document that still have no prices after this import. */
  stillWithout: z.array(z.string()),
});

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
  fileAdd: {
    request: z.strictObject({ name: fileNameSchema, bytes: bytesSchema }),
    response: z.strictObject({ fileId: idSchema }),
  },
  importPropose: {
    request: z.strictObject({
      fileIds: z.array(idSchema).min(1).max(50),
      answers: z.record(idSchema, readAnswersSchema),
    }),
    response: importProposalSchema,
  },
  importConfirm: {
    request: z.strictObject({
      proposalId: idSchema,
      accounts: z.array(
        z.strictObject({
          text: z.string(),
          accountId: idSchema.nullable(),
          name: z.string().min(1).max(400),
          kind: z.enum(['taxable', 'retirement', 'unknown']),
          replace: z.boolean(),
        }),
      ),
      instruments: z.array(z.strictObject({ symbol: symbolSchema, kind: instrumentKindSchema })),
    }),
    response: documentStateSchema,
  },
  importCancel: { request: z.strictObject({ proposalId: idSchema }), response: empty },
  pricesPropose: {
    request: z.strictObject({
      fileIds: z.array(idSchema).min(1).max(5000),
      answers: z.record(idSchema, readAnswersSchema),
    }),
    response: pricesProposalSchema,
  },
  pricesConfirm: {
    request: z.strictObject({
      proposalId: idSchema,
      accept: z.array(z.strictObject({ key: z.string(), symbol: symbolSchema })).min(1),
    }),
    response: documentStateSchema,
  },
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
/** One file of a proposal, or why it could not be read. */
export type ProposedFile = z.infer<typeof proposedFileSchema>;
/** What an import would do, for the user to check before anything changes. */
export type ImportProposal = z.infer<typeof importProposalSchema>;
/** What an import of price files would do, for the user to check before anything changes. */
export type PricesProposal = z.infer<typeof pricesProposalSchema>;
