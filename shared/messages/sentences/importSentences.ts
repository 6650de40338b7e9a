import type { ImportProblem } from '../../result/importProblem';
import { counted } from '../counted';
import { formatDate } from '../formatValue';
import type { SentenceTable } from './sentenceTable';

/** What to know about an import, or why it cannot be confirmed. */
export const IMPORT_SENTENCES: SentenceTable<ImportProblem> = {
  'positions-older': ({ account, isoDate, held }, { locale }) =>
    `The file is of ${formatDate(isoDate, locale)} and what ${account} holds is of ${formatDate(held, locale)}, so importing it goes back in time; check that it is the file you mean.`,
  'positions-unchanged': ({ account }) => `No quantity in ${account} changes; prices and values are those of the file.`,
  'trades-all-known': ({ account, trades }) =>
    `All of the file's ${counted(trades, 'trade')} in ${account} are on record already, so none is added.`,
  'trades-oversold': ({ quantity, isoDate }, { locale }) =>
    `By ${formatDate(isoDate, locale)} ${quantity} more have left than the trades on record brought in, so no holding was built; import the earlier history, or the positions file.`,
  'trades-too-large': () =>
    'The trades on record have quantities beyond what can be added up, so no lots were built; check the quantity column.',
  'lots-exceed-holding': ({ traded, held }) =>
    `The trades on record leave ${traded} and the account holds ${held}, so lots were not built from them; import what is missing of the history.`,
  'lots-several-holdings': ({ holdings }) =>
    `The account lists it in ${counted(holdings, 'row')}, so which lot belongs to which row is not known and lots were not built.`,
  'lots-by-action': () =>
    'A merger or spin-off has changed its lots since, so they were left as they are and not built from the trades.',
  'instrument-other-currency': ({ symbol, file, held }) =>
    `The file has ${symbol} in ${file} and the portfolio has it in ${held}, so nothing was imported; keep them as two instruments.`,
  'template-no-columns': ({ fileName }) =>
    `The columns of ${fileName} are known without a mapping, so there is nothing a template would keep.`,
  'template-unreadable': () =>
    'The file is no template of Ballast, so nothing was added; choose a file saved with Share template.',
  'template-no-match': ({ name, missing }) =>
    `The template ${name} names columns that the file does not have (${missing.join(', ')}), so it was not used; choose the columns by hand.`,
};
