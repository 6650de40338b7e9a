/** Names whose spaced words would not read well. */
const INPUTS: Readonly<Record<string, string>> = {
  assumedDomesticLarge: 'Domestic share assumed for large companies',
  assumedDomesticSmall: 'Domestic share assumed for small companies',
  assumedRiskMoney: 'Assumed loss in money',
  assumedSpreadHoldings: 'Holdings with an assumed spread',
  assumedSpreadValue: 'Value with an assumed spread',
  atr: 'Average true range (ATR)',
  averageDailyDollarVolume: 'Average daily volume in money',
  classSpreadLarge: 'Spread assumed for large companies',
  classSpreadMega: 'Spread assumed for mega-cap companies',
  classSpreadMicro: 'Spread assumed for micro-cap companies',
  classSpreadMid: 'Spread assumed for mid-cap companies',
  classSpreadSmall: 'Spread assumed for small companies',
  costFraction: 'Costs as a share of price',
  countedHoldings: 'Holdings in the figure',
  countedValue: 'Value in the figure',
  defaultLossLarge: 'Loss assumed without a stop, large companies',
  defaultLossMega: 'Loss assumed without a stop, mega-cap companies',
  defaultLossMicro: 'Loss assumed without a stop, micro-cap companies',
  defaultLossMid: 'Loss assumed without a stop, mid-cap companies',
  defaultLossSmall: 'Loss assumed without a stop, small companies',
  defaultLossUnknown: 'Loss assumed without a stop, size unknown',
  ewmaDecay: 'Decay of the exponential weights',
  fx: 'Exchange rate',
  gapMoney: 'Part of the loss from gaps',
  gapModel: 'Model of overnight gaps',
  gapWindow: 'Nights looked at',
  holdingsWithGap: 'Holdings with known nights',
  companiesHeld: 'Companies held, directly or inside funds',
  impactDisplayCap: 'Largest market impact shown',
  impactExtrapolatedFrom: 'Share of daily volume beyond which impact is extrapolated',
  impactKnee: 'Share of daily volume below which impact is proportional',
  indexMembers: 'Members of the index',
  largeFrom: 'Large from a market capitalisation of',
  leastNights: 'Nights from which the past counts',
  leastSpreadBars: 'Days a spread estimate needs',
  lookThroughIndex: 'Index seen through',
  lookThroughList: 'Fund seen through by its own list',
  megaFrom: 'Mega from a market capitalisation of',
  microFrom: 'Micro from a market capitalisation of',
  midFrom: 'Mid from a market capitalisation of',
  notOpened: 'Value that is not opened',
  openRiskMoney: 'Open risk in money',
  overnightShare: 'Share of gaps assumed among stop-outs',
  participationFraction: 'Share of daily volume used',
  proxiedFraction: 'Share followed through a benchmark',
  riskFraction: 'Risk per position',
  rootSumOfSquares: 'Root of the sum of squared values',
  slippageImpactShare: 'Share of the crisis impact in slippage',
  slippageMoney: 'Part of the loss from slippage',
  slowExitDays: 'Days from which an exit is slow',
  smallFrom: 'Small from a market capitalisation of',
  stoppableValue: 'Value that can have a stop',
  stressVolatility: 'Volatility in a crisis',
  stressVolume: 'Volume in a crisis',
  tick: 'Smallest price step',
  tierLeastDollars: 'Least daily volume of tier L3 in US dollars',
  tierMostDays: 'Most days of tier L3',
  tierMostSpread: 'Widest spread of tier L3',
  tierWindow: 'Long volume window',
  unresolvableSpreadFrom: 'Daily volume from which spreads are assumed',
  volatilityWindow: 'Days the daily volatility is read from',
  volumeStatistic: 'Average used for volume',
  volumeWindow: 'Short volume window',
  windowDays: 'Trading days in the window',
};

/**
 * What an input of a figure is called.
 *
 * @param name - Code name of the input, e.g. `averageDailyVolume`.
 * @returns Words with a capital letter; the spaced-out code name where no better wording is kept. Example:
 *   `inputText('averageDailyVolume')` is `"Average daily volume"`.
 */
export function inputText(name: string): string {
  if (Object.hasOwn(INPUTS, name)) return INPUTS[name] ?? name;
  const words = spacedWords(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A code name as words.
 *
 * @param name - Camel case or words joined by hyphens.
 * @returns Lower-case words. Example: `spacedWords('priceSeries')` is `"price series"`.
 */
export function spacedWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
}
