import { z } from 'zod';
import { commandSummarySchema } from '../model/command';
import { isoDateSchema } from '../model/isoDate';
import { portfolioSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';

/** A portfolio file the user can open again; `fileId` is opaque, the path stays in the privileged side. */
export const portfolioFileSchema = z.strictObject({
  fileId: z.string().min(1).max(64),
  name: z.string(),
  /** File name without its folder. */
  fileName: z.string(),
  modifiedOn: isoDateSchema.nullable(),
  bytes: z.int().nullable(),
  present: z.boolean(),
});

/** "saved" is said only after the file and its folder are on the disk. */
export const savedStateSchema = z.strictObject({
  state: z.enum(['saved', 'saving', 'not-saved', 'changed-elsewhere', 'read-only']),
  problem: problemSchema.nullable(),
  /** Milliseconds since 1970 of the last save of this document; null before the first. */
  savedAt: z.number().nullable(),
});

/** Where the open document stands: revision, what undo and redo would do, whether it is saved. */
export const documentStatusSchema = z.strictObject({
  revision: z.int(),
  undo: commandSummarySchema.nullable(),
  redo: commandSummarySchema.nullable(),
  saved: savedStateSchema,
});

/** What opening did about a damaged file: the copy that is open now, and the damaged file that was kept. */
export const recoverySchema = z.strictObject({
  reason: z.literal('damaged'),
  source: z.enum(['temporary', 'backup', 'mirror']),
  revision: z.int(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** File name of the damaged file, without its folder. */
  damagedName: z.string(),
  /** Revision the damaged file still names; null where not even that can be read. */
  damagedRevision: z.int().nullable(),
});

/** What the user should know of how the open document came to be what it is. */
export const openedSchema = z.strictObject({
  recovery: recoverySchema.nullable(),
  /** The file holds an earlier revision than was last seen here; null again once the user has gone on with it. */
  olderThanSeen: z.strictObject({ revision: z.int(), seenRevision: z.int() }).nullable(),
  /** How often a save of another program was taken in since the document was opened. */
  merged: z.int().min(0),
});

/**
 * The document as it travels to the page: without its trades, which can be megabytes and are asked for where they are
 * shown (`tradesGet`).
 */
const pageDocumentSchema = portfolioSchema
  .extend({
    /** How many trades are on record; absent while there are none. */
    tradeCount: z.int().min(1).optional(),
  })
  .refine(({ trades }) => trades === undefined, { path: ['trades'] });

/** The open document and everything the page says about its file. */
export const documentStateSchema = z.strictObject({
  document: pageDocumentSchema,
  fileName: z.string(),
  status: documentStatusSchema,
  opened: openedSchema,
});

export type Opened = z.infer<typeof openedSchema>;
