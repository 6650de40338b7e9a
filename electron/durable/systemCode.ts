/** What a disk did wrong without saying so: an error of the same shape as the operating system's. */
export class DiskError extends Error {
  override readonly name = 'DiskError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The operating system's code of an error, e.g. `ENOSPC`; null when the error is not the system's but a bug. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Codes by which a file system says that it has no hard links (exFAT, SMB, some mounts). */
const NO_LINKS: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/** Whether an error of `link` means that a copy has to do. */
export function cannotLink(error: unknown): boolean {
  return NO_LINKS.has(systemCodeOf(error));
}
