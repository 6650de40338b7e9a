import type { Measure } from './figure';

/** The one that gives the figure, then those that give it its parts. */
type Methods = readonly [string, ...string[]];

const LOOK_THROUGH: Methods = ['classExposure', 'equityFraction'];
const SCHEDULE: Methods = ['liquidationProfile', 'daysToLiquidate'];

/**
 * The engine functions each figure of a report is computed by, the one that gives the figure first; they are the ids of
 * `METHODS.md`. The type makes a measure without a method a compile error.
 */
export const MEASURE_METHODS: Readonly<Record<Measure, Methods>> = {
  equity: ['totalsOf'],
  investedValue: ['totalsOf'],
  cashValue: ['totalsOf'],
  grossExposure: ['leverage'],
  netExposure: ['leverage'],
  longExposure: ['leverage'],
  shortExposure: ['leverage'],
  smallCapExposure: LOOK_THROUGH,
  smallCapNetExposure: LOOK_THROUGH,
  largeCapExposure: LOOK_THROUGH,
  unknownExposure: LOOK_THROUGH,
  classExposure: LOOK_THROUGH,
  herfindahlIndex: ['herfindahlIndex'],
  effectiveHoldings: ['effectiveHoldings'],
  topFiveShare: ['topShare'],
  domesticRevenueShare: ['exposureReport', 'classExposure'],
  annualisedVolatility: ['annualisedVolatility', 'backcastReturns'],
  ewmaVolatility: ['ewmaVolatility', 'backcastReturns'],
  historicalValueAtRisk95: ['historicalValueAtRisk', 'backcastReturns'],
  historicalValueAtRisk99: ['historicalValueAtRisk', 'backcastReturns'],
  historicalExpectedShortfall95: ['historicalExpectedShortfall', 'backcastReturns'],
  historicalExpectedShortfall99: ['historicalExpectedShortfall', 'backcastReturns'],
  gaussianValueAtRisk95: ['gaussianValueAtRisk', 'backcastReturns'],
  gaussianValueAtRisk99: ['gaussianValueAtRisk', 'backcastReturns'],
  gaussianExpectedShortfall95: ['gaussianExpectedShortfall', 'backcastReturns'],
  gaussianExpectedShortfall99: ['gaussianExpectedShortfall', 'backcastReturns'],
  maximumDrawdown: ['maximumDrawdown', 'backcastReturns'],
  currentDrawdown: ['drawdowns', 'backcastReturns'],
  betaToRussell2000: ['beta', 'backcastReturns'],
  betaToSp500: ['beta', 'backcastReturns'],
  correlationToRussell2000: ['correlation', 'backcastReturns'],
  correlationToSp500: ['correlation', 'backcastReturns'],
  smallSleeveDrawdown: ['maximumDrawdown', 'backcastReturns'],
  largeSleeveDrawdown: ['maximumDrawdown', 'backcastReturns'],
  smallSleeveVolatility: ['annualisedVolatility', 'backcastReturns'],
  largeSleeveVolatility: ['annualisedVolatility', 'backcastReturns'],
  stopCoverage: ['stopCover'],
  openRisk: ['stopCover', 'lossToStop', 'assumedLoss', 'equityFraction'],
  assumedOpenRisk: ['stopCover', 'assumedLoss', 'equityFraction'],
  lossIfAllStopsFire: ['stopCover', 'lossToStop'],
  gapLossIfAllStopsFire: ['expectedStopMoney', 'expectedStopLoss', 'worstGap'],
  soldInOneDay: SCHEDULE,
  soldInFiveDays: SCHEDULE,
  soldInTenDays: SCHEDULE,
  exitCost: ['caseFigures', 'oneWayExitCost', 'squareRootImpact', 'spreadOf'],
  illiquidShare: ['illiquidShare', 'liquidityTier'],
  slowHoldings: ['slowExitFlag', 'daysToLiquidate'],
};
