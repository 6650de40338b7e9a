import type { DataProblem } from '../../result/dataProblem';
import { counted } from '../counted';
import { formatDate } from '../formatValue';
import type { SentenceTable } from './sentenceTable';

const BENCHMARKS = { russell2000: 'the Russell 2000 (IWM or ^RUT)', sp500: 'the S&P 500 (SPY or ^GSPC)' };
/** What a code of a price file is called; any other is named as it is. */
const PRICE_ISSUES: Readonly<Record<string, string>> = {
  'row-jump': 'jump',
  'row-gap': 'gap',
  'row-weekend': 'price on a day without trading',
  'row-duplicate-date': 'day given twice',
  'row-range': 'range that does not fit its close',
  'row-no-close': 'row without a close',
  'row-scale-break': 'change of scale',
  'row-bad-number': 'unreadable number',
  'row-bad-date': 'unreadable day',
};

/** What is missing, old or doubtful in the data. */
export const DATA_SENTENCES: SentenceTable<DataProblem> = {
  'data-no-prices': ({ symbol }) =>
    `${symbol} has no price history, so it is valued as its file says and left out of risk or stood in for by its index; add a price file.`,
  'data-old-prices': ({ symbol, lastDate, days }, { locale }) =>
    `The prices of ${symbol} end on ${formatDate(lastDate, locale)}, ${counted(days, 'day')} ago; add newer ones.`,
  'data-no-volume': ({ symbol }) =>
    `The prices of ${symbol} have no volume, so how long an exit takes is unknown; add a file with a volume column.`,
  'data-price-issues': ({ symbol, kind, count }) =>
    `The prices of ${symbol} were taken with ${counted(count, PRICE_ISSUES[kind] ?? `point of doubt (${kind})`)}; look at the file, or replace it.`,
  'data-unknown-kind': ({ symbol }) =>
    `What ${symbol} is - a share, a fund, a bond - is not known, so it is left out of exposure; say its kind.`,
  'data-no-market-cap': ({ symbol }) =>
    `The market value of ${symbol} is not known, so its size class is not; import an exchange screener file, or type it.`,
  'data-old-market-cap': ({ symbol, isoDate, days }, { locale }) =>
    `The market value of ${symbol} is of ${formatDate(isoDate, locale)}, ${counted(days, 'day')} ago; its size class may have changed.`,
  'data-no-sector': ({ symbol }) => `The sector of ${symbol} is not known; import a classification file, or choose it.`,
  'data-not-looked-through': ({ symbol }) =>
    `What ${symbol} holds is not known, so its size and sectors are not; attach the holdings file of its issuer.`,
  'data-old-holdings': ({ symbol, isoDate, days }, { locale }) =>
    `The holdings of ${symbol} are of ${formatDate(isoDate, locale)}, ${counted(days, 'day')} ago; attach a newer file.`,
  'data-no-fx': ({ from, to }) =>
    `There is no rate from ${from} to ${to}, so holdings in ${from} are left out of totals; add ${from}${to} as a price file.`,
  'data-old-fx': ({ from, to, lastDate, days }, { locale }) =>
    `The rate from ${from} to ${to} ends on ${formatDate(lastDate, locale)}, ${counted(days, 'day')} ago; add newer days.`,
  'data-no-benchmark': ({ benchmark }) =>
    `There are no prices of ${BENCHMARKS[benchmark]}, so nothing is compared with it; add its price file.`,
  'data-no-cost': ({ symbol, account }) =>
    `What ${symbol} in ${account} has cost is not known, so its gain is not; import its activity, or type it.`,
  'data-no-lot-dates': ({ symbol, account }) =>
    `When ${symbol} in ${account} was acquired is not known, so its tax term is not; import the account's activity.`,
  'data-account-kind': ({ account }) =>
    `Whether ${account} is taxable or a retirement account is not said; tax figures need it.`,
  'data-old-break-points': ({ isoDate, days }, { locale }) =>
    `The Russell break-points are of ${formatDate(isoDate, locale)}, ${counted(days, 'day')} ago; enter those of the last rank day.`,
};
