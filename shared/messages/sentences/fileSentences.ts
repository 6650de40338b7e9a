import type { FileProblem } from '../../result/importProblem';
import { counted } from '../counted';
import { formatDate, formatValue } from '../formatValue';
import { megabytes } from '../megabytes';
import type { SentenceTable } from './sentenceTable';

/** Why a whole file cannot be read. */
export const FILE_SENTENCES: SentenceTable<FileProblem> = {
  'file-empty': () => 'The file is empty, so nothing was imported; download it again from the broker.',
  'file-binary': () =>
    'The file holds no readable text, so nothing was imported; export the data as CSV and drop that file.',
  'file-html': () =>
    'The file is a web page and not a table, often a sign-in or error page saved under a CSV name, so nothing was imported; sign in and download it again.',
  'file-spreadsheet': () =>
    'The file is a spreadsheet, so nothing was imported; open it, choose Save as and the type CSV, and drop that file.',
  'file-archive': () => 'The file is an archive, so nothing was imported; unpack it and drop the CSV files inside.',
  'file-pdf': () => 'The file is a PDF, so nothing was imported; download the same data as CSV and drop that file.',
  'file-too-large': ({ bytes, limit }, format) =>
    `The file has ${megabytes(bytes, format)} and the limit is ${megabytes(limit, format)}, so nothing was imported; split it or export a shorter period.`,
  'file-too-slow': ({ seconds }) =>
    `Reading the file took longer than ${counted(seconds, 'second')} and was stopped, so nothing was imported; split it into smaller files.`,
  'file-undecodable': () =>
    'The characters of the file cannot be read, so nothing was imported; save it again as CSV with UTF-8 encoding.',
  'file-no-rows': () =>
    'The file has a header and no rows under it, so nothing was imported; check the selection at the broker and download it again.',
  'file-no-header': () =>
    'No header row was found, so the columns cannot be told apart and nothing was imported; keep the row with the column names when exporting.',
  'file-activity': ({ format }) =>
    `The file is a list of transactions (${format}) and not of positions, so nothing was imported; download the positions or holdings file instead.`,
  'file-unknown-format': () =>
    'The layout of the file is not known, so nothing was imported; state what each column holds in the mapping step, or export another layout.',
  'file-unbalanced-quotes': ({ line }) =>
    `A quotation mark opened on line ${line} is never closed, so nothing was imported; correct that line or download the file again.`,
  'file-too-wide': ({ columns, limit }) =>
    `The file has ${columns} columns and the limit is ${limit}, so nothing was imported; export fewer columns.`,
  'file-needs-answers': ({ questions }) =>
    `The file leaves ${counted(questions, 'question')} open that only you can answer, so nothing was imported yet; answer and it will be read.`,
  'file-mixed-kinds': () =>
    'The files are of different kinds, so nothing was imported; import positions and prices one after the other.',
  'file-too-many-rows': ({ limit }, format) =>
    `The file has more than ${formatValue(limit, 'count', format)} rows, so nothing was imported; split it or export a shorter period.`,
  'file-cell-too-long': ({ line, limit }, format) =>
    `A cell on line ${line} is longer than ${formatValue(limit, 'count', format)} characters, so nothing was imported; correct that line or download the file again.`,
  'file-out-of-memory': () =>
    'Reading the file took more memory than is set aside for it and was stopped, so nothing was imported; split it into smaller files.',
  'file-unreadable': ({ systemCode }) =>
    `The file cannot be opened (${systemCode}), so nothing was read; check its name and that you may read it.`,
  'file-prices': () =>
    'The file holds prices and not positions, so nothing was imported; bring it in through Add prices instead.',
  'file-positions': () =>
    'The file holds positions and not prices, so nothing was imported; bring it in through Import instead.',
  'file-account-twice': ({ account, otherFile }) =>
    `The file holds ${account === '' ? 'an account without a name' : `the account ${account}`} that ${otherFile} holds, too, and both would count, so nothing was imported; leave one of them out, or import them one after the other.`,
  'weights-unclear': ({ sum }, format) =>
    `The weights add up to ${formatValue(sum, 'ratio', format)}, which can be percent or fractions, so nothing was imported; write % into the heading of the weights.`,
  'file-no-prices': ({ rows, fromDate, toDate }, format) =>
    rows === undefined || fromDate === undefined || toDate === undefined
      ? 'The file holds no price that could be read, so nothing was imported; it needs a date column and a closing price column.'
      : `The file has ${counted(rows, 'row')} from ${formatDate(fromDate, format.locale)} to ${formatDate(toDate, format.locale)} and not one close above zero, so nothing was imported; look for another file of these prices.`,
  'no-positions': ({ rows }) =>
    `None of the file's ${counted(rows, 'row')} could be read as a position, so nothing was imported; check that it is a positions or holdings file.`,
};
