import type { MeasureProblem } from '../../result/problem';
import { counted } from '../counted';
import { formatDate, formatValue } from '../formatValue';
import { inputText } from '../inputText';
import { benchmarkLabel, kindPhrase } from '../labels';
import type { SentenceTable } from './sentenceTable';

/** Why a figure cannot be computed. */
export const MEASURE_SENTENCES: SentenceTable<MeasureProblem> = {
  'too-few-observations': ({ have, need }) =>
    `It needs at least ${counted(need, 'observation')} and there are ${have}, so it is unknown; a longer price history would give it.`,
  'non-finite-value': ({ index }) =>
    `Value ${index + 1} of the series is not a number, so the figure is unknown; correct that row in the file and import it again.`,
  'non-positive-price': ({ index }) =>
    `Price ${index + 1} of the series is zero or below, so no return can be formed; correct that row in the file and import it again.`,
  'bad-bar': ({ index, rule }) =>
    `Day ${index + 1} of the series has ${rule === 'high-below-low' ? 'a high below its low' : 'a negative volume'}, so the figure is unknown; correct that row in the file and import it again.`,
  'lengths-differ': ({ first, second }) =>
    `Two series that belong together have ${first} and ${second} values, so they cannot be compared; import both over the same dates.`,
  'zero-variance': () =>
    'The values never change over this period, so there is nothing to measure against; a longer or different history would give the figure.',
  'no-price': () => 'It has no price, so its value is unknown; import a positions or price file that holds one.',
  'no-price-history': () =>
    'It has no price history, so its risk is unknown; drop a price file for it on the Data page.',
  'no-price-range': () =>
    'Its prices have no daily high and low, so ranges and the levels built on them are unknown; import a file with open, high, low and close.',
  'no-volume': () =>
    'Its prices have no volume, so how long an exit takes is unknown; import a price file with a volume column.',
  'no-multiplier': () =>
    'The contract is not in the table of index futures, so its notional is unknown; enter the value of one point on the holding.',
  'nothing-modelled': () =>
    'No holding has a price history yet, so the risk of the whole is unknown; drop price files on the Data page.',
  'nothing-with-volume': () =>
    'No holding has prices with a volume yet, so the exit is unknown; drop price files with a volume column on the Data page.',
  'nothing-classified': () =>
    'The size of no holding is known yet, so this share is unknown; enter market values on the holdings.',
  'no-market-cap': () =>
    'Its market value is not known, so its size class is unknown; enter it on the holding with its date and source.',
  'no-cost-basis': () => 'The file gave no cost for it, so gain and loss are unknown; enter the cost on the holding.',
  'no-benchmark': ({ benchmark }) =>
    `No ${benchmarkLabel(benchmark)} prices are imported, so nothing can be compared with it; drop a price file for ${benchmark === 'russell2000' ? 'IWM or ^RUT' : 'SPY or ^GSPC'}.`,
  'no-index-members': ({ benchmark }) =>
    `No members of the ${benchmarkLabel(benchmark)} with their weights are attached, so nothing can be compared with them; attach the holdings file of ${benchmark === 'russell2000' ? 'IWM or VTWO' : 'SPY, IVV or VOO'} as its members.`,
  'missing-fx': ({ from, to }) =>
    `There is no exchange rate from ${from} to ${to}, so the amount stays out of the totals; import a price file for ${from}${to}=X.`,
  'not-modelled': ({ kind }) =>
    `${kindPhrase(kind)} is not modelled, so its value is counted as the file states it and its risk is left out.`,
  'not-equity': ({ kind }) => `${kindPhrase(kind)} is not a share of a company, so this figure does not apply to it.`,
  'not-traded': () =>
    'It is redeemed at its net asset value and not traded, so volume, spread and exit days do not apply to it.',
  'not-looked-through': () =>
    'What this fund holds is not known here, so its whole value counts as unknown; it is not among the funds the reference table covers.',
  'no-index-classes': ({ index, scheme }) =>
    `No dated split of ${index} by ${scheme === 'dollar' ? 'dollar size bands' : 'Russell rank'} is known, so this part counts as unknown; the other size scheme may cover it.`,
  'sector-schemes-differ': ({ first, second }) =>
    `One side is classified by ${first} and the other by ${second}, whose sectors of the same name hold other companies, so the two are not compared; import weights of one classification.`,
  'no-equity': ({ equity }, format) =>
    `The selected accounts hold ${formatValue(equity, 'money', format)}, so a share of equity has no meaning; add cash or holdings, or select other accounts.`,
  'no-holdings': () =>
    'The selected accounts hold nothing that counts here, so there is no figure; import or type holdings.',
  'no-stop': () =>
    'No stop level is recorded for it, so the distance is unknown; a level can be set on the stop board.',
  'stop-wrong-side': ({ price, stop }, format) =>
    `The stop of ${formatValue(stop, 'price', format)} is on the wrong side of the price of ${formatValue(price, 'price', format)}, so no risk per share can be formed; enter a level below the price for a long position and above it for a short one.`,
  'stop-inside-noise': ({ distance, least }, format) =>
    `The stop is ${formatValue(distance, 'price', format)} from the price and an ordinary move is ${formatValue(least, 'price', format)}, so no size follows from it; use a level further away.`,
  'stop-not-positive': ({ level }, format) =>
    `The rule gives a stop level of ${formatValue(level, 'price', format)}, which no price can reach, so there is none; use a smaller multiple or a shorter distance.`,
  'no-estimate': () =>
    'The prices do not allow an estimate of this figure, so it is unknown; a longer history with daily high and low may give one.',
  'input-missing': ({ input }) =>
    `${inputText(input)} is missing, so the figure is unknown; enter or import it and the figure appears.`,
  'input-out-of-range': ({ input, value }, format) =>
    `${inputText(input)} is ${formatValue(value, 'ratio', format)}, which is outside what the formula allows, so the figure is unknown; correct the entry.`,
  'too-few-inputs': ({ have, need }) =>
    `It needs ${counted(need, 'known input')} and there are ${have}, so it is unknown; enter or import the missing ones.`,
  'no-solution': () =>
    'No move of this kind leads to the asked result, so there is no figure; ask for another result or another scenario.',
  'singular-matrix': () =>
    'The series move so closely together that they cannot be told apart, so there is no answer; leave one of them out.',
  'no-convergence': ({ iterations }) =>
    `The search did not settle within ${counted(iterations, 'step')}, so the figure is unknown; a longer history usually helps.`,
  'company-kind-not-scored': ({ kind }) =>
    `The score was not made for a company of this kind (${kind}), so there is none; the single flags still apply where their inputs exist.`,
  'nesting-too-deep': ({ limit }) =>
    `Its funds hold funds more than ${limit} levels deep, so the rest counts as unknown; attach the holdings of the inner fund.`,
  'not-enough-shares': ({ have, need }, format) =>
    `The lots hold ${formatValue(have, 'shares', format)} shares and ${formatValue(need, 'shares', format)} are to be sold, so nothing can be matched; check the quantity.`,
  'tax-year-not-covered': ({ year }) =>
    `No tax rates for ${year} are stored, so the tax is unknown; rates of another year are never used in its place.`,
  'no-shock': ({ series }) =>
    `The scenario has no move for ${series}, so this part of the result is unknown; it is listed as left out.`,
  'calendar-not-covered': ({ isoDate }, format) =>
    `The dates around ${formatDate(isoDate, format.locale)} are not in the stored calendar, so the figure is unknown; add the event with its dates.`,
};
