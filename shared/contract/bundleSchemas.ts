import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { documentStateSchema } from './documentSchemas';

const empty = z.strictObject({});
const fileIdRequest = z.strictObject({ fileId: z.string().min(1).max(64) });

const libraryStateSchema = z.strictObject({
  series: z.int(),
  records: z.int(),
  /** Import files that are kept. */
  archived: z.int(),
  /** On the disk, all of it. */
  bytes: z.int(),
  /** Found by the last full check since the program was started; null before the first. */
  damaged: z.int().nullable(),
});

const bundleFileSchema = z.strictObject({
  fileId: z.string().min(1).max(64),
  fileName: z.string(),
  modifiedOn: isoDateSchema,
  bytes: z.int(),
});

/** Bundles (a portfolio with the market data it needs) and the state of the market library: rows of the contract. */
export const bundleContract = {
  /** The desktop asks where to; the browser shell writes into the portfolio folder and hands a small one over. */
  bundleExport: {
    request: empty,
    response: z.strictObject({
      fileName: z.string(),
      bytes: z.int(),
      series: z.int(),
      /** Symbols whose prices are not on this computer; the bundle is without them. */
      missing: z.array(z.string()),
      /** The file itself, for a download; null on the desktop and for one too large to carry. */
      download: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    }),
  },
  /** Bundles in the portfolio folder, the newest first. */
  bundleList: { request: empty, response: z.strictObject({ bundles: z.array(bundleFileSchema) }) },
  bundleOpen: { request: fileIdRequest, response: documentStateSchema },
  bundleOpenDialog: { request: empty, response: documentStateSchema },
  bundleOpenUpload: { request: fileIdRequest, response: documentStateSchema },
  libraryState: { request: empty, response: libraryStateSchema },
  /** Every byte against its checksum; what is damaged is made again from its import file where that is possible. */
  libraryCheck: {
    request: empty,
    response: z.strictObject({ library: libraryStateSchema, repaired: z.int() }),
  },
} as const;

/** A bundle the user can open. */
export type BundleFile = z.infer<typeof bundleFileSchema>;
/** How large the market library is, and whether it is whole. */
export type LibraryState = z.infer<typeof libraryStateSchema>;
