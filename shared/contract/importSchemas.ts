import { z } from 'zod';
import { decimalSchema } from '../model/decimal';
import { currencySchema, instrumentKindSchema, symbolSchema } from '../model/portfolio';
import {
  mappingColumnSchema,
  positionsFileSchema,
  problemSchema,
  questionSchema,
  readAnswersSchema,
  readSettingsSchema,
} from '../model/proposal';
import { documentStateSchema } from './documentSchemas';

const empty = z.strictObject({});
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
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

/** Broker files: handed over, proposed, confirmed or dropped. */
export const importContract = {
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
} as const;

/** One file of a proposal, or why it could not be read. */
export type ProposedFile = z.infer<typeof proposedFileSchema>;
/** What an import would do, for the user to check before anything changes. */
export type ImportProposal = z.infer<typeof importProposalSchema>;
