import { z } from 'zod';
import { lineSchema } from '../model/activity';
import { decimalSchema } from '../model/decimal';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema, instrumentKindSchema, recordedTradeSchema, symbolSchema } from '../model/portfolio';
import {
  mappingColumnSchema,
  positionsFileSchema,
  problemSchema,
  questionSchema,
  readAnswersSchema,
  readSettingsSchema,
} from '../model/proposal';
import { tradeTypeSchema } from '../model/tradeType';
import { documentStateSchema } from './documentSchemas';

const empty = z.strictObject({});
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const idSchema = z.string().min(1).max(64);
const fileNameSchema = z.string().min(1).max(400);

const templateNameSchema = z.strictObject({ templateId: idSchema, name: z.string().min(1).max(120) });

/** A row of one of the files of a proposal. */
const fileRowSchema = z.strictObject({ fileId: idSchema, line: lineSchema });

const proposedFileSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    fileId: idSchema,
    file: positionsFileSchema,
    /** The saved template it was read with. */
    appliedTemplate: templateNameSchema.nullable(),
    /** Saved templates whose headings are those of the file, the closest first. */
    suggestedTemplates: z.array(templateNameSchema),
  }),
  z.strictObject({
    status: z.literal('questions'),
    fileId: idSchema,
    fileName: fileNameSchema,
    questions: z.array(questionSchema),
    columns: z.array(mappingColumnSchema).nullable(),
    /** How the text was read so far; null where not even that is decided. */
    settings: readSettingsSchema.nullable(),
    appliedTemplate: templateNameSchema.nullable(),
    suggestedTemplates: z.array(templateNameSchema),
  }),
  z.strictObject({ status: z.literal('refused'), fileId: idSchema, fileName: fileNameSchema, problem: problemSchema }),
]);

const proposedAccountSchema = z.strictObject({
  /** The file's own text for the account; empty where it names none. */
  text: z.string(),
  /** An account of the document with the same name, or the one the user said, else null: a new one is made. */
  accountId: idSchema.nullable(),
  name: z.string(),
  kind: z.enum(['taxable', 'retirement', 'unknown']),
  /** Positions the files have for it. */
  rows: z.int(),
  /** Trades the files have for it, those on record counted. */
  trades: z.int(),
  /** How many holdings it has now. */
  holds: z.int(),
  /** How many present holdings the files replace. */
  replaces: z.int(),
  /** What trades do unless the user says otherwise: `holdings` where they built what the account holds. */
  activity: z.enum(['lots', 'holdings']),
  /** As of when the present holdings are; null where there are none or no file said. */
  dated: isoDateSchema.nullable(),
  /** As of when the files' positions are. */
  asOf: isoDateSchema.nullable(),
  /** What to know before confirming: `positions-older`, `positions-unchanged`, `trades-all-known`. */
  notes: z.array(problemSchema),
});

const proposedInstrumentSchema = z.strictObject({
  symbol: symbolSchema,
  currency: currencySchema,
  name: z.string(),
  kind: instrumentKindSchema,
  /** `known`: an instrument of the document takes it; `unknown`: new, and the file does not say what it is. */
  status: z.enum(['known', 'new', 'unknown']),
  /** The instrument of the document that takes it; null for a new one. */
  instrumentId: idSchema.nullable(),
  /** That instrument's symbol where it is written otherwise: BRK-B for BRK.B. */
  knownAs: symbolSchema.nullable(),
  /** A currency in which the document holds the same symbol, while the file has another one. */
  heldIn: currencySchema.nullable(),
});

const reconcileLineSchema = z.strictObject({
  fileName: z.string(),
  /** The file's text for the account; null for the whole file. */
  account: z.string().nullable(),
  currency: currencySchema,
  /** The file's own total; null where it states none. */
  stated: decimalSchema.nullable(),
  /** What Ballast would hold from it; null where no row has a value. */
  held: decimalSchema.nullable(),
  agrees: z.boolean().nullable(),
});

/** A holding of an account whose present holdings a file replaces: before and after. Those that stay are left out. */
const differenceSchema = z.strictObject({
  /** The file's text for the account. */
  account: z.string(),
  symbol: symbolSchema,
  before: decimalSchema.nullable(),
  after: decimalSchema.nullable(),
});

const importProposalSchema = z.strictObject({
  proposalId: idSchema,
  files: z.array(proposedFileSchema),
  accounts: z.array(proposedAccountSchema),
  instruments: z.array(proposedInstrumentSchema),
  reconcile: z.array(reconcileLineSchema),
  /** Trades on record already, or in another file of the proposal: they are not imported again. */
  duplicates: z.array(fileRowSchema),
  differences: z.array(differenceSchema),
  /** Positions of all files. */
  positions: z.int(),
  /** Trades of all files that are new. */
  trades: z.int(),
  /** True when every file was read, nothing is left to ask and there is something to import. */
  ready: z.boolean(),
});

/** What an import did, for its result page. */
const importResultSchema = z.strictObject({
  positions: z.int(),
  /** New trades recorded, by type. */
  trades: z.partialRecord(tradeTypeSchema, z.int()),
  /** Trades that were on record already. */
  duplicates: z.int(),
  /** Rows the user left out. */
  leftOut: z.int(),
  /** Rows the readers passed over with a reason. */
  skipped: z.int(),
  /** Holdings whose lots now come from trades. */
  holdingsWithLots: z.int(),
  /** Holdings added, changed in quantity, and gone, over all accounts concerned. */
  holdings: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() }),
  /** What the trades could not build, and why. */
  notBuilt: z.array(z.strictObject({ account: z.string(), symbol: symbolSchema, reason: problemSchema })),
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
      /** Saved templates to read files with, by file; an answer of the same kind goes before the template's. */
      templates: z.record(idSchema, idSchema).optional(),
      /** Which account of the document a file's text goes into, where the user has said so; null for a new one. */
      accounts: z.record(z.string(), idSchema.nullable()).optional(),
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
          /** What trades do: lots for what is held, or, as the account's whole history, the holdings themselves. */
          activity: z.enum(['lots', 'holdings']),
        }),
      ),
      instruments: z.array(
        z.strictObject({
          symbol: symbolSchema,
          currency: currencySchema,
          kind: instrumentKindSchema,
          /** The instrument of the document it is, by the user's word or the proposal's; null for a new one. */
          sameAs: idSchema.nullable(),
        }),
      ),
      /** Rows the user leaves out. */
      skip: z.array(fileRowSchema),
    }),
    response: documentStateSchema.extend({ imported: importResultSchema }),
  },
  /** Drops a proposal; null stops the reading that is under way, whose request then fails with `request-cancelled`. */
  importCancel: { request: z.strictObject({ proposalId: idSchema.nullable() }), response: empty },
  /** Trades on record, newest first; all of them, or those of an account, an instrument or both. */
  tradesGet: {
    request: z.strictObject({ accountId: idSchema.nullable(), instrumentId: idSchema.nullable() }),
    response: z.strictObject({ trades: z.array(recordedTradeSchema) }),
  },
} as const;

/** One file of a proposal, or why it could not be read. */
export type ProposedFile = z.infer<typeof proposedFileSchema>;
/** What an import would do, for the user to check before anything changes. */
export type ImportProposal = z.infer<typeof importProposalSchema>;
/** What an import did. */
export type ImportResult = z.infer<typeof importResultSchema>;
/** A saved template by name. */
export type TemplateName = z.infer<typeof templateNameSchema>;
