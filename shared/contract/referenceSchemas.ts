import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { sectorSchema, symbolSchema } from '../model/portfolio';
import { problemSchema, questionSchema, readAnswersSchema, skippedRowSchema } from '../model/proposal';
import { documentStateSchema } from './documentSchemas';

const idSchema = z.string().min(1).max(64);
const fileNameSchema = z.string().min(1).max(400);

/** What a file is for: which import reads it. */
const fileKindSchema = z.enum([
  'broker',
  'prices',
  'fund-holdings',
  'index-members',
  'company-facts',
  'fundamentals',
  'macro',
  'fx',
  'factors',
  'unknown',
]);

/** What a table is stored as. */
const recordKindSchema = z.enum([
  'fund-holdings',
  'index-members',
  'company-facts',
  'fundamentals',
  'macro-series',
  'factor-series',
]);

const subjectSchema = z.strictObject({
  /** `fund:` and a symbol, `index:` and an index' id, else the name of a series or list. */
  id: z.string().min(1).max(400),
  name: z.string(),
  /** The table that it would take the place of. */
  replaces: z.strictObject({ fileName: z.string(), asOf: isoDateSchema }).nullable(),
});

const referenceTableSchema = z.strictObject({
  /** Key within the proposal. */
  key: z.string(),
  fileId: idSchema,
  fileName: fileNameSchema,
  kind: recordKindSchema,
  /** The format's name in words, and what it was told by. */
  format: z.string(),
  reason: z.string(),
  /** What the file itself says it is of, e.g. a fund's name; null where it says nothing. */
  title: z.string().nullable(),
  /** Whose table it can be, and whose it is by the file or by the user's request; null where that is to be chosen. */
  subjects: z.array(subjectSchema),
  subject: z.string().nullable(),
  /** The day the file states; null where the user has to say it. */
  asOf: isoDateSchema.nullable(),
  /** Of an economic series; null where the user has to say it. Absent for any other table. */
  unit: z.enum(['percent', 'index-level', 'amount']).nullable().optional(),
  rows: z.int(),
  /** Sum of the weights of a list, decimal fraction; null where it has none. */
  weightTotal: z.number().nullable(),
  /** Shares of the weight that are placed in a class, by what is known of sizes now; null for what has no weights. */
  mapped: z
    .strictObject({ russell: z.number(), dollar: z.number(), sectors: z.number(), notEquity: z.number() })
    .nullable(),
  /** The first lines as they were read. */
  sample: z.array(z.string()),
  /** The first of the rows that were passed over. */
  skipped: z.array(skippedRowSchema),
  skippedCount: z.int(),
});

const instrumentFactSchema = z.strictObject({
  instrumentId: z.string(),
  symbol: symbolSchema,
  /** Table of the proposal that says it. */
  key: z.string(),
  /** US dollars. */
  marketCap: z.number().positive().nullable(),
  sector: sectorSchema.nullable(),
  /** What the instrument has now; the day is that of its market capitalisation. */
  before: z.strictObject({
    marketCap: z.number().nullable(),
    asOf: isoDateSchema.nullable(),
    sector: sectorSchema.nullable(),
  }),
});

const referenceProposalSchema = z.strictObject({
  proposalId: idSchema,
  tables: z.array(referenceTableSchema),
  /** What the tables say of instruments of the document. */
  facts: z.array(instrumentFactSchema),
  refused: z.array(z.strictObject({ fileName: fileNameSchema, problem: problemSchema })),
  questions: z.array(
    z.strictObject({ fileId: idSchema, fileName: fileNameSchema, questions: z.array(questionSchema) }),
  ),
});

/** Files of reference data: told apart from others, proposed, confirmed. */
export const referenceContract = {
  /** What each file is, by its content; the answers are in the order of the request. */
  fileDetect: {
    request: z.strictObject({ fileIds: z.array(idSchema).min(1).max(5000) }),
    response: z.strictObject({
      files: z.array(z.strictObject({ fileId: idSchema, kind: fileKindSchema, reason: z.string() })),
    }),
  },
  referencePropose: {
    request: z.strictObject({
      fileIds: z.array(idSchema).min(1).max(50),
      answers: z.record(idSchema, readAnswersSchema),
      /** Symbol of the fund the files are meant for; null where they say it themselves. */
      fund: symbolSchema.nullable(),
    }),
    response: referenceProposalSchema,
  },
  referenceConfirm: {
    request: z.strictObject({
      proposalId: idSchema,
      tables: z
        .array(
          z.strictObject({
            key: z.string(),
            subject: z.string().min(1).max(400),
            asOf: isoDateSchema,
            unit: z.enum(['percent', 'index-level', 'amount']).optional(),
          }),
        )
        .min(1),
      /** Whether instruments take the facts that are at least as young as their own. */
      facts: z.boolean(),
    }),
    response: documentStateSchema,
  },
} as const;

/** What a file is for. */
export type FileKind = z.infer<typeof fileKindSchema>;
/** What files of reference data would bring, for the user to check before anything changes. */
export type ReferenceProposal = z.infer<typeof referenceProposalSchema>;
/** One table of a proposal. */
export type ReferenceTable = z.infer<typeof referenceTableSchema>;
/** What a table says of an instrument of the document. */
export type InstrumentFact = z.infer<typeof instrumentFactSchema>;
