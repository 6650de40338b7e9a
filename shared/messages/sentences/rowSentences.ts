import type { RowProblem } from '../../result/importProblem';
import { counted } from '../counted';
import { formatDate, formatValue } from '../formatValue';
import type { SentenceTable } from './sentenceTable';

/** Why a row was skipped, or what to know about one that was read. */
export const ROW_SENTENCES: SentenceTable<RowProblem> = {
  'row-total': () => 'A totals row: it is compared with the positions that were read and not counted as one.',
  'row-pending': ({ amount }) =>
    `Pending activity${amount === null ? '' : ` of ${amount}`}: it is not settled, so it is not counted; it appears in a later file.`,
  'row-no-symbol': () => 'The row names no symbol, so it was skipped; add the holding by hand if it is one.',
  'row-no-quantity': () => 'The row states no quantity, so it was skipped; add the holding by hand if it is one.',
  'row-no-date': () => 'The row has no date, so it was skipped; that day is missing from the series.',
  'row-no-close': () => 'The row has no closing price, so it was skipped; that day is missing from the series.',
  'row-bad-number': ({ column }) =>
    `The column ${quoted(column)} does not hold a number here, so the row was skipped; correct it in the file and import it again.`,
  'row-bad-date': ({ column }) =>
    `The column ${quoted(column)} does not hold a date here, so the row was skipped; correct it in the file and import it again.`,
  'row-bad-symbol': ({ symbol }) =>
    `${quoted(symbol)} does not look like a symbol, so the row was skipped; add the holding by hand if it is one.`,
  'row-not-data': () => 'The row is text and not data, so it was passed over.',
  'row-duplicate-date': ({ isoDate, differs }, format) =>
    `${formatDate(isoDate, format.locale)} appears more than once${differs === true ? ' with different prices' : ''}; the first row is used and the others are left out.`,
  'row-value-mismatch': ({ stated, computed }) =>
    `The row states a value of ${stated} and quantity times price gives ${computed}; both are kept, check which one is right.`,
  'row-weekend': ({ isoDate }, format) =>
    `${formatDate(isoDate, format.locale)} is a weekend day, on which US exchanges are closed; check the dates of the file.`,
  'row-range': ({ rule }) =>
    rule === 'high-below-low'
      ? 'The high is below the low, so the range of that day is not used; the close is kept.'
      : 'The close lies outside the range of high and low, so the range of that day is not used; the close is kept.',
  'row-jump': ({ changeFraction, splitRatio }, format) =>
    `The price moved ${formatValue(changeFraction, 'signed-fraction', format)} in a day, which may be a split${splitRatio === undefined ? '' : ` of ${splitRatio}`} that was not adjusted; check it before trusting returns around that day.`,
  'row-scale-break': ({ factor }, format) =>
    `From here the prices differ by about ${formatValue(factor, 'multiple', format)}, as if the unit had changed; check the file before using the series.`,
  'row-gap': ({ fromDate, toDate, days }, format) =>
    `No prices for ${counted(days, 'weekday')} between ${formatDate(fromDate, format.locale)} and ${formatDate(toDate, format.locale)}; no returns are formed across the gap.`,
  'row-out-of-order': ({ isoDate }, format) =>
    `${formatDate(isoDate, format.locale)} stands out of order in the file; the rows were sorted by date and all are used.`,
  'row-bad-currency': ({ text }) =>
    `${quoted(text)} is not a currency code, so the row was skipped; correct it in the file and import it again.`,
  'row-other-table': () =>
    'The row belongs to another table in the same file, so it was passed over; one part of a file is read at a time.',
  'row-unknown-action': ({ text }) =>
    text === ''
      ? 'The row does not say what happened, so it was skipped; add it by hand if it changed what you hold.'
      : `${quoted(text)} is no known word for what happened, so the row was skipped; add it by hand if it changed what you hold.`,
  'row-not-executed': ({ status }) => `The order is ${quoted(status)}: nothing was traded, so the row was skipped.`,
  'row-split-unclear': ({ text }) =>
    `${quoted(text)} does not say how many shares were added, so the row was skipped; enter the split under corporate actions.`,
  'row-repeated': ({ line }) =>
    `The row repeats line ${line} of the file and not a second trade: the same record, or the same trade written differently; it is counted once.`,
  'row-oversold': ({ symbol }) =>
    `The row takes away more of ${symbol} than the rows before it brought in, so it was skipped; add the missing purchase by hand.`,
  'row-contradicts': ({ text }) =>
    `The row says ${quoted(text)} and the signs of its quantity and amount say the opposite, so it was skipped; check it and add it by hand.`,
  'row-direction-unknown': ({ text }) =>
    `${quoted(text)} does not say whether the holding was long or short and the file does not show its opening, so the trade is recorded without a change of the holding.`,
  'row-own-transfer': () =>
    'A transfer between parts of the same broker: it is recorded and changes no holding, because the shares stay in the account.',
  'row-no-holding': ({ text }) =>
    `${quoted(text)} is a contract on the price and not the share itself: it is recorded and changes no holding.`,
  'currency-not-stated': ({ rows }) =>
    `The file names no currency for ${counted(rows, 'trade')}; state it on import, or the currency of the instrument is taken.`,
  'currency-of-sign': ({ currency }) =>
    `The file says $ and not whose, so its amounts are taken for ${currency}; check it.`,
  'currency-of-format': ({ currency, format }) =>
    `The file names no currency, so its amounts are taken for ${currency}, the only one of a file of this kind (${format}); check it.`,
  'symbol-repeated': ({ symbol }) =>
    `The file names ${symbol} a second time, so this row is left out and the first one is used.`,
  'columns-unread': ({ headings }) =>
    `No column was taken for the price, and these hold numbers that were not read: ${headings}; name the columns if one of them is.`,
  'row-older-snapshot': ({ isoDate }, format) =>
    `The row is of ${formatDate(isoDate, format.locale)} and the file holds a newer state of the same account, so the newer one is used.`,
  'series-not-daily': ({ medianDays }, format) =>
    `The rows lie about ${formatValue(medianDays, 'count', format)} days apart, so this is not a daily series and daily measures are not formed from it; import daily prices.`,
  'row-zero-price': () => 'The price is not above zero, so the row was skipped; that day is missing from the series.',
  'row-split': ({ isoDate, splitRatio, witness }, format) =>
    `On ${formatDate(isoDate, format.locale)} the shares were split ${splitRatio}, as ${witness === 'split-column' ? 'the file’s own column says' : 'its adjusted closes show'}, and the closes before are not restated; restate them, or returns around that day are wrong.`,
  'row-spike': ({ changeFraction }, format) =>
    `The price moved ${formatValue(changeFraction, 'signed-fraction', format)} on one day and came back on the next, as a wrong price does; leave the row out unless it was really traded.`,
  'row-holiday': ({ isoDate }, format) =>
    `${formatDate(isoDate, format.locale)} is a holiday on which nearly every exchange is closed; check the dates of the file.`,
  'row-future-date': ({ isoDate, today }, format) =>
    `${formatDate(isoDate, format.locale)} lies after today, ${formatDate(today, format.locale)}; check the dates of the file before using the row.`,
  'row-zero-volume': () =>
    'Nothing was traded by the file on that day; where it means that the volume is not known, take it for unknown, or an exit looks slower than it is.',
  'series-stale': ({ fromDate, toDate, days }, format) =>
    `Every value stands still over ${counted(days, 'row')} from ${formatDate(fromDate, format.locale)} to ${formatDate(toDate, format.locale)}, as where a source repeats the last price; volatility comes out too low.`,
  'series-shifted-dates': ({ fromDate, toDate }, format) =>
    `The rows from ${formatDate(fromDate, format.locale)} to ${formatDate(toDate, format.locale)} stand apart and fall on weekends, as if their dates were shifted; leave them out unless you know the dates.`,
  'volume-scale-break': ({ factor, isoDate }, format) =>
    `From ${formatDate(isoDate, format.locale)} on the volumes are about ${formatValue(factor, 'multiple', format)} those before, as if they were counted in another unit; exit times that rest on them may be wrong.`,
  'series-no-prices': ({ symbol, rows }) =>
    `None of the ${counted(rows, 'row')} of ${symbol} has a price above zero, so there is no series to import.`,
  'cost-was-per-share': () =>
    'The cost in the file is per share; it was multiplied by the quantity to give the total cost.',
  'cost-ambiguous': () =>
    'It cannot be told whether the cost is per share or in total, so it was left out and gain is unknown; state which it is and import the file again.',
  'total-differs': ({ stated, computed, what }) =>
    `The file states a total ${what === 'marketValue' ? 'value' : 'cost'} of ${stated} and its rows add up to ${computed}; look at the skipped rows for the difference.`,
};

function quoted(text: string): string {
  return `“${text}”`;
}
