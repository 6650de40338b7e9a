import type { AssumptionNote } from '../../result/problem';
import { counted } from '../counted';
import { formatCoverage, formatDate, formatValue } from '../formatValue';
import { inputText } from '../inputText';
import type { SentenceTable } from './sentenceTable';

/** What was assumed, proxied or left out of a figure that could be computed. */
export const ASSUMPTION_SENTENCES: SentenceTable<AssumptionNote> = {
  'assumed-spread': ({ sizeClass, spreadFraction }, format) =>
    `The spread is assumed: ${formatValue(spreadFraction, 'basis-points', format)}, the default of its size class (${sizeClass}); prices with daily high and low would allow an estimate.`,
  'assumed-loss': ({ sizeClass, lossFraction }, format) =>
    `Without a stop its loss is assumed to be ${formatValue(lossFraction, 'fraction', format)}, the default of its size class (${sizeClass}); a recorded stop level replaces it.`,
  'assumed-margin': ({ fraction }, format) =>
    `The margin is assumed to be ${formatValue(fraction, 'fraction', format)} of the contract value; the broker's own figure may differ.`,
  proxied: ({ weightFraction }, format) =>
    `${formatValue(weightFraction, 'fraction', format)} of the value has no price of its own on some days and is followed through its benchmark there; more price files lower this share.`,
  'partial-coverage': ({ coverageFraction }, format) =>
    `The figure covers ${formatCoverage(coverageFraction, format)} of the value; the rest is listed as left out.`,
  'stale-price': ({ isoDate, days }, format) =>
    `The last price is of ${formatDate(isoDate, format.locale)}, ${counted(days, 'day')} behind, so the value may have moved since; import a newer price file.`,
  'carried-close': () =>
    'A day without trades takes the close of the day before, so the range on that day is understated.',
  'negative-value-at-risk': () =>
    'The figure is negative: even the bad periods of this history were gains, which says more about the history than about the risk.',
  'daily-reset': ({ factor }, format) =>
    `The fund aims at ${formatValue(factor, 'count', format)} times the index for one day at a time, so over more than a day the result drifts away from it.`,
  'impact-extrapolated': ({ volumeFraction }, format) =>
    `The position is ${formatValue(volumeFraction, 'fraction', format)} of a day's volume, beyond the range the cost formula was measured on, so the real cost may be much higher.`,
  'assumed-initial-risk': ({ riskPerShare }, format) =>
    `The first risk per share was not recorded and is assumed to be ${formatValue(riskPerShare, 'price', format)}; recording a stop from the entry on replaces it.`,
  'not-annualised': ({ have }) =>
    `With ${counted(have, 'observation')} the figure is stated per period and not per year; a longer history would allow a yearly figure.`,
  'warming-up': ({ have, need }) =>
    `The average has run over ${counted(have, 'bar')} and still remembers where it started; from ${counted(need, 'bar')} on it does not, so a longer price history may change it slightly.`,
  'thin-tail': ({ expected, need }, format) =>
    `Only ${formatValue(expected, 'ratio', format)} observations lie beyond this confidence and at least ${need} are asked for, so the figure rests on very few days; a longer history makes it firmer.`,
  'expansion-invalid': () =>
    'The returns are too lopsided for the correction formula, so the historical figure stands in its place.',
  'not-stationary': ({ persistence }, format) =>
    `The fitted volatility does not return to a long-run level (persistence ${formatValue(persistence, 'ratio', format)}), so the exponentially weighted figure stands in its place.`,
  'ratio-capped': ({ input, cap }) =>
    `${inputText(input)} has nothing to be divided by, so the ratio is taken at its cap of ${cap}.`,
  'matrix-repaired': ({ clipped }) =>
    `The correlations did not quite fit together as one set; ${counted(clipped, 'direction')} without a positive variance was raised to the smallest allowed.`,
  'shock-substituted': ({ series, by }) =>
    `No move of ${series} was recorded for this episode; ${by} stands in its place.`,
  'loss-floored': ({ symbols }) =>
    `The loss of a position held long stops at its whole value; this applied to ${symbols.join(', ')}.`,
  'poor-hedge': ({ effectiveness }, format) =>
    `Only ${formatValue(effectiveness, 'fraction', format)} of the variance would be removed: the hedge and the portfolio do not move closely together.`,
  'loss-lost-in-retirement': ({ quantity }, format) =>
    `The loss on ${formatValue(quantity, 'shares', format)} shares replaced in a retirement account is lost for good and added to no lot.`,
  'identity-uncertain': ({ symbol, other }) =>
    `Whether ${symbol} and ${other} are substantially identical is not settled, so the figure shows the case in which they are not.`,
  'assumed-input': ({ input, value, shareFraction }, format) =>
    `${inputText(input)} is assumed to be ${formatValue(value, 'ratio', format)} where it is not known; this concerns ${formatValue(shareFraction, 'fraction', format)} of the figure.`,
  'table-outdated': ({ isoDate, days }, format) =>
    `The table is of ${formatDate(isoDate, format.locale)}, ${counted(days, 'day')} old; import a newer one.`,
  'capped-display': ({ input, cap }, format) =>
    `${inputText(input)} is shown at its cap of ${formatValue(cap, 'fraction', format)}; the formula gave more.`,
};
