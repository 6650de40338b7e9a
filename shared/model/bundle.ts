import { z } from 'zod';

/** What a bundle may hold at most: a file made to fill the disk or the memory is refused by its header alone. */
export const BUNDLE_LIMITS = {
  /** The whole file, 4 GiB. */
  fileBytes: 4_294_967_296,
  headerBytes: 8_388_608,
  /** The portfolio; its own reader has the same limit. */
  portfolioBytes: 67_108_864,
  series: 20_000,
  /** One series: a century of days has 2 MB. */
  seriesBytes: 16_777_216,
  records: 5_000,
  recordBytes: 16_777_216,
  /** What the page hands over or takes in one piece. */
  carriedBytes: 67_108_864,
} as const;

const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of a bundle: the checksum of its bytes, which for a series or a record is its id, and how many there are. */
function partSchema(most: number) {
  return z.strictObject({ sha256: checksumSchema, bytes: z.int().min(1).max(most) });
}

/**
 * The header of a bundle: what follows it, in this order, without gaps. It holds no name and no path: the portfolio is
 * opened under its own name.
 */
export const bundleHeaderSchema = z.strictObject({
  format: z.literal(1),
  portfolio: partSchema(BUNDLE_LIMITS.portfolioBytes),
  series: z.array(partSchema(BUNDLE_LIMITS.seriesBytes)).max(BUNDLE_LIMITS.series),
  records: z.array(partSchema(BUNDLE_LIMITS.recordBytes)).max(BUNDLE_LIMITS.records),
});

/** What a bundle holds. */
export type BundleHeader = z.infer<typeof bundleHeaderSchema>;
/** One part of it. */
export type BundlePart = BundleHeader['portfolio'];
