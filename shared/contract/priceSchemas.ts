import { z } from 'zod';
import { symbolSchema } from '../model/portfolio';
import { problemSchema, questionSchema, readAnswersSchema, seriesProposalSchema } from '../model/proposal';
import { documentStateSchema } from './documentSchemas';

const idSchema = z.string().min(1).max(64);
const fileNameSchema = z.string().min(1).max(400);

const pricesProposalSchema = z.strictObject({
  proposalId: idSchema,
  series: z.array(
    z.strictObject({
      fileId: idSchema,
      proposal: seriesProposalSchema,
      /** Under which it would be stored: what the document calls it, where the file writes it otherwise. */
      symbol: symbolSchema,
      /** Instrument of the document it belongs to, benchmark, currency pair, or nothing yet. */
      match: z.enum(['holding', 'benchmark', 'fx', 'unmatched']),
      /** Bars already stored for the symbol; null when new. */
      replacesBars: z.int().nullable(),
      /** Days the file adds to the stored ones, where it only carries them on; null where it stands for itself. */
      addsBars: z.int().nullable(),
    }),
  ),
  refused: z.array(
    z.strictObject({
      fileName: fileNameSchema,
      problem: problemSchema,
      /** What it has of series without a single usable close. */
      unusable: z.array(seriesProposalSchema),
    }),
  ),
  /** Files that cannot be read without an answer. */
  questions: z.array(
    z.strictObject({ fileId: idSchema, fileName: fileNameSchema, questions: z.array(questionSchema) }),
  ),
  /** Symbols of the document that still have no prices after this import. */
  stillWithout: z.array(z.string()),
});

/** Price files: proposed and confirmed. */
export const priceContract = {
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
  /** Null stops the reading under way; a proposal that is dropped lets its files go. */
  pricesCancel: { request: z.strictObject({ proposalId: idSchema.nullable() }), response: z.strictObject({}) },
} as const;

/** What an import of price files would do, for the user to check before anything changes. */
export type PricesProposal = z.infer<typeof pricesProposalSchema>;
