import { z } from 'zod';
import {
  accountSchema,
  holdingSchema,
  importRecordSchema,
  instrumentSchema,
  recordedTradeSchema,
  seriesLinkSchema,
  stopSchema,
} from '../../shared/model/portfolio';

/** The field that tells the records of a list apart. */
export const RECORD_KEYS = {
  accounts: 'id',
  instruments: 'id',
  holdings: 'id',
  stops: 'holdingId',
  series: 'symbol',
  imports: 'id',
  trades: 'id',
} as const;

const place = z.int().min(0).optional();

/**
 * One record before and after: a side that is left out means that it is not there. `from` and `to` are its places in the
 * list, named only where it leaves or takes one.
 */
function recordChanges<T extends z.ZodType>(record: T) {
  return z
    .array(
      z.strictObject({
        key: z.string(),
        before: record.optional(),
        after: record.optional(),
        from: place,
        to: place,
      }),
    )
    .optional();
}

const fieldChangesSchema = z.array(
  z.strictObject({ field: z.string(), before: z.json().optional(), after: z.json().optional() }),
);

/** The difference of two documents as it stands in the undo journal. */
export const documentPatchSchema = z.strictObject({
  records: z.strictObject({
    accounts: recordChanges(accountSchema),
    instruments: recordChanges(instrumentSchema),
    holdings: recordChanges(holdingSchema),
    stops: recordChanges(stopSchema),
    series: recordChanges(seriesLinkSchema),
    imports: recordChanges(importRecordSchema),
    trades: recordChanges(recordedTradeSchema),
  }),
  settings: fieldChangesSchema,
  fields: fieldChangesSchema,
});

/** One record of a list before and after a change. */
export interface RecordChange {
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** One field before and after a change. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The difference of two documents; see `diffPortfolios`. */
export interface DocumentPatch {
  readonly records: { -readonly [List in keyof typeof RECORD_KEYS]?: readonly RecordChange[] | undefined };
  readonly settings: readonly FieldChange[];
  readonly fields: readonly FieldChange[];
}
