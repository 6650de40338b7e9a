import type { StructureProblem } from '../../result/importProblem';
import { counted } from '../counted';
import { formatDate, formatValue } from '../formatValue';
import type { SentenceTable } from './sentenceTable';

/** Why a file of elements or objects cannot be read, or a statement's entry is no holding. */
export const STRUCTURE_SENTENCES: SentenceTable<StructureProblem> = {
  'file-bank-statement': () =>
    'The file is the statement of a bank account or a card and holds no investments, so nothing was imported; download the investment account instead.',
  'file-cut-short': ({ line }) =>
    `The file does not hold together at line ${line}, as where a download was cut short, so nothing was imported; download it again.`,
  'file-forbidden-markup': ({ line }) =>
    `Line ${line} declares a document type, an entity or a marked section, which no statement needs and Ballast does not follow, so nothing was imported; download the file again from the broker.`,
  'file-too-deep': ({ limit, line }) =>
    `From line ${line} the file is nested more than ${limit} levels deep, which no statement is, so nothing was imported; download it again.`,
  'file-too-many-elements': ({ limit }, format) =>
    `The file has more than ${formatValue(limit, 'count', format)} elements, so nothing was imported; export a shorter period.`,
  'file-duplicate-key': ({ key, line }) =>
    `The object around line ${line} has “${key}” twice and it cannot be told which one is meant, so nothing was imported; correct the file.`,
  'file-forbidden-key': ({ key, line }) =>
    `The object around line ${line} has the key “${key}”, which no statement has, so nothing was imported; download the file again from the broker.`,
  'file-own-output': ({ what }) =>
    what === 'portfolio'
      ? 'The file is a portfolio of Ballast and not a statement, so nothing was imported; open it with Open portfolio.'
      : `The file is what Ballast itself wrote (${what === 'report' ? 'a report' : 'the reading of a file'}), so nothing was imported; import the statement it came from.`,
  'file-ledger': () =>
    'The file is a ledger without prices, so nothing was imported; export its holdings or its prices as CSV.',
  'row-transaction': () =>
    'A transaction and not a holding; its effect is already in the holdings of the same file. Read what happened instead to import it.',
  'row-open-orders': ({ orders }) =>
    `${counted(orders, 'open order')}: not executed, so nothing is held from ${orders === 1 ? 'it' : 'them'} yet.`,
  'row-lot-detail': () => 'A lot of a holding that another row gives in total, so it was not counted again.',
  'row-bank-statement': () =>
    'The statement of a bank account or a card in the same file; it holds no investments, so it was passed over.',
  'row-cash-in-fund': ({ amount }) =>
    `Cash of ${amount} equals the money-market fund the account holds, in which brokers keep cash, so it was not counted again; add it by hand if it is held besides.`,
  'cash-left-out': ({ what, amount }) =>
    `The file states a ${what === 'margin' ? 'margin' : 'short'} balance of ${amount} besides the cash; it is not imported, so add it by hand where it is owed or held in addition.`,
  'currency-assumed': ({ currency }) =>
    `The file does not state the currency of the account, so its cash is taken for ${currency}, that of all its holdings; check it.`,
  'option-expired': ({ isoDate }, format) =>
    `The option expired on ${formatDate(isoDate, format.locale)}, before the date of the file; check whether it is still held.`,
  'symbol-no-ticker': ({ symbol }) =>
    `The file gives no ticker for ${symbol}, so prices will not be found by that name; choose the instrument or a stand-in for it.`,
};
