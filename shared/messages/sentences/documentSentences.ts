import type { DocumentProblem } from '../../result/problem';
import { counted } from '../counted';
import { formatDate } from '../formatValue';
import { spacedWords } from '../inputText';
import type { SentenceTable } from './sentenceTable';

/** Why the portfolio file cannot be opened or saved, or a change cannot be applied. */
export const DOCUMENT_SENTENCES: SentenceTable<DocumentProblem> = {
  'portfolio-none-open': () =>
    'No portfolio is open, so there is nothing to show or change; open or make one on the Start page.',
  'portfolio-not-found': ({ backups }) =>
    backups === 0
      ? 'The portfolio file is no longer where it was, so it was not opened; check that its disk is connected and look for it in its folder.'
      : `The portfolio file is no longer where it was, so it was not opened; check that its disk is connected, or restore it from the ${counted(backups, 'copy', 'copies')} kept of it.`,
  'portfolio-unreadable': ({ systemCode }) =>
    `The portfolio file cannot be read (system code ${systemCode}), so it was not opened; check that you may read it and that its disk is connected.`,
  'portfolio-damaged': () =>
    'The portfolio file is damaged, so it was left untouched and not opened; open one of the earlier copies kept beside it.',
  'portfolio-foreign': () =>
    'The file is not a Ballast portfolio, so it was left untouched; to bring in a broker file, use Import.',
  'portfolio-newer': ({ schema, known }) =>
    `The portfolio was saved by a newer Ballast (layout ${schema}, this one knows ${known}), so it was left untouched; open it with the newer version.`,
  'portfolio-exists': () => 'A portfolio of that name is already there, so nothing was written; choose another name.',
  'portfolio-gone': () =>
    'The portfolio file is no longer in its place (moved, deleted, or its drive is not connected), so changes stay in memory; put it back, or save yours as a copy.',
  'portfolio-changed-elsewhere': () =>
    'The portfolio file was changed by another program, so this version was not written over it; save yours under another name or open the other one.',
  'portfolio-in-use': () =>
    'Another computer or window is in the middle of saving this portfolio, so nothing was written and your changes are kept here; they are saved with the next change. If that computer was switched off meanwhile, remove the file ending in .lock beside the portfolio.',
  'generation-unknown': () =>
    'That copy of the portfolio is no longer there, so nothing was changed; look at the list again.',
  'generation-current': () =>
    'That is the portfolio file itself, not a copy of it, so it was not deleted; choose an earlier copy.',
  'generation-not-deleted': ({ systemCode }) =>
    `The copy could not be deleted (system code ${systemCode}), so it is still there; check that you may write in its folder.`,
  'safety-copy-failed': ({ systemCode }) =>
    `The weekly safety copy could not be written (system code ${systemCode}); the portfolio itself is saved. Check that the disk with the safety folder is connected and has room.`,
  'safety-folder-unusable': ({ systemCode }) =>
    `That folder cannot take safety copies (system code ${systemCode}), so nothing was changed; choose a folder that is there and that you may write to.`,
  'portfolio-not-saved': ({ systemCode }) =>
    `The last change is not on the disk yet (system code ${systemCode}) and stays in memory; make room or check the disk, and it is saved with the next change.`,
  'series-missing': ({ symbol }) =>
    `The stored prices of ${symbol} are not on this computer, so its risk is unknown; import its price file again.`,
  'series-damaged': ({ symbol }) =>
    `The stored prices of ${symbol} are damaged and are not used, so its risk is unknown; import its price file again.`,
  'series-unreadable': ({ symbol, systemCode }) =>
    `The stored prices of ${symbol} cannot be read (system code ${systemCode}), so its risk is unknown; check that you may read the app's folder and that its disk is connected.`,
  'series-contradicted': ({ symbol, isoDate }, format) =>
    `The new prices of ${symbol} differ from the stored ones on ${formatDate(isoDate, format.locale)}, so none were added; import a file with its whole history to replace them.`,
  'series-not-saved': ({ symbol, systemCode }) =>
    `The prices of ${symbol} could not be stored (system code ${systemCode}), so nothing was changed; make room or check the disk and import them again.`,
  'unknown-id': ({ what }) =>
    `The ${spacedWords(what)} this refers to no longer exists, so nothing was changed; look at the page again.`,
  'nothing-to-undo': () => 'There is nothing to undo, so nothing was changed.',
  'nothing-to-redo': () => 'There is nothing to redo, so nothing was changed.',
  'duplicate-name': () => 'That name is already taken, so nothing was changed; choose another one.',
};
