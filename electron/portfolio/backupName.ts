import { type IsoDate, isIsoDate } from '../../shared/model/isoDate';

/** Why a revision is kept for ever: it is the one before this. */
export type Milestone = 'import' | 'migration';

/** What a backup's name says of it: all that retention goes by, so that no clock of a file matters. */
export interface BackupName {
  readonly revision: number;
  /** The first eight digits of the file's checksum. */
  readonly hash: string;
  /** The calendar day it was saved on, where it was; null in names of earlier versions. */
  readonly day: IsoDate | null;
  readonly milestone: Milestone | null;
  /** It belongs to a past that was left: the file was set back to before it. */
  readonly left: boolean;
}

const NAME = /^(\d{8,})-([0-9a-f]{8})(?:\.(\d{4}-\d{2}-\d{2}))?(?:\.(import|migration))?(\.left)?\.ballast$/;

export function backupFileName({ revision, hash, day, milestone, left }: BackupName): string {
  const parts = [`${String(revision).padStart(8, '0')}-${hash}`, day, milestone, left ? 'left' : null, 'ballast'];
  return parts.filter((part) => part !== null).join('.');
}

/** Null for a name that is not a backup's. */
export function parseBackupName(name: string): BackupName | null {
  const [, revision, hash, day, milestone, left] = NAME.exec(name) ?? [];
  if (revision === undefined || hash === undefined || (day !== undefined && !isIsoDate(day))) return null;
  return {
    revision: Number(revision),
    hash,
    day: day ?? null,
    milestone: milestone === 'import' || milestone === 'migration' ? milestone : null,
    left: left !== undefined,
  };
}
