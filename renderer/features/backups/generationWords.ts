import { revisionText } from '../../../shared/messages/openedText';
import type { GenerationRow } from '../../api/backups';
import type { Format } from '../../api/format';
import type { IconName } from '../../components/Icon';

const KINDS: Record<Exclude<GenerationRow['kind'], 'backup'>, string> = {
  current: 'The file',
  mirror: 'Second copy',
  damaged: 'Damaged, kept',
  safety: 'Safety copy',
};

const REASONS: Record<NonNullable<GenerationRow['keptFor']>, string> = {
  recent: 'Recent save',
  day: 'Last of its day',
  import: 'Before import',
  migration: 'Before update',
};

/** Why a copy is there, in a few words. */
export function reasonWord({ kind, keptFor }: GenerationRow): string {
  return kind === 'backup' ? REASONS[keptFor ?? 'recent'] : KINDS[kind];
}

/** Whether a copy can be relied on, as word, icon and sentence. */
export function stateWord({ intact, sealed, holdings, total }: GenerationRow): {
  readonly word: string;
  readonly icon: IconName;
  readonly sentence: string;
} {
  if (!total.ok && total.problem.code === 'portfolio-unreadable')
    return {
      word: 'Unreadable',
      icon: 'warning',
      sentence: 'It cannot be read now. Check that its disk is connected and that you may read it.',
    };
  if (!intact)
    return {
      word: 'Damaged',
      icon: 'warning',
      sentence: 'Its checksum is wrong, so it is not what was saved. It is kept and never used.',
    };
  if (!sealed) return { word: 'Intact', icon: 'saved', sentence: 'It holds exactly what was saved.' };
  return holdings === null
    ? { word: 'Locked', icon: 'lock', sentence: 'It is intact and encrypted with a key that is not open now.' }
    : { word: 'Encrypted', icon: 'lock', sentence: 'It holds exactly what was saved, encrypted.' };
}

/** A copy as a sentence refers to it. */
export function generationName({ kind, revision, name }: GenerationRow, format: Format): string {
  if (kind === 'current') return 'now';
  return revision === null ? name : revisionText(revision, format);
}

/** Whether it can be opened, and so be compared and brought back. */
export function isReadable({ intact, holdings }: GenerationRow): boolean {
  return intact && holdings !== null;
}
