import { z } from 'zod';
import { corporateActionSchema } from './corporateAction';
import { decimalSchema } from './decimal';
import { isoDateSchema } from './isoDate';
import {
  accountSchema,
  currencySchema,
  holdingSchema,
  importRecordSchema,
  instrumentKindSchema,
  instrumentSchema,
  lotSchema,
  recordedTradeSchema,
  recordLinkSchema,
  referenceEditsSchema,
  sectorSchema,
  seriesLinkSchema,
  settingsSchema,
  stopSchema,
  symbolSchema,
} from './portfolio';

/**
 * Every way the document can change, by name. One union for screen, command line, undo and tests; there is no generic
 * "set field". Ids are made by the caller, so that applying a command is a pure function.
 */
export const documentCommandSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('renamePortfolio'), portfolioName: z.string().min(1).max(400) }),
  z.strictObject({ name: z.literal('addAccount'), account: accountSchema }),
  z.strictObject({
    name: z.literal('editAccount'),
    accountId: z.string(),
    accountName: z.string().min(1).max(400).optional(),
    kind: z.enum(['taxable', 'retirement', 'unknown']).optional(),
  }),
  z.strictObject({ name: z.literal('addHolding'), holding: holdingSchema, instrument: instrumentSchema }),
  z.strictObject({
    name: z.literal('editHolding'),
    holdingId: z.string(),
    quantity: decimalSchema.optional(),
    filePrice: decimalSchema.nullable().optional(),
    costBasis: decimalSchema.nullable().optional(),
    note: z.string().max(4000).optional(),
  }),
  z.strictObject({ name: z.literal('removeHoldings'), holdingIds: z.array(z.string()).min(1) }),
  z.strictObject({
    name: z.literal('editInstrument'),
    instrumentId: z.string(),
    kind: instrumentKindSchema.optional(),
    instrumentName: z.string().max(400).optional(),
    marketCap: instrumentSchema.shape.marketCap.optional(),
    sector: sectorSchema.nullable().optional(),
    multiplier: z.number().positive().optional(),
  }),
  z.strictObject({ name: z.literal('setStops'), stops: z.array(stopSchema).min(1) }),
  z.strictObject({ name: z.literal('clearStops'), holdingIds: z.array(z.string()).min(1) }),
  z.strictObject({
    name: z.literal('importFiles'),
    /** One per file. */
    records: z.array(importRecordSchema).min(1),
    /** Accounts and instruments the import brings; those that exist keep their id and are not listed. */
    accounts: z.array(accountSchema),
    instruments: z.array(instrumentSchema),
    holdings: z.array(holdingSchema),
    /** Accounts whose present holdings the files replace as a whole. */
    replaceAccountIds: z.array(z.string()),
    /** New trades, in the order they happened. */
    trades: z.array(recordedTradeSchema),
    /** What the trades on record say of the lots of holdings that stay. */
    lots: z.array(z.strictObject({ holdingId: z.string(), lots: z.array(lotSchema) })),
  }),
  z.strictObject({
    name: z.literal('removeImport'),
    importId: z.string(),
    /** What the remaining trades say of the lots of holdings that stay. */
    lots: z.array(z.strictObject({ holdingId: z.string(), lots: z.array(lotSchema) })),
  }),
  z.strictObject({
    name: z.literal('importPrices'),
    record: importRecordSchema,
    series: z.array(seriesLinkSchema).min(1),
    /** Ratcheting stops as the new prices leave them: recorded now, so that later prices never loosen one. */
    stops: z.array(stopSchema).optional(),
  }),
  z.strictObject({
    name: z.literal('linkRecords'),
    record: importRecordSchema,
    /** Tables of reference data the document uses from now on; one of the same kind and subject is replaced. */
    links: z.array(recordLinkSchema).min(1),
    /** What the file says of instruments of the document. */
    facts: z.array(
      z.strictObject({
        instrumentId: z.string(),
        marketCap: instrumentSchema.shape.marketCap.optional(),
        sector: sectorSchema.optional(),
      }),
    ),
  }),
  z.strictObject({
    name: z.literal('unlinkRecords'),
    links: z.array(recordLinkSchema.pick({ kind: true, subject: true })).min(1),
  }),
  z.strictObject({ name: z.literal('removeSeries'), symbols: z.array(symbolSchema).min(1) }),
  z.strictObject({
    name: z.literal('recordCorporateAction'),
    recordId: z.string().min(1).max(64),
    recordedOn: isoDateSchema,
    action: corporateActionSchema,
    /** Prices that were restated for it. */
    series: z.array(seriesLinkSchema),
  }),
  z.strictObject({
    name: z.literal('setAsideIssue'),
    issueId: z.string().min(1).max(200),
    /** Null takes it back: the issue counts again. */
    note: z.string().max(400).nullable(),
    setOn: isoDateSchema,
  }),
  z.strictObject({
    name: z.literal('editReference'),
    /** Null brings the shipped ones back, undefined leaves what is there. */
    breakpoints: referenceEditsSchema.shape.breakpoints.optional(),
    events: referenceEditsSchema.shape.events.optional(),
  }),
  z.strictObject({ name: z.literal('editSettings'), settings: settingsSchema.partial() }),
  z.strictObject({ name: z.literal('setBaseCurrency'), baseCurrency: currencySchema }),
]);

/** What the undo button names: which command, and how many things it concerned. */
export const commandSummarySchema = z.strictObject({ name: z.string(), count: z.int() });

export type DocumentCommand = z.infer<typeof documentCommandSchema>;
/** Name of a command a document is changed by. */
export type CommandName = DocumentCommand['name'];
export type CommandSummary = z.infer<typeof commandSummarySchema>;
