/** A revision that stands, or may stand, on the disk. */
export interface StoredRevision {
  readonly revision: number;
  /** Of the whole file, hex. */
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}
