import defaults from '../../../assets/reference/defaults.json';
import { isoDateOf } from '../../../shared/model/isoDate';
import type { Stop, StopRule } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { invariant } from '../../../shared/result/invariant';
import { stopLevel } from '../../../shared/risk/stops/stopLevel';
import { AWKWARD, SAMPLE_COMPANIES } from './companies';
import { holdingId, type Prices, pricesOf } from './sampleHoldings';

const SET_BARS_AGO = 30;
/** The typed level of the one breached stop stands this far above the last close. */
const BREACH = 1.035;

const TRAILING: StopRule = { method: 'trailing-percent', fraction: 0.25 };
const TRAILING_ATR: StopRule = { method: 'trailing-atr', period: 14, multiple: 4 };
const CHANDELIER: StopRule = { method: 'chandelier', period: 22, multiple: 3 };
const WIDE_CHANDELIER: StopRule = { method: 'chandelier', period: 22, multiple: 5 };
const SUPPORT: StopRule = { method: 'support', period: 20, multiple: 0.5 };
const TREND: StopRule = { method: 'moving-average', period: 200, bufferFraction: 0.03 };
const QUOTIENT: StopRule = { method: 'volatility-quotient', multiple: 1, horizonDays: 63 };
const THREE_ATR: StopRule = { method: 'atr-multiple', period: 14, multiple: 3 };

/** About half the holdings have a stop, by rules a reader can tell apart. */
const RULES: readonly (readonly [symbol: string, rule: StopRule])[] = [
  ['NHVQ', TRAILING],
  ['CLWZ', CHANDELIER],
  ['BWJH', QUOTIENT],
  ['TSYQ', TRAILING],
  ['OVLQ', SUPPORT],
  ['KSRJ', TRAILING],
  ['PGVZ', QUOTIENT],
  ['LKMZ', TREND],
  ['DMBQ', QUOTIENT],
  ['ILMQ', THREE_ATR],
  ['JSPQ', QUOTIENT],
  ['KLSZ', TRAILING_ATR],
  ['LWMQ', WIDE_CHANDELIER],
  ['PLWQ', TRAILING_ATR],
  ['RDFQ', SUPPORT],
  ['SBPZ', TRAILING],
];

/**
 * The recorded stops of the sample: levels their rules gave on the day they were set, and one the price has fallen
 * through since.
 *
 * @param prices - The sample's prices.
 * @returns One stop per holding that has one.
 */
export function sampleStops(prices: Prices): Stop[] {
  return [
    ...RULES.map(([symbol, rule]) => recorded(symbol, rule, prices)),
    recorded(AWKWARD.breachedStop, breachedRule(pricesOf(AWKWARD.breachedStop, prices)), prices),
  ];
}

function recorded(symbol: string, rule: StopRule, prices: Prices): Stop {
  const company = SAMPLE_COMPANIES.find((candidate) => candidate.symbol === symbol);
  const series = pricesOf(symbol, prices);
  const end = series.close.length - SET_BARS_AGO;
  const [setDay, setClose] = [series.days[end - 1], series.close[end - 1]];
  invariant(company !== undefined && setDay !== undefined && setClose !== undefined, 'a sample stop without a holding');
  const bars = {
    high: series.high.subarray(0, end),
    low: series.low.subarray(0, end),
    close: series.close.subarray(0, end),
  };
  const state = stopLevel(rule, {
    bars,
    side: 'long',
    entryPrice: setClose,
    entryIndex: end - 1,
    recordedIndex: null,
    previousLevel: null,
    highWaterMark: null,
    ratchet: true,
    initialRiskPerShare: null,
    defaults: defaults.stops,
  });
  invariant(state.ok, 'a sample stop has no level');
  return {
    holdingId: holdingId(symbol, company.account),
    rule,
    entryPrice: setClose,
    entryDate: isoDateOf(setDay),
    level: state.value.level,
    highWaterMark: state.value.highWaterMark,
    ratchet: true,
    setOn: isoDateOf(setDay),
    note: '',
  };
}

function breachedRule(series: PriceSeries): StopRule {
  const last = series.close.at(-1);
  invariant(last !== undefined, 'an empty series in the sample');
  return { method: 'fixed-level', level: Math.round(last * BREACH * 100) / 100 };
}
