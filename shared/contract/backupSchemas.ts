import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema } from '../model/portfolio';
import { portfolioDifferenceSchema } from '../model/portfolioDifference';
import { problemSchema } from '../model/proposal';
import { cellSchema } from '../report/figure';
import { documentStateSchema } from './documentSchemas';

const empty = z.strictObject({});
const idSchema = z.string().min(1).max(200);

/** One state of a portfolio that is kept: the file itself, an earlier revision, a copy elsewhere, a damaged file. */
export const generationSchema = z.strictObject({
  /** Opaque; stays the same as long as the copy does. */
  generationId: idSchema,
  kind: z.enum(['current', 'backup', 'mirror', 'damaged', 'safety']),
  /** Null where not even that can be read. */
  revision: z.int().nullable(),
  /** Milliseconds since 1970; null where it cannot be read. */
  savedAt: z.number().nullable(),
  bytes: z.int().min(0),
  /** Its checksum is right: it holds exactly what was saved. */
  intact: z.boolean(),
  sealed: z.boolean(),
  /** Why it is kept; null for what is no backup. */
  keptFor: z.enum(['recent', 'day', 'import', 'migration']).nullable(),
  /** File name without its folder. */
  name: z.string(),
  /** Null where it cannot be opened. */
  holdings: z.int().nullable(),
  /** Net value at the prices of the library, or why it is not known. */
  total: cellSchema,
  /** Currency of `total`; null where it cannot be opened. */
  baseCurrency: currencySchema.nullable(),
});

/** The folder, on another disk at best, that gets a copy from time to time. */
export const safetyStateSchema = z.strictObject({
  /** The folder as the user knows it, without its place; null where none is chosen. */
  label: z.string().nullable(),
  /** Day of the last copy of this portfolio; null before the first. */
  lastCopyOn: isoDateSchema.nullable(),
  /** Why the last copy could not be made; null when it could. */
  problem: problemSchema.nullable(),
  /** Whether this shell can ask for a folder. */
  choosable: z.boolean(),
});

/** Every copy of the open portfolio, and where they are kept. */
export const backupsSchema = z.strictObject({
  generations: z.array(generationSchema),
  /** `synced`: the file is in a folder that another program uploads, so its copies are kept apart from it. */
  places: z.strictObject({ label: z.string(), synced: z.boolean() }),
  safety: safetyStateSchema,
  /** Whether every save is written twice. */
  mirror: z.boolean(),
});

/** The copies of a file that does not open. */
export const recoveryListSchema = z.strictObject({
  fileName: z.string(),
  generations: z.array(generationSchema),
});

/** What the second of two copies has that the first has not, and the other way round. */
export const comparisonSchema = z.strictObject({ differences: z.array(portfolioDifferenceSchema) });

/** Copies of a file that is open or does not open; `fileId` is null for the open one. */
const fileSchema = idSchema.nullable();

/** The requests about copies. */
export const backupContract = {
  backupsList: { request: empty, response: backupsSchema },
  recoveryList: { request: z.strictObject({ fileId: idSchema }), response: recoveryListSchema },
  backupsCompare: {
    request: z.strictObject({ fileId: fileSchema, first: idSchema, second: idSchema }),
    response: comparisonSchema,
  },
  /** An undoable change of the open document. */
  backupRestore: { request: z.strictObject({ generationId: idSchema }), response: documentStateSchema },
  /** Opens a copy in place of a file that does not open, or beside it as a new file; what was there is kept. */
  portfolioRecover: {
    request: z.strictObject({ fileId: idSchema, generationId: idSchema, place: z.enum(['in-place', 'new-file']) }),
    response: documentStateSchema,
  },
  backupDelete: { request: z.strictObject({ generationId: idSchema }), response: empty },
  safetyFolderChoose: { request: empty, response: safetyStateSchema },
  safetyFolderClear: { request: empty, response: safetyStateSchema },
  safetyCopyNow: { request: empty, response: safetyStateSchema },
} as const;

export type GenerationRow = z.infer<typeof generationSchema>;
export type SafetyState = z.infer<typeof safetyStateSchema>;
