import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Disk } from '../durable/disk';
import { isInSyncedFolder } from './syncedFolder';

/** Where copies of portfolios may be kept. Read at every use: the user may choose another safety folder meanwhile. */
export interface KeepingPlaces {
  readonly disk: Disk;
  /** The app's own folder: copies of files in synced folders go below it. */
  readonly appFolder: string;
  /** The user's folder for weekly copies, best on another disk. */
  readonly safetyFolder: string | null;
}

/** Where the copies of one portfolio are. */
export interface CopyPlaces {
  /** The portfolio file itself. */
  readonly file: string;
  /** New backups go here. */
  readonly backups: string;
  /** Every folder that may hold backups of it: a file can be moved into a synced folder and out again. */
  readonly allBackups: readonly string[];
  /** The newest revision once more. */
  readonly mirror: string;
  readonly allMirrors: readonly string[];
  /** Damaged files are set aside here, under `damagedPrefix`. */
  readonly damaged: string;
  readonly damagedPrefix: string;
  /** Whether backups lie away from the file, and so are never hard links. */
  readonly apart: boolean;
  /** Weekly copies; null where the user chose no folder. */
  readonly safety: string | null;
}

/** The places for the copies of a file. Without `keeping` everything stays beside it. */
export function copyPlaces(
  path: string,
  keeping: Pick<KeepingPlaces, 'appFolder' | 'safetyFolder'> | null,
): CopyPlaces {
  const name = basename(path);
  const beside = join(dirname(path), `.${name}.backups`);
  const mirrorBeside = join(dirname(path), `.${name}.mirror`);
  const prefix = {
    file: path,
    damagedPrefix: `.${name}.damaged-`,
    safety: safetyOf(path, keeping?.safetyFolder ?? null),
  };
  if (keeping === null)
    return {
      ...prefix,
      backups: beside,
      allBackups: [beside],
      mirror: mirrorBeside,
      allMirrors: [mirrorBeside],
      damaged: dirname(path),
      apart: false,
    };
  const away = join(keeping.appFolder, 'backups', ownName(path));
  const mirrorAway = join(away, `.${name}.mirror`);
  const apart = isInSyncedFolder(path);
  return {
    ...prefix,
    backups: apart ? away : beside,
    allBackups: [beside, away],
    mirror: apart ? mirrorAway : mirrorBeside,
    allMirrors: [mirrorBeside, mirrorAway],
    damaged: apart ? away : dirname(path),
    apart,
  };
}

function safetyOf(path: string, safetyFolder: string | null): string | null {
  return safetyFolder === null ? null : join(safetyFolder, ownName(path));
}

/** Two portfolios of one name in different folders must not share a folder of copies. */
function ownName(path: string): string {
  return `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}
