import type { SeriesFix, SeriesIssue, SeriesProposal } from '../model/proposal';
import { counted } from './counted';

const FIXES: Record<SeriesFix, string> = {
  'drop-rows': 'Leave these rows out',
  'keep-last': 'Use the last row of the day',
  'restate-split': 'Restate the earlier prices',
  'divide-by-100': 'Divide these prices by 100',
  'multiply-by-100': 'Multiply these prices by 100',
  'unknown-volume': 'Take the volume for unknown',
};

/** One of them, and several. */
const ISSUES: Readonly<Record<string, readonly [string, string]>> = {
  'missing-close': ['row without close', 'rows without close'],
  'missing-date': ['row without date', 'rows without date'],
  'bad-date': ['wrong date', 'wrong dates'],
  'bad-symbol': ['wrong symbol', 'wrong symbols'],
  'not-data': ['line of text', 'lines of text'],
  'zero-price': ['price of zero', 'prices of zero'],
  'duplicate-date': ['duplicate day', 'duplicate days'],
  'out-of-order': ['row out of order', 'rows out of order'],
  gap: ['gap', 'gaps'],
  jump: ['jump', 'jumps'],
  split: ['split', 'splits'],
  spike: ['spike', 'spikes'],
  stale: ['repeated row', 'repeated rows'],
  'scale-break': ['row in another unit', 'rows in another unit'],
  'weekend-date': ['weekend', 'weekends'],
  'holiday-date': ['holiday', 'holidays'],
  'future-date': ['day to come', 'days to come'],
  'shifted-dates': ['shifted day', 'shifted days'],
  'zero-volume': ['day without trade', 'days without trade'],
  'volume-scale': ['volume in another unit', 'volumes in another unit'],
  'high-below-low': ['high below low', 'highs below lows'],
  'close-outside-range': ['close outside its range', 'closes outside their range'],
};

/** For what no fix is offered: what was done, or what helps. */
const SUGGESTIONS: Readonly<Record<string, string>> = {
  'missing-close': 'Left out already. A file that has these closes fills the days.',
  'missing-date': 'Left out already. A file that has these dates fills the days.',
  'bad-date': 'Left out already. A file that has these dates fills the days.',
  'bad-symbol': 'Left out already.',
  'not-data': 'Passed over already.',
  'zero-price': 'Left out already. A file that has these prices fills the days.',
  'duplicate-date': 'Nothing to do: the rows say the same.',
  'out-of-order': 'Nothing to do: the rows were sorted.',
  gap: 'A file that has these days fills the gap; returns are not formed across it.',
  'not-daily': 'Daily prices of the same instrument take its place.',
  'no-volume': 'A file with volumes gives liquidity; everything else is computed without.',
  jump: 'Compare with another source. Where it is news it stays as it is.',
  'weekend-date': 'Usual for monthly and weekly dates; in daily prices it points to wrong dates.',
  'volume-scale': 'Compare with another source; liquidity rests on these volumes.',
};

/**
 * The words on the button of a fix.
 *
 * @param fix - What can be done about an issue.
 * @param issue - The issue, for a split's ratio.
 * @returns Example: "Restate the earlier prices 4:1".
 */
export function fixLabel(fix: SeriesFix, { problem }: Pick<SeriesIssue, 'problem'>): string {
  const isSplit = problem.code === 'row-split' || problem.code === 'row-jump';
  const ratio = fix === 'restate-split' && isSplit && problem.splitRatio !== undefined ? ` ${problem.splitRatio}` : '';
  return `${FIXES[fix]}${ratio}`;
}

/**
 * An issue in a few words, for a cell of a table.
 *
 * @param code - Code of the issue.
 * @param count - How often it was found.
 * @returns Example: "2 gaps"; what a series is as a whole has no number: "not daily".
 */
export function issueWords(code: string, count: number): string {
  const words = ISSUES[code];
  return words === undefined ? code.replaceAll('-', ' ') : counted(count, ...words);
}

/**
 * What to do about an issue for which there is no button.
 *
 * @param code - Code of the issue.
 * @returns A sentence; the general advice for a code of its own kind.
 */
export function issueSuggestion(code: string): string {
  return SUGGESTIONS[code] ?? 'Compare with another source.';
}

/**
 * What the closes of a series are, and what is computed from them: the policy of splits and dividends in one place.
 *
 * @param series - How its prices are adjusted, and whether it also has closes adjusted for dividends.
 * @returns Two sentences. Values, stops, ranges and volumes always rest on the closes; returns on the closes adjusted for
 *   dividends where every row has one. Source: D§0, stops and splits; D§6.1, risk uses adjusted prices.
 */
export function adjustmentSentence(series: Pick<SeriesProposal, 'adjustment' | 'hasAdjustedClose'>): string {
  const returns = series.hasAdjustedClose
    ? 'Returns are taken from the adjusted closes (dividends reinvested), values and stops from the closes.'
    : RETURNS[series.adjustment];
  return `${CLOSES[series.adjustment]} ${returns}`;
}

const CLOSES: Record<SeriesProposal['adjustment'], string> = {
  split: 'The closes are restated for splits and not for dividends.',
  'split-and-dividend': 'The closes are adjusted for splits and dividends.',
  none: 'The closes are as they were traded, not restated for splits.',
  unknown: 'The file does not say whether its closes are adjusted.',
};

const RETURNS: Record<SeriesProposal['adjustment'], string> = {
  split: 'Returns leave dividends out.',
  'split-and-dividend': 'Returns include dividends; earlier values and stop levels are below what was traded.',
  none: 'Returns leave dividends out, and are right only where each split is restated.',
  unknown: 'Returns are taken from the closes as they stand; nothing is restated unless you say so.',
};
