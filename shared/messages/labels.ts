import type { InstrumentKind, StopRule } from '../model/portfolio';
import type { VehicleKind } from '../report/exposureReport';
import type { ExposureClass, Flag, SizeScheme, Tier } from '../report/reportTerms';
import type { CeilingMethod } from '../report/sizing';
import type { Benchmark } from '../result/problem';

type StopMethod = StopRule['method'];

/** A short word for a cell, a sentence for its explanation, and how urgent it is. */
export interface FlagText {
  readonly word: string;
  readonly sentence: string;
  readonly severity: 'info' | 'amber' | 'red';
}

const RUSSELL_CLASSES: Partial<Record<ExposureClass, string>> = {
  large: 'Large (Russell 1000 size)',
  small: 'Small (Russell 2000 size)',
  micro: 'Micro (below Russell 2000)',
};

const CLASSES: Record<ExposureClass, string> = {
  mega: 'Mega',
  large: 'Large',
  mid: 'Mid',
  small: 'Small',
  micro: 'Micro',
  nano: 'Nano',
  unknown: 'Unknown',
};

const KINDS: Record<InstrumentKind, string> = {
  stock: 'Stock',
  adr: 'ADR',
  reit: 'REIT',
  bdc: 'BDC',
  etf: 'ETF',
  'leveraged-etf': 'Leveraged or inverse ETF',
  fund: 'Mutual fund',
  'index-future': 'Index future',
  option: 'Option',
  warrant: 'Warrant',
  bond: 'Bond or CD',
  preferred: 'Preferred share',
  'money-market': 'Money-market fund',
  cash: 'Cash',
  crypto: 'Crypto',
  private: 'Private holding',
  unknown: 'Unknown',
};

const VEHICLES: Record<VehicleKind, string> = {
  direct: 'Companies held directly',
  'core-etf': 'Core ETFs',
  'style-etf': 'Value and growth ETFs',
  'leveraged-inverse': 'Leveraged and inverse ETFs',
  future: 'Index futures',
  'other-fund': 'Other funds',
  cash: 'Cash',
  other: 'Everything else',
};

const STOP_METHODS: Record<StopMethod, string> = {
  'fixed-level': 'Typed level',
  'fixed-percent': 'Fixed percent below entry',
  'atr-multiple': 'ATR multiple from entry',
  chandelier: 'Chandelier exit',
  'trailing-percent': 'Trailing percent',
  'trailing-atr': 'Trailing ATR',
  'volatility-quotient': 'Volatility quotient',
  'moving-average': 'Moving average',
  support: 'Recent low',
  breakeven: 'Break-even',
  time: 'Time limit',
};

const CEILINGS: Record<CeilingMethod, string> = {
  'fixed-fractional': 'Money at risk',
  'percent-volatility': 'Daily range (Turtle N)',
  'volatility-target': 'Volatility target',
  kelly: 'Half Kelly',
  'weight-cap': 'Weight limit of the size class',
  'liquidity-cap': 'Exit within the set days',
  'heat-cap': 'Open risk of the portfolio',
};

const TIERS: Record<Tier, string> = {
  L1: 'Highly liquid',
  L2: 'Liquid',
  L3: 'Moderate',
  L4: 'Illiquid',
  L5: 'Trapped',
};

const BENCHMARKS: Record<Benchmark, string> = { russell2000: 'Russell 2000', sp500: 'S&P 500' };

const FLAGS: Record<Flag, FlagText> = {
  'stale-price': flag(
    'Stale price',
    'Its last price is older than the others, so its value may have moved since.',
    'amber',
  ),
  'no-prices': flag('No prices', 'It has no price history; its value is the one in the positions file.', 'amber'),
  'no-volume': flag('No volume', 'Its prices carry no volume, so how long an exit takes is unknown.', 'amber'),
  'unknown-size': flag(
    'Unknown size',
    'Its market value is not known, so it counts as unknown and as no size class.',
    'info',
  ),
  'stop-breached': flag('Stop breached', 'Its last close is beyond the stop level that was recorded.', 'red'),
  'no-stop': flag('No stop', 'No stop level is recorded; open risk uses the assumed loss of its size class.', 'info'),
  'slow-exit': flag('Slow exit', 'At the set share of normal volume an exit takes more than ten days.', 'amber'),
  'very-slow-exit': flag(
    'Very slow exit',
    'At the set share of normal volume an exit takes more than twenty days.',
    'red',
  ),
  'daily-reset': flag(
    'Daily reset',
    'Its factor holds for one day; over longer spans the result drifts away from it.',
    'amber',
  ),
  'not-modelled': flag(
    'Not modelled',
    'Its value is counted, its risk is not; it is listed beside the risk figures.',
    'info',
  ),
  'short-position': flag(
    'Short',
    'It is sold short: it loses when the price rises, and stops stand above the price.',
    'info',
  ),
  'near-breakpoint': flag('Near break-point', 'Its market value is close to the Russell 1000/2000 border.', 'info'),
  'missing-fx': flag(
    'No exchange rate',
    'Its currency has no exchange rate here, so it is left out of the totals.',
    'amber',
  ),
  'value-mismatch': flag('Value differs', 'Quantity times price does not give the value the file states.', 'amber'),
};

/**
 * Name of a size class.
 *
 * @param sizeClass - Class, or `unknown`.
 * @param scheme - Which scheme the class belongs to; the same word means other limits in each.
 * @returns A label, e.g. `"Small (Russell 2000 size)"` or `"Small"`.
 */
export function sizeClassLabel(sizeClass: ExposureClass, scheme: SizeScheme): string {
  return (scheme === 'russell' ? RUSSELL_CLASSES[sizeClass] : undefined) ?? CLASSES[sizeClass];
}

/**
 * Name of a kind of instrument.
 *
 * @param kind - Code.
 * @returns A label, e.g. `"Index future"`.
 */
export function kindLabel(kind: InstrumentKind): string {
  return KINDS[kind];
}

/**
 * A kind of instrument as the subject of a sentence.
 *
 * @param kind - Code of an instrument kind, as a problem carries it.
 * @returns Example: `kindPhrase('option')` is `"A holding of the kind “Option”"`; an unknown code stands for itself.
 */
export function kindPhrase(kind: string): string {
  return `A holding of the kind “${isInstrumentKind(kind) ? kindLabel(kind) : kind}”`;
}

/**
 * Name of a way to hold exposure.
 *
 * @param kind - Code.
 * @returns A label, e.g. `"Core ETFs"`.
 */
export function vehicleLabel(kind: VehicleKind): string {
  return VEHICLES[kind];
}

/**
 * Name of a stop method.
 *
 * @param method - Code of the stop rule.
 * @returns A label, e.g. `"Chandelier exit"`.
 */
export function stopMethodLabel(method: StopMethod): string {
  return STOP_METHODS[method];
}

/**
 * Name of a rule that limits a position's size.
 *
 * @param method - Code of the ceiling.
 * @returns A label, e.g. `"Money at risk"`.
 */
export function ceilingLabel(method: CeilingMethod): string {
  return CEILINGS[method];
}

/**
 * Name of a liquidity tier.
 *
 * @param tier - L1 (leaves within a day) to L5 (more than twenty days).
 * @returns A label, e.g. `"Moderate"`.
 */
export function tierLabel(tier: Tier): string {
  return TIERS[tier];
}

/**
 * Name of a benchmark index.
 *
 * @param benchmark - Code.
 * @returns `"Russell 2000"` or `"S&P 500"`.
 */
export function benchmarkLabel(benchmark: Benchmark): string {
  return BENCHMARKS[benchmark];
}

/**
 * What a flag of a holding says.
 *
 * @param name - Code of the flag.
 * @returns A word for the cell, a sentence for its explanation, and its severity: red for a limit that is crossed, amber
 *   for one to look at, info for a fact.
 */
export function flagText(name: Flag): FlagText {
  return FLAGS[name];
}

function isInstrumentKind(kind: string): kind is InstrumentKind {
  return Object.hasOwn(KINDS, kind);
}

function flag(word: string, sentence: string, severity: FlagText['severity']): FlagText {
  return { word, sentence, severity };
}
