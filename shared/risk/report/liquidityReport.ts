import { compensatedSum } from '../../math/compensatedSum';
import type { LiquidityCase, LiquidityReport, LiquidityRow } from '../../report/liquidityReport';
import { valueOrNull } from '../../result/result';
import type { ExitCase } from '../liquidity/exitCase';
import { caseFigures, type Exit, profileOf } from './liquidityFigures';
import { isCash, type Position } from './position';
import { closedMarket, magnitude, waysOut } from './positionMarket';
import type { ReportInput } from './reportInput';
import { equityFraction, type Totals } from './totals';

/**
 * The liquidity page: how long and how costly the exit is, in a normal market and in a crisis, both at once.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @param input - Prices with volume, defaults.
 * @returns One row per holding; an instrument held in several accounts leaves as one order. Cost is one way, a fraction
 *   of value. Source: D§5; D§0 crisis switch.
 */
export function liquidityReport(positions: readonly Position[], totals: Totals, input: ReportInput): LiquidityReport {
  const quantities = new Map<string, number>();
  for (const { instrument, quantity } of positions)
    quantities.set(instrument.id, (quantities.get(instrument.id) ?? 0) + Math.abs(quantity));
  const exits = positions.map((position) =>
    exitOf(position, quantities.get(position.instrument.id) ?? 0, totals, input),
  );
  const { participation, stressParticipation, profileDays } = input.reference.defaults.liquidity;
  const normal = profileOf(exits, 'normal', profileDays);
  const crisis = profileOf(exits, 'crisis', profileDays);
  const scene = { exits, totals, input };
  const silent = exits.filter(({ normal: way, row }) => way !== null && !row.averageDailyVolume.ok);
  return {
    rows: exits.map(({ row }) => row),
    profile:
      normal === null || crisis === null
        ? []
        : profileDays.map((day, index) => ({ day, normal: normal[index] ?? 0, crisis: crisis[index] ?? 0 })),
    normal: { ...caseFigures({ ...scene, market: 'normal' }), participationFraction: participation },
    crisis: { ...caseFigures({ ...scene, market: 'crisis' }), participationFraction: stressParticipation },
    noVolumeFraction:
      totals.grossValue === 0
        ? 0
        : compensatedSum(silent.map(({ position }) => magnitude(position))) / totals.grossValue,
    noVolumeSymbols: [...new Set(silent.map(({ position }) => position.instrument.symbol))],
  };
}

function exitOf(position: Position, quantity: number, totals: Totals, input: ReportInput): Exit {
  const base = {
    holdingId: position.holding.id,
    symbol: position.instrument.symbol,
    accountName: position.account.name,
    kind: position.instrument.kind,
    value: position.value,
    weight: equityFraction(position.value, totals),
  };
  const closed = closedMarket(position);
  if (closed !== null) {
    const none: LiquidityCase = {
      daysToLiquidate: closed,
      spread: closed,
      impact: closed,
      exitCost: closed,
      tier: null,
    };
    const row: LiquidityRow = {
      ...base,
      averageDailyVolume: closed,
      averageDailyDollarVolume: closed,
      spreadSource: 'none',
      normal: none,
      crisis: none,
      immediate: isCash(position),
    };
    return { position, row, normal: null, crisis: null };
  }
  const { market, spread, normal, crisis } = waysOut(position, quantity, input);
  // Written out: copying `base` costs more than all the rest of a row.
  const row: LiquidityRow = {
    holdingId: base.holdingId,
    symbol: base.symbol,
    accountName: base.accountName,
    kind: base.kind,
    value: base.value,
    weight: base.weight,
    averageDailyVolume: market.averageDailyVolume,
    averageDailyDollarVolume: market.averageDailyDollarVolume,
    spreadSource: spread.ok ? spread.value.source : 'none',
    normal: cells(normal),
    crisis: cells(crisis),
    immediate: false,
  };
  return { position, row, normal, crisis };
}

function cells(way: ExitCase): LiquidityCase {
  return {
    daysToLiquidate: way.daysToLiquidate,
    spread: way.spread,
    impact: way.impact,
    exitCost: way.exitCost,
    tier: valueOrNull(way.tier),
  };
}
