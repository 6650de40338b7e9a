/** A file system a power cut is tried on. */
export interface FileSystem {
  readonly name: string;
  readonly make: readonly [program: string, ...parameters: string[]];
  readonly options: readonly string[];
  /** The smallest that its tools accept, with room for the campaign. */
  readonly megabytes: number;
}

/** Source: reliability.md §2.6, F4. Without delayed-allocation heuristics ext4 is at its least forgiving. */
export const FILE_SYSTEMS: readonly FileSystem[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], options: [], megabytes: 64 },
  { name: 'ext4 noauto_da_alloc', make: ['mkfs.ext4', '-q', '-F'], options: ['noauto_da_alloc'], megabytes: 64 },
  { name: 'xfs', make: ['mkfs.xfs', '-q', '-f'], options: [], megabytes: 320 },
  { name: 'btrfs', make: ['mkfs.btrfs', '-q', '-f'], options: [], megabytes: 160 },
];
