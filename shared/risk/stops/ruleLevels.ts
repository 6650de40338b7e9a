import type { StopRule } from '../../model/portfolio';
import { unreachable } from '../../result/invariant';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { simpleReturns } from '../series/simpleReturns';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { atrStop } from './atrStop';
import { averageTrueRange } from './averageTrueRange';
import { breakevenStop } from './breakevenStop';
import { chandelierExit } from './chandelierExit';
import { movingAverageStop } from './movingAverageStop';
import { percentStop } from './percentStop';
import { sideSign } from './side';
import type { StopContext } from './stopContext';
import { supportStop } from './supportStop';
import { timeStop } from './timeStop';
import { volatilityQuotientFraction } from './volatilityQuotientFraction';

/** A rule's level on every bar, price per share, NaN where it has none; and whether a time stop is due. */
export interface RuleLevels {
  readonly levels: Float64Array;
  readonly exitNow: boolean;
}

type RuleOf<Method extends StopRule['method']> = Extract<StopRule, { method: Method }>;

/**
 * Rule levels: what a stop rule gives on every bar, before any ratchet. `stopLevel` is the door to it.
 *
 * @param rule - The rule with its parameters.
 * @param context - Bars (already checked) and entry; not modified.
 * @param marks - High-water mark per bar, NaN where no level is wanted; shape [bars]; not modified.
 * @returns Levels and exit flag; problems and notes as `stopLevel`.
 *
 * Method: one measure per rule. Source: D§4.2. Part of: `stopLevel`.
 */
export function ruleLevels(rule: StopRule, context: StopContext, marks: Float64Array): Result<RuleLevels> {
  if (rule.method === 'time') return timeLevels(rule, context);
  return mapResult(priceLevels(rule, context, marks), (levels) => ({ levels, exitNow: false }));
}

function priceLevels(
  rule: Exclude<StopRule, { method: 'time' }>,
  context: StopContext,
  marks: Float64Array,
): Result<Float64Array> {
  const { bars, side, entryIndex } = context;
  switch (rule.method) {
    case 'fixed-level':
      return ok(marks.map(() => rule.level));
    case 'fixed-percent':
      return mapResult(entryPriceOf(context), (entry) => marks.map(() => percentStop(entry, rule.fraction, side)));
    case 'trailing-percent':
      return ok(mapKnown(marks, (mark) => percentStop(mark, rule.fraction, side)));
    case 'atr-multiple':
      return atrMultipleLevels(rule, context, marks);
    case 'trailing-atr':
      return atrLevels(rule, context, marks);
    case 'chandelier':
      return chandelierExit(bars, { ...rule, side, entryIndex, from: firstKnown(marks) });
    case 'volatility-quotient':
      return quotientLevels(rule, context, marks);
    case 'moving-average':
      return movingAverageStop(bars.close, { ...rule, side });
    case 'support':
      return supportStop(bars, { ...rule, atrPeriod: context.defaults.atrPeriod, side });
    case 'breakeven':
      return breakevenLevels(rule, context, marks);
    default:
      return unreachable(rule);
  }
}

function atrMultipleLevels(
  rule: RuleOf<'atr-multiple'>,
  context: StopContext,
  marks: Float64Array,
): Result<Float64Array> {
  const entry = entryPriceOf(context);
  return entry.ok
    ? atrLevels(
        rule,
        context,
        mapKnown(marks, () => entry.value),
      )
    : entry;
}

function atrLevels(
  rule: RuleOf<'atr-multiple' | 'trailing-atr'>,
  context: StopContext,
  references: Float64Array,
): Result<Float64Array> {
  return mapResult(averageTrueRange(context.bars, rule.period), (averages) =>
    mapKnown(references, (reference, index) => {
      const atr = averages[index] ?? Number.NaN;
      return Number.isNaN(atr) ? atr : atrStop(reference, { atr, multiple: rule.multiple }, context.side);
    }),
  );
}

function quotientLevels(
  rule: RuleOf<'volatility-quotient'>,
  context: StopContext,
  marks: Float64Array,
): Result<Float64Array> {
  const returns = simpleReturns(context.bars.close);
  if (!returns.ok) return returns;
  const { decay, least, most } = context.defaults.volatilityQuotient;
  const today = ewmaVolatility(returns.value, { decay });
  if (!today.ok) return today;
  return ok(
    mapKnown(marks, (mark, index) => {
      // Bar i has i returns behind it; later ones must not reach back into its level.
      const volatility = ewmaVolatility(returns.value.subarray(0, index), { decay });
      if (!volatility.ok) return Number.NaN;
      return percentStop(mark, volatilityQuotientFraction(volatility.value, { ...rule, least, most }), context.side);
    }),
  );
}

function breakevenLevels(rule: RuleOf<'breakeven'>, context: StopContext, marks: Float64Array): Result<Float64Array> {
  const entry = entryPriceOf(context);
  if (!entry.ok) return entry;
  const risk = initialRiskOf(context);
  return mapResult(risk, (initialRiskPerShare) =>
    mapKnown(marks, (bestClose) => {
      const position = { entryPrice: entry.value, bestClose, initialRiskPerShare, side: context.side };
      return breakevenStop(position, rule) ?? Number.NaN;
    }),
  );
}

function timeLevels(rule: RuleOf<'time'>, context: StopContext): Result<RuleLevels> {
  const { bars, side, entryIndex } = context;
  const last = bars.close.length - 1;
  if (entryIndex === null) return fail({ code: 'input-missing', input: 'entry-date' });
  const entry = entryPriceOf(context);
  if (!entry.ok) return entry;
  return mapResult(initialRiskOf(context), (risk) => {
    const rMultiple = (sideSign(side) * ((bars.close[last] ?? Number.NaN) - entry.value)) / risk;
    const exitNow = timeStop({ barsHeld: last - entryIndex, rMultiple }, rule);
    return { levels: new Float64Array(bars.close.length).fill(Number.NaN), exitNow };
  });
}

function entryPriceOf(context: StopContext): Result<number> {
  const { entryPrice } = context;
  return entryPrice === null ? fail({ code: 'input-missing', input: 'entry-price' }) : ok(entryPrice);
}

function initialRiskOf(context: StopContext): Result<number> {
  if (context.initialRiskPerShare !== null) return ok(context.initialRiskPerShare);
  const { atrPeriod, assumedRiskInAtr } = context.defaults;
  const averages = averageTrueRange(context.bars, atrPeriod);
  if (!averages.ok) return averages;
  const first = context.entryIndex ?? averages.value.length - 1;
  const atr = averages.value.find((value, index) => index >= first && !Number.isNaN(value)) ?? Number.NaN;
  if (!(atr > 0)) return fail({ code: 'zero-variance' });
  const riskPerShare = assumedRiskInAtr * atr;
  return ok(riskPerShare, [...(averages.notes ?? []), { code: 'assumed-initial-risk', riskPerShare }]);
}

function mapKnown(values: Float64Array, apply: (value: number, index: number) => number): Float64Array {
  const mapped = new Float64Array(values.length).fill(Number.NaN);
  for (let index = firstKnown(values); index < values.length; index++) {
    mapped[index] = apply(values[index] ?? Number.NaN, index);
  }
  return mapped;
}

/** Index of the first value that is not missing; the length where all are. */
function firstKnown(values: Float64Array): number {
  let index = 0;
  while (Number.isNaN(values[index])) index++;
  return index;
}
