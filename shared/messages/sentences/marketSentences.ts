import type { MarketProblem } from '../../result/problem';
import { megabytes } from '../megabytes';
import type { SentenceTable } from './sentenceTable';

/** Why market data, the files it came from, or a bundle cannot be stored or read. */
export const MARKET_SENTENCES: SentenceTable<MarketProblem> = {
  'archive-not-saved': ({ systemCode }) =>
    `The imported file could not be kept (system code ${systemCode}), so nothing was changed; make room or check the disk and import it again.`,
  'record-missing': () => 'This table of market data is not on this computer; import its file again.',
  'record-damaged': () => 'This table of market data is damaged and is not used; import its file again.',
  'record-newer': () =>
    'This table of market data was stored by a newer Ballast and is left untouched; use the newer version to read it.',
  'record-unreadable': ({ systemCode }) =>
    `This table of market data cannot be read (system code ${systemCode}); check that you may read the app's folder and that its disk is connected.`,
  'record-not-saved': ({ systemCode }) =>
    `The table of market data could not be stored (system code ${systemCode}), so nothing was changed; make room or check the disk and import it again.`,
  'bundle-foreign': () =>
    'The file is not a Ballast bundle, so nothing was taken from it; choose a file that Export bundle has made.',
  'bundle-damaged': () =>
    'The bundle is damaged or incomplete, so nothing was taken from it; copy it again from where it was exported.',
  'bundle-newer': () =>
    'The bundle was made by a newer Ballast, so nothing was taken from it; open it with the newer version.',
  'bundle-too-large': ({ bytes, limit }, format) =>
    `The bundle is ${megabytes(bytes, format)} large, more than the ${megabytes(limit, format)} that can be carried this way; ${limit < 1e9 ? 'put it into the portfolio folder and open it from the list' : 'remove prices that are not needed'}.`,
  'bundle-unreadable': ({ systemCode }) =>
    `The bundle cannot be read (system code ${systemCode}), so nothing was taken from it; check that you may read it and that its disk is connected.`,
  'bundle-not-saved': ({ systemCode }) =>
    `The bundle could not be written (system code ${systemCode}), so there is none; make room or choose another folder and export again.`,
  'bundle-encrypted': () =>
    'The portfolio is encrypted and a bundle can be read by anyone, so none was made; remove the passphrase first where that is what you want.',
  'library-unreadable': ({ systemCode }) =>
    `The price library cannot be read (system code ${systemCode}); check that you may read the app's folder and that its disk is connected.`,
};
